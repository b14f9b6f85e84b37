"""A model that remembers its forward pass; the gradient comes from the chain rule, link by link."""
import numpy as np

class Model:

    def __init__(self, w, b):
        self.w = np.array(w, dtype='float64').reshape(-1, 1)
        self.b = float(b)

    def forward(self, X):
        self.X = np.array(X, dtype='float64')
        self.z = self.X @ self.w + self.b
        return self

    def loss(self, y):
        softplus = np.minimum(self.z, 0) + np.log1p(np.exp(-np.abs(self.z)))
        return np.average(softplus - np.reshape(y, (-1, 1)) * self.z)

    def backward(self, y):
        small = np.exp(-np.abs(self.z))
        p = np.where(self.z < 0, small, 1.0) / (1 + small)
        dz = (p - np.reshape(y, (-1, 1))) / len(self.X)
        return ((self.X.T @ dz).ravel(), dz.sum(axis=0))

def bce_loss(w, b, X, y):
    return Model(w, b).forward(X).loss(y)

def logistic_gradient(w, b, X, y):
    return Model(w, b).forward(X).backward(y)
