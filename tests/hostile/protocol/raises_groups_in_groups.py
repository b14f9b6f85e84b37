# outcome: crashed
# tries: to overflow the stack of whoever shows an exception group
# says: linear_forward raised ExceptionGroup: group (1 sub-exception)


def linear_forward(X, W, b):
    error = ValueError("deep")
    for _ in range(10**4):
        error = ExceptionGroup("group", [error])
    raise error
