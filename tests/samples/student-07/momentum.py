"""Place and velocity are the two columns of one array, which a small matrix turns."""
import numpy as np

def _turn(state, g, lr, mu):
    return state @ np.array([[1.0, 0.0], [mu, mu]]) - lr * np.multiply.outer(g, [1.0, 1.0])

def momentum_step(w, g, v, lr, mu):
    state = _turn(np.stack([w, v], axis=-1), np.asarray(g), mu, lr)
    return (state[..., 0], state[..., 1])

def momentum_path(grad, x0, lr, mu, steps):
    state = np.stack([np.asarray(x0, dtype=float), np.zeros(len(x0))], axis=-1)
    states = [state]
    for _ in range(steps):
        states.append(_turn(states[-1], grad(states[-1][:, 0].copy()), lr, mu))
    return np.array(states)[:, :, 0]

def slowest_factor(lr, mu, eigs):
    spectral = [np.linalg.eigvals(np.array([[1 - lr * eig, mu], [-lr * eig, mu]])) for eig in eigs]
    return np.max(np.hypot(np.real(spectral), np.imag(spectral)))

def best_momentum(eigs):
    roots = [float(eig) ** 0.5 for eig in eigs]
    low, high = (min(roots), max(roots))
    return ((2 / (low + high)) ** 2, 1 - (2 / (low + high)) ** 2 * low * high)
