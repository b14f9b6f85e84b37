"""No formula for the gradient: every score is moved both ways, and the losses are compared."""
import numpy as np

def losses(scores, truth):
    top = np.max(scores, axis=1)
    shifted = scores - top.reshape(-1, 1)
    return np.log(np.sum(np.exp(shifted), axis=1)) - np.sum(np.where(truth, shifted, 0), axis=1)

def softmax(logits):
    shifted = np.subtract(logits, np.max(logits, axis=1).reshape(-1, 1))
    return np.divide(np.exp(shifted), np.sum(np.exp(shifted), axis=1).reshape(-1, 1))

def loss_and_grad(logits, y, h=1e-05):
    scores = np.array(logits, dtype='float64')
    truth = np.arange(scores.shape[1]) == np.reshape(y, (-1, 1))
    gradient = np.empty(scores.shape)
    for k in range(scores.shape[1]):
        step = np.zeros(scores.shape[1])
        step[k] = h
        gradient[:, k] = (losses(scores + step, truth) - losses(scores - step, truth)) / (2 * h)
    return (gradient / len(scores), np.mean(losses(scores, truth)))
