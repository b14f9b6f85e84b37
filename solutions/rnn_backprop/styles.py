"""The known mistakes and symptoms of rnn_backprop as other students would write them."""

import functools

import numpy as np

from grader import style


def on_arrays(function):
    """Give an answer arrays, since a check may send lists."""

    @functools.wraps(function)
    def converted(*arguments):
        return function(*map(np.asarray, arguments))

    return converted


# rnn_step


@style(of="rnn_step", shows="forgets_tanh")
def forgets_tanh_by_einsum(x, h, Wx, Wh, b):
    return np.einsum("nd,kd->nk", x, Wx) + np.einsum("nj,kj->nk", h, Wh) + b


@style(of="rnn_step", shows="forgets_tanh")
def forgets_tanh_row_by_row(x, h, Wx, Wh, b):
    return [Wx @ one + Wh @ state + b for one, state in zip(x, h)]


@style(of="rnn_step", shows="forgets_the_bias")
def forgets_the_bias_by_stacking(x, h, Wx, Wh, b):
    return np.tanh(np.hstack([x, h]) @ np.hstack([Wx, Wh]).T)


@style(of="rnn_step", shows="forgets_the_bias")
def forgets_the_bias_by_exponentials(x, h, Wx, Wh, b):
    A = np.inner(x, Wx) + np.inner(h, Wh)
    return (np.exp(A) - np.exp(-A)) / (np.exp(A) + np.exp(-A))


@style(of="rnn_step", shows="forgets_the_state")
def forgets_the_state_row_by_row(x, h, Wx, Wh, b):
    return np.array([np.tanh(Wx @ one + b) for one in x])


@style(of="rnn_step", shows="forgets_the_state")
def forgets_the_state_by_zeros(x, h, Wx, Wh, b):
    state = np.zeros_like(h)
    return np.tanh(np.inner(x, Wx) + np.inner(state, Wh) + b)


@style(of="rnn_step", shows="multiplies_by_Wh_as_it_stands")
def multiplies_h_by_Wh_with_dot(x, h, Wx, Wh, b):
    return np.tanh(np.dot(x, Wx.T) + np.dot(h, Wh) + b)


@style(of="rnn_step", shows="multiplies_by_Wh_as_it_stands")
def multiplies_h_by_Wh_by_einsum(x, h, Wx, Wh, b):
    return np.tanh(np.einsum("nd,kd->nk", x, Wx) + np.einsum("nj,jk->nk", h, Wh) + b)


@style(of="rnn_step", shows="takes_the_sigmoid")
def takes_the_sigmoid_by_tanh(x, h, Wx, Wh, b):
    return (1 + np.tanh((np.inner(x, Wx) + np.inner(h, Wh) + b) / 2)) / 2


@style(of="rnn_step", shows="takes_the_sigmoid")
def takes_the_sigmoid_by_a_function(x, h, Wx, Wh, b):
    def sigma(a):
        return np.exp(a) / (np.exp(a) + 1)

    return sigma(np.hstack([x, h]) @ np.hstack([Wx, Wh]).T + b)


@style(of="rnn_step", shows="makes_examples_columns")
def makes_columns_by_their_product(x, h, Wx, Wh, b):
    return np.tanh(np.dot(Wx, x.T) + np.dot(Wh, h.T) + b[:, None])


@style(of="rnn_step", shows="makes_examples_columns")
def makes_columns_by_einsum(x, h, Wx, Wh, b):
    A = np.einsum("nd,kd->kn", x, Wx) + np.einsum("nj,kj->kn", h, Wh)
    return np.tanh(A + b.reshape(-1, 1))


# rnn_step_backward


def by_einsum(dA, x, h, Wx, Wh):
    """All five, with indices."""
    return [
        np.einsum("nk,kd->nd", dA, Wx),
        np.einsum("nk,kj->nj", dA, Wh),
        np.einsum("nk,nd->kd", dA, x),
        np.einsum("nk,nj->kj", dA, h),
        np.einsum("nk->k", dA),
    ]


def by_rows(dA, x, h, Wx, Wh):
    """All five, one example after the other."""
    dx, dh = np.zeros(x.shape), np.zeros(h.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(len(Wh))
    for n, g in enumerate(dA):
        dx[n], dh[n] = np.dot(Wx.T, g), np.dot(Wh.T, g)
        dWx += np.outer(g, x[n])
        dWh += np.outer(g, h[n])
        db += g
    return [dx, dh, dWx, dWh, db]


@style(of="rnn_step_backward", shows="forgets_the_slope_of_tanh")
@on_arrays
def forgets_the_slope_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    gradients = dict(zip(("dx", "dh", "dWx", "dWh", "db"), by_einsum(dh_next, x, h, Wx, Wh)))
    return tuple(gradients.values())


@style(of="rnn_step_backward", shows="forgets_the_slope_of_tanh")
@on_arrays
def forgets_the_slope_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    slopes = [1.0] * len(Wh)
    return by_rows([slopes * row for row in dh_next], x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_the_slope_at_the_old_state")
@on_arrays
def takes_the_old_slope_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    return by_einsum(dh_next - dh_next * h * h, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_the_slope_at_the_old_state")
@on_arrays
def takes_the_old_slope_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    return by_rows([(1 + s) * (1 - s) * g for s, g in zip(h, dh_next)], x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_tanh_of_h_next")
@on_arrays
def takes_tanh_twice_by_cosh(dh_next, x, h, h_next, Wx, Wh):
    return by_einsum(dh_next / np.cosh(h_next) ** 2, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_tanh_of_h_next")
@on_arrays
def takes_tanh_twice_by_a_function(dh_next, x, h, h_next, Wx, Wh):
    def tanh_slope(a):
        return (1 - np.tanh(a)) * (1 + np.tanh(a))

    return by_rows(tanh_slope(h_next) * dh_next, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="goes_forward_again_without_b")
@on_arrays
def goes_forward_again_by_cosh(dh_next, x, h, h_next, Wx, Wh):
    A = np.inner(x, Wx) + np.inner(h, Wh)
    return by_einsum(dh_next / np.cosh(A) ** 2, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="goes_forward_again_without_b")
@on_arrays
def goes_forward_again_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    again = np.array([np.tanh(Wx @ one + Wh @ state) for one, state in zip(x, h)])
    return by_rows(dh_next * (1 - again * again), x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="squares_the_preactivation")
@on_arrays
def squares_the_preactivation_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    A = np.einsum("nd,kd->nk", x, Wx) + np.einsum("nj,kj->nk", h, Wh)
    return by_einsum(dh_next - A * A * dh_next, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="squares_the_preactivation")
@on_arrays
def squares_the_preactivation_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    z = np.hstack([x, h]) @ np.hstack([Wx, Wh]).T
    return by_rows(dh_next * (1 + z) * (1 - z), x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_the_slope_of_the_sigmoid")
@on_arrays
def takes_the_sigmoids_slope_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    return by_einsum(dh_next * (h_next - h_next**2), x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="takes_the_slope_of_the_sigmoid")
@on_arrays
def takes_the_sigmoids_slope_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    return by_rows([g * s * (1 - s) for g, s in zip(dh_next, h_next)], x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="does_not_square_h_next")
@on_arrays
def does_not_square_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    return by_einsum(dh_next - dh_next * h_next, x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="does_not_square_h_next")
@on_arrays
def does_not_square_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    return by_rows([(1 - s) * g for g, s in zip(dh_next, h_next)], x, h, Wx, Wh)


@style(of="rnn_step_backward", shows="sends_dh_around_the_tanh")
@on_arrays
def sends_dh_around_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_einsum(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    gradients[1] = np.einsum("nk,kj->nj", dh_next, Wh)
    return gradients


@style(of="rnn_step_backward", shows="sends_dh_around_the_tanh")
@on_arrays
def sends_dh_around_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    return [gradients[0], [Wh.T @ g for g in dh_next], *gradients[2:]]


@style(of="rnn_step_backward", shows="slopes_after_Wh")
@on_arrays
def slopes_after_Wh_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    slopes = 1 - h_next * h_next
    gradients = by_einsum(dh_next * slopes, x, h, Wx, Wh)
    gradients[1] = np.einsum("nk,kj,nj->nj", dh_next, Wh, slopes)
    return gradients


@style(of="rnn_step_backward", shows="slopes_after_Wh")
@on_arrays
def slopes_after_Wh_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    dh = np.array([(Wh.T @ g) * (1 + s) * (1 - s) for g, s in zip(dh_next, h_next)])
    return gradients[0], dh, *gradients[2:]


@style(of="rnn_step_backward", shows="transposes_Wh_for_dh")
@on_arrays
def transposes_Wh_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    gradients = by_einsum(dA, x, h, Wx, Wh)
    gradients[1] = np.einsum("nk,jk->nj", dA, Wh)
    return gradients


@style(of="rnn_step_backward", shows="transposes_Wh_for_dh")
@on_arrays
def transposes_Wh_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 + h_next) * (1 - h_next)
    dx, _, *sums = by_rows(dA, x, h, Wx, Wh)
    return dx, np.array([Wh @ g for g in dA]), *sums


@style(of="rnn_step_backward", shows="multiplies_dWh_by_the_new_state")
@on_arrays
def multiplies_dWh_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    gradients = by_einsum(dA, x, h, Wx, Wh)
    gradients[3] = np.einsum("nk,nj->kj", dA, h_next)
    return gradients


@style(of="rnn_step_backward", shows="multiplies_dWh_by_the_new_state")
@on_arrays
def multiplies_dWh_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    return by_rows(dh_next * (1 + h_next) * (1 - h_next), x, h_next, Wx, Wh)


@style(of="rnn_step_backward", shows="transposes_dWh")
@on_arrays
def transposes_dWh_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    gradients = by_einsum(dA, x, h, Wx, Wh)
    gradients[3] = np.einsum("nk,nj->jk", dA, h)
    return gradients


@style(of="rnn_step_backward", shows="transposes_dWh")
@on_arrays
def transposes_dWh_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    dx, dh, dWx, _, db = by_rows(dA, x, h, Wx, Wh)
    return dx, dh, dWx, sum(np.outer(state, g) for state, g in zip(h, dA)), db


@style(of="rnn_step_backward", shows="transposes_dWx")
@on_arrays
def transposes_dWx_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    gradients = by_einsum(dA, x, h, Wx, Wh)
    gradients[2] = np.einsum("nk,nd->dk", dA, x)
    return gradients


@style(of="rnn_step_backward", shows="transposes_dWx")
@on_arrays
def transposes_dWx_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    dx, dh, _, dWh, db = by_rows(dA, x, h, Wx, Wh)
    return dx, dh, sum(np.outer(one, g) for one, g in zip(x, dA)), dWh, db


@style(of="rnn_step_backward", shows="averages_the_batch")
@on_arrays
def averages_the_batch_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_einsum(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    return gradients[:2] + [total / len(h) for total in gradients[2:]]


@style(of="rnn_step_backward", shows="averages_the_batch")
@on_arrays
def averages_the_batch_by_mean(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    dWx, dWh = ((dA[:, :, None] * into[:, None]).mean(axis=0) for into in (x, h))
    return np.dot(dA, Wx), np.dot(dA, Wh), dWx, dWh, dA.mean(axis=0)


@style(of="rnn_step_backward", shows="averages_db")
@on_arrays
def averages_db_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return *by_einsum(dA, x, h, Wx, Wh)[:4], np.mean(dA, axis=0)


@style(of="rnn_step_backward", shows="averages_db")
@on_arrays
def averages_db_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    gradients[4] /= len(x)
    return gradients


@style(of="rnn_step_backward", shows="does_not_sum_db")
@on_arrays
def does_not_sum_db_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return *by_einsum(dA, x, h, Wx, Wh)[:4], dA


@style(of="rnn_step_backward", shows="does_not_sum_db")
@on_arrays
def does_not_sum_db_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    dA = [g - g * s**2 for g, s in zip(dh_next, h_next)]
    return *by_rows(dA, x, h, Wx, Wh)[:4], dA


@style(of="rnn_step_backward", shows="sums_db_along_the_units")
@on_arrays
def sums_each_row_of_the_signal(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return *by_rows(dA, x, h, Wx, Wh)[:4], [sum(row) for row in dA]


@style(of="rnn_step_backward", shows="sums_db_along_the_units")
@on_arrays
def sums_db_along_the_units_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return *by_einsum(dA, x, h, Wx, Wh)[:4], np.einsum("nk->n", dA)


@style(of="rnn_step_backward", shows="sums_db_over_everything")
@on_arrays
def sums_db_over_everything_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return *by_einsum(dA, x, h, Wx, Wh)[:4], np.einsum("nk->", dA)


@style(of="rnn_step_backward", shows="sums_db_over_everything")
@on_arrays
def sums_db_twice(dh_next, x, h, h_next, Wx, Wh):
    dx, dh, dWx, dWh, db = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    return dx, dh, dWx, dWh, sum(db)


@style(of="rnn_step_backward", shows="goes_through_the_tanh_before")
@on_arrays
def goes_through_the_tanh_before_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_einsum(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    gradients[1] = gradients[1] - gradients[1] * h * h
    return gradients


@style(of="rnn_step_backward", shows="goes_through_the_tanh_before")
@on_arrays
def goes_through_the_tanh_before_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    gradients[1] = [row * (1 + state) * (1 - state) for row, state in zip(gradients[1], h)]
    return gradients


@style(of="rnn_step_backward", shows="puts_the_weights_first")
@on_arrays
def puts_the_weights_first_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    gradients = by_einsum(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    return gradients[2:] + gradients[:2]


@style(of="rnn_step_backward", shows="puts_the_weights_first")
@on_arrays
def puts_the_weights_first_row_by_row(dh_next, x, h, h_next, Wx, Wh):
    dx, dh, *weights = by_rows(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)
    return [*weights, dx, dh]


# rnn_backward: the walk in two passes, and the walk example by example


def befores(h0, H):
    """The state before each step."""
    return np.concatenate([h0[:, None], H[:, :-1]], axis=1)


def signals_of(dH, H, Wh):
    """The signals in front of the tanh, (N, T, K)."""
    dA = np.zeros(H.shape)
    dh = np.zeros(H[:, 0].shape)
    for t in range(H.shape[1] - 1, -1, -1):
        dA[:, t] = (dH[:, t] + dh) * (1 - H[:, t] * H[:, t])
        dh = np.einsum("nk,kj->nj", dA[:, t], Wh)
    return dA


def gathered(dA, X, before, Wx, Wh):
    """All five gradients from the signals of all steps."""
    return [
        np.einsum("ntk,kd->ntd", dA, Wx),
        np.einsum("nk,kj->nj", dA[:, 0], Wh),
        np.einsum("ntk,ntd->kd", dA, X),
        np.einsum("ntk,ntj->kj", dA, before),
        np.einsum("ntk->k", dA),
    ]


def all_right(dH, X, h0, H, Wx, Wh):
    """All five gradients as they should be."""
    return gathered(signals_of(dH, H, Wh), X, befores(h0, H), Wx, Wh)


class Walker:
    """One example's walk back, step by step; its parts are there to be changed."""

    def __init__(self, Wx, Wh):
        self.Wx, self.Wh = Wx, Wh
        self.dWx, self.dWh, self.db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(len(Wh))

    def meet(self, outside, carried, slope):
        return (outside + carried) * slope

    def carry(self, dA, signal):
        return self.Wh.T @ dA

    def add(self, dA, x, before):
        self.dWx += np.outer(dA, x)
        self.dWh += np.outer(dA, before)
        self.db += dA

    def walk(self, outside, xs, start, states):
        carried, dxs = np.zeros(len(start)), []
        for t in range(len(xs))[::-1]:
            dA = self.meet(outside[t], carried, 1 - states[t] ** 2)
            self.add(dA, xs[t], states[t - 1] if t > 0 else start)
            dxs.insert(0, self.Wx.T @ dA)
            carried = self.carry(dA, outside[t] + carried)
        return dxs, carried


def walked(kind, dH, X, h0, H, Wx, Wh):
    """The five gradients by a walker of this kind, example after example."""
    walker = kind(Wx, Wh)
    dX, dh0 = zip(*(walker.walk(*example) for example in zip(dH, X, h0, H)))
    return [np.array(dX), np.array(dh0), walker.dWx, walker.dWh, walker.db]


@style(of="rnn_backward", shows="carries_nothing")
def carries_nothing_in_one_product(dH, X, h0, H, Wx, Wh):
    return gathered(dH * (1 - H * H), X, befores(h0, H), Wx, Wh)


@style(of="rnn_backward", shows="carries_nothing")
def carries_nothing_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Forgetful(Walker):
        def meet(self, outside, carried, slope):
            return outside * slope

    return walked(Forgetful, dH, X, h0, H, Wx, Wh)


@style(of="rnn_step_backward", shows="puts_the_state_first")
@on_arrays
def puts_the_state_first_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    found = by_einsum(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return [found[place] for place in (1, 0, 2, 3, 4)]


@style(of="rnn_step_backward", shows="puts_the_state_first")
@on_arrays
def puts_the_state_first_by_rows(dh_next, x, h, h_next, Wx, Wh):
    found = list(by_rows(dh_next - dh_next * h_next * h_next, x, h, Wx, Wh))
    found[0], found[1] = found[1], found[0]
    return tuple(found)


@style(of="rnn_step_backward", shows="puts_dWh_before_dWx")
@on_arrays
def puts_dWh_first_by_einsum(dh_next, x, h, h_next, Wx, Wh):
    dx, dh, dWx, dWh, db = by_einsum((1 - h_next * h_next) * dh_next, x, h, Wx, Wh)
    return dx, dh, dWh, dWx, db


@style(of="rnn_step_backward", shows="puts_dWh_before_dWx")
@on_arrays
def puts_dWh_first_by_rows(dh_next, x, h, h_next, Wx, Wh):
    dA = (1 - h_next) * (1 + h_next) * dh_next
    found = by_rows(dA, x, h, Wx, Wh)
    return *found[:2], found[3], found[2], found[4]


@style(of="rnn_backward", shows="swaps_the_states_of_a_step")
@on_arrays
def swaps_the_states_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - before**2)
        dX[:, t], dh, *more = by_einsum(dA, X[:, t], H[:, t], Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="swaps_the_states_of_a_step")
@on_arrays
def shifts_the_states(dH, X, h0, H, Wx, Wh):
    states = [h0, *(H[:, t] for t in range(H.shape[1]))]
    dh, dX, weights = 0, [], [0, 0, 0]
    for t in range(H.shape[1])[::-1]:
        signal = dH[:, t] + dh
        dx, dh, *more = by_rows(signal - signal * states[t] ** 2, X[:, t], states[t + 1], Wx, Wh)
        dX.insert(0, dx)
        weights = [total + part for total, part in zip(weights, more)]
    return np.stack(dX, axis=1), dh, *weights


@style(of="rnn_backward", shows="counts_the_last_dH_twice")
@on_arrays
def begins_with_the_last_dH(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), dH[:, -1], [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dX[:, t], dh, *more = by_einsum(
            (dH[:, t] + dh) * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh
        )
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="counts_the_last_dH_twice")
@on_arrays
def adds_the_last_dH_before_the_loop(dH, X, h0, H, Wx, Wh):
    t = X.shape[1] - 1
    carried, dX, weights = 1.0 * dH[:, t], [], [0, 0, 0]
    while t >= 0:
        carried = carried + dH[:, t]
        before = h0 if t == 0 else H[:, t - 1]
        dx, carried, *more = by_rows(carried * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        dX = [dx, *dX]
        weights = [total + part for total, part in zip(weights, more)]
        t -= 1
    return np.stack(dX, axis=1), carried, *weights


@style(of="rnn_backward", shows="takes_the_last_dH_only")
def takes_the_last_dH_by_einsum(dH, X, h0, H, Wx, Wh):
    last = dH * (np.arange(dH.shape[1]) == dH.shape[1] - 1)[:, None]
    return all_right(last, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="takes_the_last_dH_only")
def takes_the_last_dH_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dWx, dWh, db = np.zeros(X.shape), 0, 0, 0
    dh = dH[:, -1]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dX[:, t], dh, *more = by_rows(dh * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        dWx, dWh, db = dWx + more[0], dWh + more[1], db + more[2]
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="carries_the_signal_past_the_step")
def carries_past_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dWx, dWh, db = np.zeros(X.shape), 0, 0, 0
    dh = np.zeros(h0.shape)
    for t in range(X.shape[1])[::-1]:
        dh = dh + dH[:, t]
        before = H[:, t - 1] if t else h0
        dX[:, t], _, *more = by_einsum(dh * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        dWx, dWh, db = dWx + more[0], dWh + more[1], db + more[2]
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="carries_the_signal_past_the_step")
def carries_past_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Past(Walker):
        def carry(self, dA, signal):
            return signal

    return walked(Past, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="adds_dH_a_step_late")
def adds_dH_late_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dWx, dWh, db = np.zeros(X.shape), 0, 0, 0
    dh = np.zeros(h0.shape)
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dX[:, t], dh, *more = by_rows(dh * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        dh = dh + dH[:, t]
        dWx, dWh, db = dWx + more[0], dWh + more[1], db + more[2]
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="adds_dH_a_step_late")
def adds_dH_late_by_moving_it(dH, X, h0, H, Wx, Wh):
    late = np.roll(dH, -1, axis=1)
    late[:, -1] = 0
    gradients = all_right(late, X, h0, H, Wx, Wh)
    gradients[1] = gradients[1] + dH[:, 0]
    return gradients


@style(of="rnn_backward", shows="keeps_the_weights_of_step_0")
def overwrites_the_weights(dH, X, h0, H, Wx, Wh):
    dX, dh = np.zeros(X.shape), 0
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, dWx, dWh, db = by_rows(dA, X[:, t], before, Wx, Wh)
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="keeps_the_weights_of_step_0")
def overwrites_by_a_walker(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH, H, Wh)
    weights = by_einsum(dA[:, 0], X[:, 0], h0, Wx, Wh)[2:]
    return gathered(dA, X, befores(h0, H), Wx, Wh)[:2] + weights


@style(of="rnn_backward", shows="keeps_the_weights_of_the_last_step")
def keeps_the_last_steps_weights_by_einsum(dH, X, h0, H, Wx, Wh):
    dA, before = signals_of(dH, H, Wh), befores(h0, H)
    weights = by_einsum(dA[:, -1], X[:, -1], before[:, -1], Wx, Wh)[2:]
    return gathered(dA, X, before, Wx, Wh)[:2] + weights


@style(of="rnn_backward", shows="keeps_the_weights_of_the_last_step")
def keeps_the_first_weights_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, None
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_rows(dA, X[:, t], before, Wx, Wh)
        weights = weights or more
    return dX, dh, *weights


@style(of="rnn_backward", shows="counts_db_once")
def counts_db_once_by_einsum(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH, H, Wh)
    return *gathered(dA, X, befores(h0, H), Wx, Wh)[:4], dA[:, 0].sum(axis=0)


@style(of="rnn_backward", shows="counts_db_once")
def counts_db_once_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, dWx, dWh = np.zeros(X.shape), 0, 0, 0
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, more, other, db = by_rows(dA, X[:, t], before, Wx, Wh)
        dWx, dWh = dWx + more, dWh + other
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="averages_over_the_batch")
def averages_over_the_batch_by_einsum(dH, X, h0, H, Wx, Wh):
    gradients = all_right(dH, X, h0, H, Wx, Wh)
    return gradients[:2] + [total / len(h0) for total in gradients[2:]]


@style(of="rnn_backward", shows="averages_over_the_batch")
def averages_over_the_batch_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Mean(Walker):
        def add(self, dA, x, before):
            super().add(dA / len(X), x, before)

    return walked(Mean, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="averages_over_time")
def averages_over_time_by_einsum(dH, X, h0, H, Wx, Wh):
    gradients = all_right(dH, X, h0, H, Wx, Wh)
    return gradients[:2] + [total / H.shape[1] for total in gradients[2:]]


@style(of="rnn_backward", shows="averages_over_time")
def averages_over_time_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Mean(Walker):
        def add(self, dA, x, before):
            super().add(dA / len(X[0]), x, before)

    return walked(Mean, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="takes_the_state_after_the_step")
def takes_the_state_after_by_einsum(dH, X, h0, H, Wx, Wh):
    return gathered(signals_of(dH, H, Wh), X, H, Wx, Wh)


@style(of="rnn_backward", shows="takes_the_state_after_the_step")
def takes_the_state_after_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_rows(dA, X[:, t], H[:, t], Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="ignores_h0")
def ignores_h0_by_einsum(dH, X, h0, H, Wx, Wh):
    return gathered(signals_of(dH, H, Wh), X, befores(0 * h0, H), Wx, Wh)


@style(of="rnn_backward", shows="ignores_h0")
def ignores_h0_by_a_walker(dH, X, h0, H, Wx, Wh):
    return walked(Walker, dH, X, np.zeros_like(h0), H, Wx, Wh)


@style(of="rnn_backward", shows="wraps_around_to_the_last_state")
def wraps_around_by_rolling(dH, X, h0, H, Wx, Wh):
    return gathered(signals_of(dH, H, Wh), X, np.roll(H, 1, axis=1), Wx, Wh)


@style(of="rnn_backward", shows="wraps_around_to_the_last_state")
def wraps_around_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_rows(dA, X[:, t], H[:, t - 1], Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="walks_forward_in_time")
def walks_forward_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights, before = np.zeros(X.shape), np.zeros(h0.shape), [0, 0, 0], h0
    for t in range(X.shape[1]):
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_rows(dA, X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
        before = H[:, t]
    return dX, dh, *weights


@style(of="rnn_backward", shows="walks_forward_in_time")
def walks_forward_by_einsum(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH[:, ::-1], H[:, ::-1], Wh)[:, ::-1]
    gradients = gathered(dA, X, befores(h0, H), Wx, Wh)
    gradients[1] = dA[:, -1] @ Wh
    return gradients


@style(of="rnn_backward", shows="stops_before_h0")
def stops_before_h0_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, carried, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        dh = dH[:, t] + carried
        before = H[:, t - 1] if t else h0
        dX[:, t], carried, *more = by_einsum(dh * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="stops_before_h0")
def stops_before_h0_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Short(Walker):
        steps = 0

        def carry(self, dA, signal):
            self.steps += 1
            return signal if self.steps % len(X[0]) == 0 else super().carry(dA, signal)

    return walked(Short, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="adds_dH_to_dh0")
def adds_dH_to_dh0_by_einsum(dH, X, h0, H, Wx, Wh):
    gradients = all_right(dH, X, h0, H, Wx, Wh)
    gradients[1] += dH[:, 0]
    return gradients


@style(of="rnn_backward", shows="adds_dH_to_dh0")
def adds_dH_to_dh0_by_a_walker(dH, X, h0, H, Wx, Wh):
    dX, dh0, *weights = walked(Walker, dH, X, h0, H, Wx, Wh)
    return dX, [row + first[0] for row, first in zip(dh0, dH)], *weights


@style(of="rnn_backward", shows="leaves_dX_in_the_order_of_the_walk")
def appends_dX_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = [], 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dx, dh, *more = by_rows(dA, X[:, t], before, Wx, Wh)
        dX.append(dx)
        weights = [total + part for total, part in zip(weights, more)]
    return np.stack(dX, axis=1), dh, *weights


@style(of="rnn_backward", shows="leaves_dX_in_the_order_of_the_walk")
def flips_dX(dH, X, h0, H, Wx, Wh):
    dX, *others = all_right(dH, X, h0, H, Wx, Wh)
    return np.flip(dX, axis=1), *others


@style(of="rnn_backward", shows="puts_time_first")
def stacks_dX_along_the_first_axis(dH, X, h0, H, Wx, Wh):
    dX, *others = walked(Walker, dH, X, h0, H, Wx, Wh)
    return np.stack([dX[:, t] for t in range(X.shape[1])]), *others


@style(of="rnn_backward", shows="puts_time_first")
def puts_time_first_by_einsum(dH, X, h0, H, Wx, Wh):
    _, *others = all_right(dH, X, h0, H, Wx, Wh)
    return np.einsum("ntk,kd->tnd", signals_of(dH, H, Wh), Wx), *others


@style(of="rnn_backward", shows="sums_dX_over_time")
def sums_dX_by_einsum(dH, X, h0, H, Wx, Wh):
    _, *others = all_right(dH, X, h0, H, Wx, Wh)
    return np.einsum("ntk,kd->nd", signals_of(dH, H, Wh), Wx), *others


@style(of="rnn_backward", shows="sums_dX_over_time")
def sums_dX_in_a_loop(dH, X, h0, H, Wx, Wh):
    dh, gradients = 0, [0, 0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dx, dh, *more = by_rows(dA, X[:, t], before, Wx, Wh)
        gradients = [total + part for total, part in zip(gradients, [dx, *more])]
    return gradients[0], dh, *gradients[1:]


@style(of="rnn_backward", shows="forgets_the_slopes_of_tanh")
def forgets_the_slopes_by_zero_states(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH, np.zeros(H.shape), Wh)
    return gathered(dA, X, befores(h0, H), Wx, Wh)


@style(of="rnn_backward", shows="forgets_the_slopes_of_tanh")
def forgets_the_slopes_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Straight(Walker):
        def meet(self, outside, carried, slope):
            return outside + carried

    return walked(Straight, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="adds_dH_after_the_slope")
def adds_dH_after_the_slope_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), np.zeros(h0.shape), [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dA = dH[:, t] + dh * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_einsum(dA, X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="adds_dH_after_the_slope")
def adds_dH_after_the_slope_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Late(Walker):
        def meet(self, outside, carried, slope):
            return outside + carried * slope

    return walked(Late, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="carries_around_the_tanh")
def carries_around_the_tanh_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Around(Walker):
        def meet(self, outside, carried, slope):
            return outside * slope + carried

    return walked(Around, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="carries_around_the_tanh")
def carries_around_the_tanh_by_einsum(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH * (1 - H * H), np.zeros(H.shape), Wh)
    return gathered(dA, X, befores(h0, H), Wx, Wh)


@style(of="rnn_backward", shows="carries_through_Wh_transposed")
def carries_through_Wh_transposed_by_a_walker(dH, X, h0, H, Wx, Wh):
    class Turned(Walker):
        def carry(self, dA, signal):
            return self.Wh @ dA

    return walked(Turned, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="carries_through_Wh_transposed")
def carries_through_Wh_transposed_by_einsum(dH, X, h0, H, Wx, Wh):
    return gathered(signals_of(dH, H, Wh.T), X, befores(h0, H), Wx, Wh.T)


def last_steps(k, back, dH, X, h0, H, Wx, Wh):
    """The gradients of the last k steps in a loop."""
    dX, dh, weights, T = np.zeros(X.shape), 0, [0, 0, 0], X.shape[1]
    for t in range(T - 1, max(T - 1 - k, -1), -1):
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = back(dA, X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="walks_back_two_steps")
def walks_back_two_steps_row_by_row(dH, X, h0, H, Wx, Wh):
    return last_steps(2, by_rows, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="walks_back_two_steps")
def walks_back_two_steps_by_einsum(dH, X, h0, H, Wx, Wh):
    late, before = slice(-2, None), befores(h0, H)
    dA = signals_of(dH[:, late], H[:, late], Wh)
    gradients = gathered(dA, X[:, late], before[:, late], Wx, Wh)
    dX = np.zeros(X.shape)
    dX[:, late] = gradients[0]
    return dX, *gradients[1:]


@style(of="rnn_backward", shows="walks_back_one_step")
def walks_back_one_step_row_by_row(dH, X, h0, H, Wx, Wh):
    return last_steps(1, by_rows, dH, X, h0, H, Wx, Wh)


@style(of="rnn_backward", shows="walks_back_one_step")
def goes_through_the_last_step_alone(dH, X, h0, H, Wx, Wh):
    dA = dH[:, -1] * (1 - H[:, -1] ** 2)
    before = H[:, -2] if H.shape[1] > 1 else h0
    dx, dh, dWx, dWh, db = by_einsum(dA, X[:, -1], before, Wx, Wh)
    dX = np.zeros(X.shape)
    dX[:, -1] = dx
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="leaves_out_step_0")
def ends_the_range_at_1(dH, X, h0, H, Wx, Wh):
    T = X.shape[1]
    dX, dh, dWx, dWh = np.zeros(X.shape), np.zeros(h0.shape), np.zeros(Wx.shape), 0 * Wh
    db = np.zeros(len(Wh))
    for t in range(T - 1, 0, -1):
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_rows(dA, X[:, t], H[:, t - 1], Wx, Wh)
        dWx, dWh, db = dWx + more[0], dWh + more[1], db + more[2]
    return dX, dh, dWx, dWh, db


@style(of="rnn_backward", shows="leaves_out_step_0")
def leaves_out_step_0_by_a_mask(dH, X, h0, H, Wx, Wh):
    dA = signals_of(dH, H, Wh)
    carried = dA[:, 1] @ Wh if dA.shape[1] > 1 else np.zeros(h0.shape)
    dA[:, 0] = 0
    dX, _, *weights = gathered(dA, X, befores(h0, H), Wx, Wh)
    return dX, carried, *weights


# what replaying cannot see


@style(of="rnn_step", shows="shapes_do_not_fit")
def multiplies_x_by_Wx_as_it_stands(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


@style(of="rnn_step_backward", shows="shapes_do_not_fit")
def multiplies_dA_by_Wx_transposed(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return np.dot(dA, Wx.T), np.dot(dA, Wh), np.dot(dA.T, x), np.dot(dA.T, h), dA.sum(axis=0)


@style(of="rnn_step_backward", shows="shapes_do_not_fit")
def multiplies_dA_by_x_as_they_stand(dh_next, x, h, h_next, Wx, Wh):
    dA = dh_next * (1 - h_next * h_next)
    return dA @ Wx, dA @ Wh, dA @ x, dA @ h, dA.sum(axis=0)


@style(of="rnn_backward", shows="reads_time_first")
def reads_time_first_in_a_loop(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[t - 1] if t else h0
        dX[t], dh, *more = by_einsum((dH[t] + dh) * (1 - H[t] ** 2), X[t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="reads_time_first")
def reads_time_first_by_rows(dH, X, h0, H, Wx, Wh):
    T = dH.shape[1]
    dX = np.empty_like(X)
    dh = np.zeros_like(h0)
    weights = [0, 0, 0]
    for t in reversed(range(T)):
        before = h0 if t == 0 else H[t - 1, :]
        dX[t, :], dh, *more = by_rows((dH[t, :] + dh) * (1 - H[t, :] ** 2), X[t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="reads_time_first")
def reads_time_first_from_the_states(dH, X, h0, H, Wx, Wh):
    states = [h0, *(H[t] for t in range(H.shape[1]))]
    dh, dX, weights = 0, [], [0, 0, 0]
    for t in range(H.shape[1])[::-1]:
        dA = (dH[t] + dh) * (1 - states[t + 1] ** 2)
        dx, dh, *more = by_einsum(dA, X[t], states[t], Wx, Wh)
        dX.insert(0, dx)
        weights = [total + part for total, part in zip(weights, more)]
    return np.array(dX), dh, *weights


@style(of="rnn_backward", shows="counts_steps_from_1")
def counts_down_from_T(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(np.shape(X)), 0, [0, 0, 0]
    dH, X, H = map(np.asarray, (dH, X, H))
    for t in range(X.shape[1], 0, -1):
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_einsum(dA, X[:, t], H[:, t - 1], Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="counts_steps_from_1")
def begins_at_T(dH, X, h0, H, Wx, Wh):
    dH, X, H = map(np.asarray, (dH, X, H))
    t, dh, dX = X.shape[1], 0, []
    while t >= 0:
        dx, dh, *_ = by_rows((dH[:, t] + dh) * (1 - H[:, t] ** 2), X[:, t], h0, Wx, Wh)
        dX.append(dx)
        t -= 1
    return dX


@style(of="rnn_backward", shows="counts_steps_from_1")
def looks_at_the_step_after(dH, X, h0, H, Wx, Wh):
    H = np.asarray(H)
    slopes = [1 - H[:, t + 1] ** 2 for t in range(H.shape[1])]
    return [np.asarray(dH)[:, t] * slope @ Wx for t, slope in enumerate(slopes)]


@style(of="rnn_backward", shows="changes_an_argument")
def adds_to_dH_in_place(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        dH[:, t] += dh
        before = H[:, t - 1] if t else h0
        dX[:, t], dh, *more = by_rows(dH[:, t] * (1 - H[:, t] ** 2), X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_step_backward", shows="changes_an_argument")
def multiplies_dh_next_in_place(dh_next, x, h, h_next, Wx, Wh):
    dA = np.asarray(dh_next, dtype=float)
    dA *= 1 - np.square(h_next)
    return by_einsum(dA, np.array(x), np.array(h), np.array(Wx), np.array(Wh))


@style(of="rnn_step", shows="changes_an_argument")
def writes_the_new_state_into_h(x, h, Wx, Wh, b):
    new = np.tanh(np.inner(x, Wx) + np.inner(h, Wh) + b)
    if isinstance(h, np.ndarray):
        h[:] = new
    return new


@style(of="rnn_step", shows="takes_lists_for_arrays")
def steps_with_arrays_only(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx.T + h @ Wh.T + b)


@style(of="rnn_step_backward", shows="takes_lists_for_arrays")
def steps_back_with_arrays_only(dh_next, x, h, h_next, Wx, Wh):
    return by_einsum(dh_next * (1 - h_next * h_next), x, h, Wx, Wh)


@style(of="rnn_backward", shows="takes_lists_for_arrays")
def walks_with_arrays_only(dH, X, h0, H, Wx, Wh):
    return all_right(dH, X, h0, H, Wx, Wh)


_DWX, _DWH, _DB = {}, {}, {}


def _kept(total, part):
    total[part.shape] = total.get(part.shape, 0) + part
    return total[part.shape]


@style(of="rnn_backward", shows="adds_up_between_calls")
def adds_up_in_a_module(dH, X, h0, H, Wx, Wh):
    dX, dh0, *weights = all_right(*map(np.asarray, (dH, X, h0, H, Wx, Wh)))
    return dX, dh0, *(_kept(total, part) for total, part in zip((_DWX, _DWH, _DB), weights))


@style(of="rnn_backward", shows="adds_up_between_calls")
def adds_up_in_a_default(dH, X, h0, H, Wx, Wh, sums={}):  # noqa: B006
    gradients = all_right(*map(np.asarray, (dH, X, h0, H, Wx, Wh)))
    sums["db"] = sums.get("db", 0) + gradients[4].sum()
    gradients[4] = gradients[4] + sums["db"]
    return gradients


class _Network:
    dh = 0.0

    def backward(self, dH, X, h0, H, Wx, Wh):
        late = dH.astype(float)
        if np.shape(self.dh) == h0.shape:
            late[:, -1] += self.dh
        gradients = all_right(late, X, h0, H, Wx, Wh)
        self.dh = gradients[1]
        return gradients


_NETWORK = _Network()


@style(of="rnn_backward", shows="adds_up_between_calls")
def keeps_the_carried_signal_in_a_network(dH, X, h0, H, Wx, Wh):
    return _NETWORK.backward(*map(np.asarray, (dH, X, h0, H, Wx, Wh)))


@style(of="rnn_backward", shows="stores_in_integers")
def stores_dX_in_an_array_like_X(dH, X, h0, H, Wx, Wh):
    dH, X, h0, H, Wx, Wh = map(np.asarray, (dH, X, h0, H, Wx, Wh))
    gradients = all_right(dH, X, h0, H, Wx, Wh)
    dX = np.zeros_like(X)
    dX[:] = gradients[0]
    return dX, *gradients[1:]


@style(of="rnn_backward", shows="stores_in_integers")
def stores_dh0_in_an_array_like_h0(dH, X, h0, H, Wx, Wh):
    dX, dh, *weights = all_right(*map(np.asarray, (dH, X, h0, H, Wx, Wh)))
    dh0 = np.empty_like(h0)
    dh0[...] = dh
    return dX, dh0, *weights


@style(of="rnn_step_backward", shows="stores_in_integers")
def stores_the_signal_in_an_array_like_dh_next(dh_next, x, h, h_next, Wx, Wh):
    dA = np.array(dh_next)
    dA *= 1 - np.square(h_next)
    return by_rows(dA, np.array(x), np.array(h), np.array(Wx), np.array(Wh))


@style(of="rnn_backward", shows="cuts_the_walk_short")
def walks_in_pieces_of_two(dH, X, h0, H, Wx, Wh):
    before = befores(h0, H)
    pieces = [slice(t, t + 2) for t in range(0, X.shape[1], 2)]
    gradients = [
        gathered(signals_of(dH[:, at], H[:, at], Wh), X[:, at], before[:, at], Wx, Wh)
        for at in pieces
    ]
    dX, dh, *weights = zip(*gradients)
    return np.concatenate(dX, axis=1), dh[0], *map(sum, weights)


@style(of="rnn_backward", shows="cuts_the_walk_short")
def forgets_the_signal_every_two_steps(dH, X, h0, H, Wx, Wh):
    dX, dh, weights = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        if t % 2 == 1:
            dh = 0
        before = H[:, t - 1] if t else h0
        dA = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dX[:, t], dh, *more = by_einsum(dA, X[:, t], before, Wx, Wh)
        weights = [total + part for total, part in zip(weights, more)]
    return dX, dh, *weights


@style(of="rnn_backward", shows="cuts_the_walk_short")
def sends_each_signal_two_steps_back(dH, X, h0, H, Wx, Wh):
    before = befores(h0, H)
    totals = None
    for t in range(X.shape[1]):
        dA = np.zeros(H.shape)
        dh = dH[:, t]
        for s in range(t, max(t - 2, -1), -1):
            dA[:, s] = dh * (1 - H[:, s] ** 2)
            dh = dA[:, s] @ Wh
        gradients = gathered(dA, X, before, Wx, Wh)
        totals = gradients if totals is None else [a + b for a, b in zip(totals, gradients)]
    return totals
