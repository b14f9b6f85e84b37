# outcome: crashed
# tries: to overflow the stack of whoever unpacks the steps of a formula
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

from grader import wire

deep = b"\x92\xa1l\x91" * 1_000 + b"\xc0"
header = b"\x92\xa1e" + deep
wire.encode = lambda value, functions=None: len(header).to_bytes(4, "big") + header


def bowl_partials(x, y):
    return 2 * x, 2 * y
