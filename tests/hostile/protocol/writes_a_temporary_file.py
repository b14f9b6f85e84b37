# outcome: crashed
# tries: to fill the folder of temporary files
# says: linear_forward raised FileNotFoundError: [Errno 2] No usable ...

import tempfile


def linear_forward(X, W, b):
    with tempfile.TemporaryFile() as file:
        file.write(bytes(2**30))
