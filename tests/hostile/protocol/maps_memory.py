# outcome: crashed
# tries: to take all memory as pages
# says: linear_forward raised OSError: [Errno 12] Cannot allocate memory

import mmap


def linear_forward(X, W, b):
    pages = []
    while True:
        pages.append(mmap.mmap(-1, 2**24, flags=mmap.MAP_PRIVATE))
