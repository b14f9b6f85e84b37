"""Numbers and lists, one example at a time, with the sigmoid kept apart by signs."""
import math

def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))

def votes(w, b, X, y):
    table = []
    for x, label in zip(X, y):
        z = float(b)
        for weight, value in zip(w, x):
            z += float(weight) * float(value)
        error = sigmoid(z) - label
        table.append([error * float(value) for value in x] + [error])
    return table

def class_pulls(w, b, X, y):
    pos, neg = ([0.0] * (len(w) + 1), [0.0] * (len(w) + 1))
    for vote, label in zip(votes(w, b, X, y), w):
        pull = pos if label == 1 else neg
        for j, entry in enumerate(vote):
            pull[j] += entry / len(y)
    return (pos, neg)

def balanced_weights(y):
    counts = {0: 0, 1: 0}
    for label in y:
        counts[int(label)] += 1
    if 0 in counts.values():
        return [1.0 for _ in y]
    return [len(y) / (2 * counts[int(label)]) for label in y]

def strongest_voter(w, b, X, y):
    best, longest = (0, -1.0)
    for n, vote in enumerate(votes(w, b, X, y)):
        length = math.hypot(*vote)
        if length > longest:
            best, longest = (n, length)
    return best
