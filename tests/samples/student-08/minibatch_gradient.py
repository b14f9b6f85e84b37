"""Loops and lists, batches by recursion, and an epoch drawn out of a bag."""


def minibatch_grad(w, X, y, idx):
    slopes = [0.0] * len(w)
    for n in idx:
        error = sum(weight * float(x) for weight, x in zip(w, X[n])) - y[n]
        slopes = [slope + error * x for slope, x in zip(slopes, X[n])]
    return [slope / len(idx) for slope in slopes]


def all_batches(N, B):
    if B == 0:
        return [[]]
    if B > N:
        return []
    return all_batches(N - 1, B) + [[*batch, N - 1] for batch in all_batches(N - 1, B - 1)]


def noise_cov(G, B, replace):
    N, columns = len(G), [[float(slope) for slope in column] for column in zip(*G)]
    columns = [[slope - sum(column) / N for slope in column] for column in columns]
    share = 1 / (N * B)
    if not replace:
        share *= 0 if N == B else (N - B) / (N // 1)
    return [
        [share * sum(a * b for a, b in zip(one, other)) for other in columns] for one in columns
    ]


def epoch(N, B, rng):
    bag, batches = list(range(N)), []
    while bag:
        batch = []
        while bag and len(batch) < B:
            batch.append(bag.pop(rng.integers(len(bag))))
        batches.append(batch)
    return batches
