# outcome: crashed
# tries: to write a large file
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted: 'large'
# says (bare): linear_forward raised OSError: [Errno 27] File too large


def linear_forward(X, W, b):
    with open("large", "wb") as file:
        for _ in range(10):
            file.write(bytes(2**20))
