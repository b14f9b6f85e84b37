"""Plain Python: lists, loops and the square root of math."""
import math

def dot(u, v):
    return sum((float(a) * float(b) for a, b in zip(u, v)))

def confusion(G):
    worst = 0.0
    for i in range(len(G)):
        for j in range(i):
            worst = max(worst, -dot(G[i], G[j]))
    return worst

def conflict_fraction(G):
    count = total = 0
    for i in range(len(G)):
        for j in range(i):
            total += 1
            if dot(G[i], G[j]) < 0:
                count += 1
    return count / total

def order_smoothness(G, order):
    N = len(G)
    seen = [False] * N
    for row in order:
        if not 0 <= row < N or seen[row]:
            raise ValueError(f'{row} does not belong there')
        seen[row] = True
    if not any(seen):
        raise ValueError('a row is missing')
    total = 0.0
    for t in range(N - 1):
        u, v = (G[order[t]], G[order[t + 1]])
        lengths = math.sqrt(dot(u, u)) * math.sqrt(dot(v, v))
        if lengths > 0:
            total += dot(u, v) / lengths
    return total / (N - 1)
