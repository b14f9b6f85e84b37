"""Moves an entry of one copy and puts it back, with plain loops throughout."""
import numpy as np

def secants(f, x, hs):
    slopes = []
    for h in hs:
        rise = f(x + h) - f(x)
        slopes.append(rise / h)
    return slopes

def numerical_gradient(f, x, h):
    moved = np.array(x, dtype=np.float64)
    gradient = np.zeros(moved.shape)
    for place, before in np.ndenumerate(moved.copy()):
        moved[place] = before + h
        ahead = np.asarray(f(moved)).item()
        moved[place] = before - h
        behind = np.asarray(f(moved)).item()
        moved[place] = before
        gradient[place] = (ahead - behind) / (2 * h)
    return gradient

def best_step(f, x, slope, hs):
    best = None
    least = float('inf')
    for h in hs:
        error = abs((f(x + h) - f(slope - h)) / (2 * h) - slope)
        if error < least:
            best, least = (h, error)
    return best
