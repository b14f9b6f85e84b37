# outcome: crashed
# tries: to send a formula of 200,000 steps
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

from grader import wire

STEP = b"\x92\xa1l\x92\xa1x\xa1x"
header = b"\x92\xa1e\x92\xa1l\xdd" + (200_000).to_bytes(4, "big") + 200_000 * STEP
wire.encode = lambda value, functions=None: len(header).to_bytes(4, "big") + header


def bowl_partials(x, y):
    return 2 * x, 2 * y
