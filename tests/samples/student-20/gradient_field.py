"""Lists of plain numbers, no NumPy at all."""

def spaced(ends, n):
    start, end = map(float, ends)
    return [start * (1 - i / (n - 1)) + end * (i / (n - 1)) for i in range(n)]

def gradient_field(f, grad, xlim, ylim, nx, ny):
    points = [[(x, y) for x in spaced(xlim, nx)] for y in spaced(ylim, ny)]
    heights = [[float(f(*point)) for point in row] for row in points]
    slopes = [[grad(*point) for point in row] for row in points]
    lowest, highest = (min(map(min, heights)), max(map(max, heights)))
    return {'levels': spaced((lowest, highest), 22)[1:21], 'V': [[float(v) for _, v in row] for row in slopes], 'U': [[float(u) for u, _ in row] for row in slopes], 'Z': heights, 'Y': [[y for _, y in row] for row in points], 'X': [[x for x, _ in row] for row in points]}

def contour_tangents(grad, points):

    def tangent(x, y):
        u, v = grad(x, y)
        if u == v == 0:
            return [0, 0]
        steepness = (u ** 2 + v ** 2) ** 0.5
        return [float(u / steepness), float(-v / steepness)]
    return [tangent(*point) for point in points]
