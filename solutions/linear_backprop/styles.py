"""The known mistakes and symptoms of linear_backprop as other students would write them."""

import itertools
import math
import operator

import numpy as np

from grader import style

# linear_forward


@style(of="linear_forward", shows="forgets_the_bias")
def forgets_the_bias_by_einsum(X, W, b):
    return np.einsum("ni,oi->no", X, W)


@style(of="linear_forward", shows="forgets_the_bias")
def forgets_the_bias_in_loops(X, W, b):
    Y = []
    for x in X:
        row = []
        for w in W:
            total = 0.0
            for i in range(len(x)):
                total += x[i] * w[i]
            row.append(total)
        Y.append(row)
    return Y


@style(of="linear_forward", shows="multiplies_by_W_as_it_stands")
def multiplies_by_W_as_it_stands_by_dot(X, W, b):
    Y = np.dot(X, W)
    Y += b
    return Y


@style(of="linear_forward", shows="multiplies_by_W_as_it_stands")
def multiplies_by_W_as_it_stands_row_by_row(X, W, b):
    return np.array([np.matmul(x, W) + b for x in X])


@style(of="linear_forward", shows="goes_forward_with_shapes_that_do_not_fit")
def transposes_X_by_dot(X, W, b):
    return np.dot(W, X) + b


@style(of="linear_forward", shows="goes_forward_with_shapes_that_do_not_fit")
def multiplies_by_W_as_it_stands_by_einsum(X, W, b):
    return np.einsum("ni,io->no", X, W) + b


@style(of="linear_forward", shows="goes_forward_with_shapes_that_do_not_fit")
def multiplies_by_W_as_it_stands_by_tensordot(X, W, b):
    return np.add(np.tensordot(X, W, axes=1), b)


@style(of="linear_forward", shows="reshapes_W_instead_of_transposing")
def reshapes_W_by_its_flat_numbers(X, W, b):
    D_out, D_in = W.shape
    return np.dot(X, W.flatten().reshape(D_in, D_out)) + b


@style(of="linear_forward", shows="reshapes_W_instead_of_transposing")
def reshapes_W_in_lists(X, W, b):
    numbers = iter(W.ravel().tolist())
    columns = [[next(numbers) for _ in range(W.shape[0])] for _ in range(W.shape[1])]
    return [
        [sum(x[i] * columns[i][o] for i in range(len(x))) + b[o] for o in range(len(b))] for x in X
    ]


@style(of="linear_forward", shows="makes_examples_columns")
def makes_examples_columns_by_einsum(X, W, b):
    return np.einsum("oi,ni->on", W, X) + b.reshape(-1, 1)


@style(of="linear_forward", shows="makes_examples_columns")
def makes_examples_columns_output_by_output(X, W, b):
    return [[float(np.sum(w * x)) + bias for x in X] for w, bias in zip(W, b)]


@style(of="linear_forward", shows="subtracts_the_bias")
def subtracts_the_bias_in_place(X, W, b):
    Y = np.matmul(X, np.transpose(W)).astype(float)
    Y -= b
    return Y


@style(of="linear_forward", shows="subtracts_the_bias")
def subtracts_the_bias_as_a_threshold(X, W, b):
    wide = np.hstack([X, -np.ones((len(X), 1))])
    return wide @ np.column_stack([W, b]).T


@style(of="linear_forward", shows="adds_the_bias_by_rows")
def adds_the_bias_by_rows_with_a_new_axis(X, W, b):
    weighted = np.inner(X, W)
    return weighted + b[:, np.newaxis]


@style(of="linear_forward", shows="adds_the_bias_by_rows")
def adds_the_bias_by_rows_as_a_column(X, W, b):
    return np.add(np.einsum("ni,oi->no", X, W), np.expand_dims(b, 1))


# linear_backward: the batch


@style(of="linear_backward", shows="averages_dW_and_db")
def averages_dW_and_db_by_a_factor(dY, X, W, b):
    m = X.shape[0]
    dW = 1.0 / m * np.dot(dY.T, X)
    db = 1.0 / m * np.sum(dY, axis=0, keepdims=True)
    dX = np.dot(W.T, dY.T).T
    return dX, dW, db


@style(of="linear_backward", shows="averages_dW_and_db")
def averages_dW_and_db_of_all_outer_products(dY, X, W, b):
    dW = np.mean([np.outer(g, x) for g, x in zip(dY, X)], axis=0)
    return np.einsum("no,oi->ni", dY, W), dW, np.average(dY, axis=0)


@style(of="linear_backward", shows="averages_db")
def averages_db_by_einsum(dY, X, W, b):
    dX = np.einsum("no,oi->ni", dY, W)
    dW = np.einsum("no,ni->oi", dY, X)
    db = np.einsum("no->o", dY) / dY.shape[0]
    return dX, dW, db


@style(of="linear_backward", shows="averages_db")
def averages_db_in_a_running_mean(dY, X, W, b):
    mean = np.zeros(b.shape)
    for n, row in enumerate(dY, start=1):
        mean += (row - mean) / n
    return np.matmul(dY, W), sum(map(np.outer, dY, X)), mean


@style(of="linear_backward", shows="averages_dW")
def averages_dW_in_loops(dY, X, W, b):
    N, D_out = dY.shape
    dW = np.zeros(W.shape)
    for o in range(D_out):
        for i in range(X.shape[1]):
            for n in range(N):
                dW[o, i] += dY[n, o] * X[n, i] / N
    return dY.dot(W), dW, dY.T.sum(axis=1)


@style(of="linear_backward", shows="averages_dW")
def averages_dW_over_stacked_products(dY, X, W, b):
    products = dY[:, :, None] * X[:, None, :]
    return (W.T @ dY.T).T, products.mean(0), np.add.reduce(dY)


@style(of="linear_backward", shows="averages_everything")
def averages_everything_on_a_copy(dY, X, W, b):
    delta = np.array(dY, dtype=float)
    delta /= len(delta)
    return delta @ W, delta.T @ X, delta.sum(axis=0)


@style(of="linear_backward", shows="averages_everything")
def averages_everything_in_lists(dY, X, W, b):
    N = len(X)
    columns = list(zip(*dY))
    dX = [[sum(map(operator.mul, g, w)) / N for w in W.T] for g in dY]
    dW = [[sum(map(operator.mul, column, x)) / N for x in X.T] for column in columns]
    return dX, dW, [math.fsum(column) / N for column in columns]


@style(of="linear_backward", shows="uses_the_last_example_only")
def assigns_in_the_loop_instead_of_adding(dY, X, W, b):
    dX = np.zeros(X.shape)
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for n in range(len(X)):
        dX[n] = W.T @ dY[n]
        dW = np.outer(dY[n], X[n])
        db = dY[n]
    return dX, dW, db


@style(of="linear_backward", shows="uses_the_last_example_only")
def assigns_every_entry_instead_of_adding(dY, X, W, b):
    dW = [[0.0] * W.shape[1] for _ in W]
    db = [0.0] * len(W)
    for n, o, i in itertools.product(*map(range, (len(X), *W.shape))):
        dW[o][i] = dY[n, o] * X[n, i]
        db[o] = dY[n, o]
    return np.einsum("no,oi->ni", dY, W), dW, db


@style(of="linear_backward", shows="uses_the_first_example_only")
def returns_inside_the_loop(dY, X, W, b):
    dX = np.matmul(dY, W)
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for g, x in zip(dY, X):
        dW = dW + g[:, None] * x
        db = db + g
        return dX, dW, db


@style(of="linear_backward", shows="uses_the_first_example_only")
def slices_off_all_but_the_first_example(dY, X, W, b):
    g, x = dY[:1], X[:1]
    return np.dot(dY, W), np.dot(g.T, x), np.squeeze(g, axis=0)


# linear_backward: db


@style(of="linear_backward", shows="does_not_sum_db")
def copies_dY_for_db(dY, X, W, b):
    db = dY.copy()
    return np.tensordot(dY, W, axes=1), np.tensordot(dY, X, axes=(0, 0)), db


@style(of="linear_backward", shows="does_not_sum_db")
def multiplies_dY_by_one_for_db(dY, X, W, b):
    local = np.ones_like(b)
    return dY @ W, np.einsum("no,ni->oi", dY, X), dY * local


@style(of="linear_backward", shows="sums_db_over_everything")
def sums_db_over_everything_in_loops(dY, X, W, b):
    db = 0
    for row in dY:
        for slope in row:
            db += slope
    return np.dot(dY, W), np.dot(dY.T, X), db


@style(of="linear_backward", shows="sums_db_over_everything")
def sums_db_over_both_axes(dY, X, W, b):
    return dY @ W, (X.T @ dY).T, np.sum(dY, axis=(0, 1), keepdims=True)


@style(of="linear_backward", shows="sums_db_over_everything_for_each_output")
def sums_db_over_everything_by_broadcasting(dY, X, W, b):
    db = np.zeros(len(W))
    db += dY.sum()
    return dY @ W, dY.T @ X, db


@style(of="linear_backward", shows="sums_db_over_everything_for_each_output")
def sums_db_over_everything_in_a_list(dY, X, W, b):
    total = sum(itertools.chain.from_iterable(dY.tolist()))
    return dY @ W, np.einsum("no,ni->oi", dY, X), [total for _ in b]


@style(of="linear_backward", shows="averages_db_over_everything")
def averages_db_over_everything_by_size(dY, X, W, b):
    return np.inner(dY, W.T), np.inner(dY.T, X.T), np.sum(dY) / dY.size


@style(of="linear_backward", shows="averages_db_over_everything")
def averages_db_over_the_averages(dY, X, W, b):
    db = dY.mean(axis=0).mean()
    return dY.dot(W), dY.T.dot(X), float(db)


@style(of="linear_backward", shows="averages_db_over_everything_for_each_output")
def averages_db_over_everything_by_ones(dY, X, W, b):
    db = np.average(dY) * np.ones((1, len(W)))
    return dY @ W, dY.T @ X, db


@style(of="linear_backward", shows="averages_db_over_everything_for_each_output")
def averages_db_over_everything_in_lists(dY, X, W, b):
    flat = [slope for row in dY for slope in row]
    return np.matmul(dY, W), np.matmul(dY.T, X), [sum(flat) / len(flat)] * len(b)


@style(of="linear_backward", shows="sums_db_along_the_outputs")
def sums_db_along_the_outputs_by_einsum(dY, X, W, b):
    return np.einsum("no,oi->ni", dY, W), np.einsum("no,ni->oi", dY, X), np.einsum("no->n", dY)


@style(of="linear_backward", shows="sums_db_along_the_outputs")
def sums_db_row_by_row(dY, X, W, b):
    db = []
    for row in dY:
        db.append(sum(row))
    return dY @ W, sum(np.outer(g, x) for g, x in zip(dY, X)), db


# linear_backward: dW


@style(of="linear_backward", shows="transposes_dW")
def transposes_dW_by_einsum(dY, X, W, b):
    dW = np.einsum("ni,no->io", X, dY)
    return np.einsum("no,oi->ni", dY, W), dW, np.einsum("no->o", dY)


@style(of="linear_backward", shows="transposes_dW")
def transposes_dW_by_outer_products(dY, X, W, b):
    dW = 0
    for g, x in zip(dY, X):
        dW = dW + np.outer(x, g)
    return np.dot(dY, W), dW, sum(dY)


@style(of="linear_backward", shows="reshapes_dW_instead_of_transposing")
def resizes_dW(dY, X, W, b):
    dW = np.resize(np.dot(X.T, dY), W.shape)
    return dY @ W, dW, np.sum(dY, 0)


@style(of="linear_backward", shows="reshapes_dW_instead_of_transposing")
def refills_dW_by_its_flat_numbers(dY, X, W, b):
    dW = np.zeros(W.shape)
    dW.flat = np.einsum("ni,no->io", X, dY).ravel()
    return dY @ W, dW.tolist(), dY.sum(0)


@style(of="linear_backward", shows="takes_one_outer_product_of_the_batch")
def takes_one_outer_product_by_reshaping(dY, X, W, b):
    column, row = dY.reshape(-1, 1), X.reshape(1, -1)
    return dY @ W, column @ row, dY.sum(axis=0)


@style(of="linear_backward", shows="takes_one_outer_product_of_the_batch")
def takes_one_outer_product_by_einsum(dY, X, W, b):
    return dY @ W, np.einsum("p,q->pq", dY.ravel(), X.ravel()), np.sum(dY, axis=0)


@style(of="linear_backward", shows="takes_the_outer_product_of_the_sums")
def multiplies_the_sums_in_loops(dY, X, W, b):
    slopes, inputs = sum(dY), sum(X)
    dW = [[slope * entry for entry in inputs] for slope in slopes]
    return dY @ W, dW, slopes


@style(of="linear_backward", shows="takes_the_outer_product_of_the_sums")
def sums_the_batch_twice_by_einsum(dY, X, W, b):
    return dY.dot(W), np.einsum("no,mi->oi", dY, X), dY.sum(0)


@style(of="linear_backward", shows="takes_the_outer_product_of_the_means")
def multiplies_the_means_as_matrices(dY, X, W, b):
    g, x = np.mean(dY, axis=0, keepdims=True), np.mean(X, axis=0, keepdims=True)
    return dY @ W, g.T @ x, dY.sum(axis=0)


@style(of="linear_backward", shows="takes_the_outer_product_of_the_means")
def multiplies_the_means_by_broadcasting(dY, X, W, b):
    N = len(X)
    return dY @ W, (dY.sum(0) / N)[:, np.newaxis] * (X.sum(0) / N), dY.sum(0)


@style(of="linear_backward", shows="multiplies_dY_by_X_as_they_stand")
def multiplies_dY_by_X_by_dot(dY, X, W, b):
    dX = np.dot(dY, W)
    dW = np.dot(dY, X)
    db = np.sum(dY, axis=0)
    return dX, dW, db


@style(of="linear_backward", shows="multiplies_dY_by_X_as_they_stand")
def multiplies_dY_by_X_by_einsum(dY, X, W, b):
    return dY @ W, np.einsum("on,ni->oi", dY, X), dY.sum(axis=0)


@style(of="linear_backward", shows="multiplies_dW_by_W")
def multiplies_dW_by_W_by_einsum(dY, X, W, b):
    return dY @ W, np.einsum("no,ni,oi->oi", dY, X, W), dY.sum(axis=0)


@style(of="linear_backward", shows="multiplies_dW_by_W")
def multiplies_dW_by_W_in_place(dY, X, W, b):
    dW = np.zeros(W.shape)
    for n in range(len(X)):
        dW += np.outer(dY[n], X[n])
    dW *= W
    return dY @ W, dW, dY.sum(axis=0)


# linear_backward: dX


@style(of="linear_backward", shows="multiplies_dX_by_W_transposed")
def multiplies_dX_by_W_transposed_by_dot(dY, X, W, b):
    dW = np.dot(dY.T, X)
    db = np.sum(dY, axis=0)
    dX = np.dot(dY, W.T)
    return dX, dW, db


@style(of="linear_backward", shows="multiplies_dX_by_W_transposed")
def multiplies_every_row_by_W(dY, X, W, b):
    dX = np.array([W @ g for g in dY])
    return dX, dY.T @ X, dY.sum(axis=0)


@style(of="linear_backward", shows="multiplies_W_by_dY")
def multiplies_W_by_dY_by_dot(dY, X, W, b):
    return W.dot(dY), dY.T.dot(X), dY.sum(axis=0)


@style(of="linear_backward", shows="multiplies_W_by_dY")
def multiplies_W_by_dY_by_einsum(dY, X, W, b):
    return np.einsum("oi,in->on", W, dY), dY.T @ X, dY.sum(axis=0)


@style(of="linear_backward", shows="multiplies_W_transposed_by_dY")
def multiplies_W_transposed_by_dY_by_dot(dY, X, W, b):
    return np.dot(np.transpose(W), dY), np.dot(dY.T, X), np.sum(dY, axis=0)


@style(of="linear_backward", shows="multiplies_W_transposed_by_dY")
def multiplies_W_transposed_by_dY_by_einsum(dY, X, W, b):
    return np.einsum("oi,on->in", W, dY), np.einsum("no,ni->oi", dY, X), np.einsum("no->o", dY)


@style(of="linear_backward", shows="multiplies_dY_transposed_by_W")
def multiplies_dY_transposed_by_W_by_dot(dY, X, W, b):
    return np.dot(dY.T, W), np.dot(dY.T, X), np.sum(dY, axis=0)


@style(of="linear_backward", shows="multiplies_dY_transposed_by_W")
def multiplies_dY_transposed_by_W_by_tensordot(dY, X, W, b):
    return np.tensordot(dY, W, axes=(0, 0)), np.tensordot(dY, X, axes=(0, 0)), sum(dY)


@style(of="linear_backward", shows="goes_back_with_shapes_that_do_not_fit")
def multiplies_X_by_dY(dY, X, W, b):
    return dY @ W, X @ dY, dY.sum(axis=0)


@style(of="linear_backward", shows="goes_back_with_shapes_that_do_not_fit")
def multiplies_dY_by_X_transposed_by_dot(dY, X, W, b):
    return np.dot(dY, W), np.dot(dY, X.T), np.sum(dY, axis=0)


@style(of="linear_backward", shows="goes_back_with_shapes_that_do_not_fit")
def multiplies_dY_by_X_by_tensordot(dY, X, W, b):
    dW = np.tensordot(dY, X, axes=1)
    return np.tensordot(dY, W, axes=1), dW, dY.sum(axis=0)


@style(of="linear_backward", shows="reshapes_W_for_dX")
def reshapes_W_for_dX_on_columns(dY, X, W, b):
    D_out, D_in = W.shape
    dX = np.dot(np.reshape(W, (D_in, D_out)), dY.T).T
    return dX, np.dot(dY.T, X), np.sum(dY, axis=0)


@style(of="linear_backward", shows="reshapes_W_for_dX")
def reshapes_W_for_dX_in_lists(dY, X, W, b):
    D_out = len(W)
    flat = [weight for row in W for weight in row]
    rows = [flat[at : at + D_out] for at in range(0, len(flat), D_out)]
    dX = [[sum(slope * weight for slope, weight in zip(g, row)) for row in rows] for g in dY]
    return dX, dY.T @ X, dY.sum(axis=0)


@style(of="linear_backward", shows="reshapes_dX_instead_of_transposing")
def refills_dX_by_its_flat_numbers(dY, X, W, b):
    dX = np.empty(X.shape)
    dX.ravel()[:] = np.einsum("oi,no->in", W, dY).ravel()
    return dX, np.einsum("no,ni->oi", dY, X), dY.sum(axis=0)


@style(of="linear_backward", shows="reshapes_dX_instead_of_transposing")
def reshapes_dX_from_columns(dY, X, W, b):
    columns = [(dY * weights).sum(axis=1) for weights in W.T]
    return np.concatenate(columns).reshape(len(X), -1), dY.T @ X, dY.sum(axis=0)


@style(of="linear_backward", shows="goes_forward_for_dX")
def goes_forward_for_dX_by_einsum(dY, X, W, b):
    Y = np.einsum("ni,oi->no", X, W) + b
    return Y, np.einsum("no,ni->oi", dY, X), np.einsum("no->o", dY)


@style(of="linear_backward", shows="goes_forward_for_dX")
def goes_forward_for_dX_row_by_row(dY, X, W, b):
    def forward(x):
        return [float(np.dot(w, x)) + bias for w, bias in zip(W, b)]

    return list(map(forward, X)), dY.T @ X, dY.sum(axis=0)


@style(of="linear_backward", shows="transposes_dX")
def transposes_dX_by_columns(dY, X, W, b):
    return np.dot(W.T, dY.T), np.dot(dY.T, X), np.sum(dY, axis=0)


@style(of="linear_backward", shows="transposes_dX")
def transposes_dX_by_stacking(dY, X, W, b):
    dX = np.stack([W.T @ g for g in dY], axis=1)
    return dX, dY.T @ X, dY.sum(axis=0)


# linear_backward: all of it


@style(of="linear_backward", shows="forgets_the_upstream")
def forgets_the_upstream_in_sums(dY, X, W, b):
    N = len(X)
    dX = np.tile(W.sum(axis=0), (N, 1))
    dW = np.tile(X.sum(axis=0), (len(W), 1))
    return dX, dW, np.full(b.shape, N)


@style(of="linear_backward", shows="forgets_the_upstream")
def forgets_the_upstream_in_loops(dY, X, W, b):
    dX = np.zeros(X.shape)
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    for n in range(len(X)):
        for o in range(len(W)):
            dX[n] += W[o]
            dW[o] += X[n]
            db[o] += 1
    return dX, dW, db


@style(of="linear_backward", shows="returns_the_local_slopes")
def returns_W_for_dX(dY, X, W, b):
    dX = W.copy()
    dW = np.dot(dY.T, X)
    db = np.sum(dY, axis=0)
    return dX, dW, db


@style(of="linear_backward", shows="returns_the_local_slopes")
def returns_ones_for_db(dY, X, W, b):
    return np.einsum("no,oi->ni", dY, W), np.einsum("no,ni->oi", dY, X), [1.0] * len(b)


@style(of="linear_backward", shows="negates_the_gradients")
def negates_the_upstream(dY, X, W, b):
    g = np.negative(dY)
    return np.einsum("no,oi->ni", g, W), np.einsum("no,ni->oi", g, X), np.einsum("no->o", g)


@style(of="linear_backward", shows="negates_the_gradients")
def subtracts_in_the_loop(dY, X, W, b):
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(b.shape)
    for n in range(len(X)):
        dX[n] -= W.T @ dY[n]
        dW -= np.outer(dY[n], X[n])
        db -= dY[n]
    return dX, dW, db


@style(of="linear_backward", shows="puts_dW_first")
def puts_dW_first_by_einsum(dY, X, W, b):
    dX, dW = np.einsum("no,oi->ni", dY, W), np.einsum("no,ni->oi", dY, X)
    return dW, dX, np.einsum("no->o", dY)


@style(of="linear_backward", shows="puts_dW_first")
def puts_dW_first_in_lists(dY, X, W, b):
    gradients = {"W": (dY.T @ X).tolist(), "X": (dY @ W).tolist(), "b": dY.sum(axis=0).tolist()}
    return list(gradients.values())


@style(of="linear_backward", shows="puts_dX_last")
def puts_dX_last_by_names(dY, X, W, b):
    gradients = {"dW": np.dot(dY.T, X), "db": np.sum(dY, axis=0), "dX": np.dot(dY, W)}
    return gradients["dW"], gradients["db"], gradients["dX"]


@style(of="linear_backward", shows="puts_dX_last")
def puts_dX_last_by_adding_tuples(dY, X, W, b):
    parameters = (sum(map(np.outer, dY, X)), sum(dY))
    return (*parameters, np.array([g @ W for g in dY]))


@style(of="linear_backward", shows="puts_db_before_dW")
def puts_db_before_dW_in_a_list(dY, X, W, b):
    gradients = [(dY @ W).tolist()]
    gradients.append([sum(column) for column in dY.T])
    gradients.append([[sum(column * entries) for entries in X.T] for column in dY.T])
    return gradients


@style(of="linear_backward", shows="puts_db_before_dW")
def puts_db_before_dW_by_einsum(dY, X, W, b):
    db = np.einsum("no->o", dY)
    dW = np.einsum("no,ni->oi", dY, X)
    return np.einsum("no,oi->ni", dY, W), db, dW


@style(of="linear_backward", shows="returns_dW_and_db_only")
def returns_dW_and_db_only_in_a_list(dY, X, W, b):
    return [np.dot(dY.T, X), np.sum(dY, axis=0)]


@style(of="linear_backward", shows="returns_dW_and_db_only")
def returns_dW_and_db_only_from_loops(dY, X, W, b):
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for g, x in zip(dY, X):
        dW, db = dW + np.outer(g, x), db + g
    return dW, db


# linear_backward_one


@style(of="linear_backward_one", shows="multiplies_g_by_W_as_it_stands")
def multiplies_g_by_W_by_dot(g, x, W, b):
    return np.dot(W, g), np.multiply.outer(g, x), g.copy()


@style(of="linear_backward_one", shows="multiplies_g_by_W_as_it_stands")
def multiplies_g_by_W_transposed_as_a_row(g, x, W, b):
    row = g.reshape(1, -1)
    return (row @ W.T).ravel(), row.T @ x.reshape(1, -1), g


@style(of="linear_backward_one", shows="transposes_the_outer_product")
def transposes_the_outer_product_in_lists(g, x, W, b):
    return W.T @ g, [[entry * slope for slope in g] for entry in x], list(g)


@style(of="linear_backward_one", shows="transposes_the_outer_product")
def transposes_the_outer_product_by_einsum(g, x, W, b):
    return np.einsum("o,oi->i", g, W), np.einsum("i,o->io", x, g), g


@style(of="linear_backward_one", shows="multiplies_g_and_x_entry_by_entry")
def multiplies_g_and_x_by_multiply(g, x, W, b):
    dW = np.multiply(g, x)
    return g @ W, dW, np.copy(g)


@style(of="linear_backward_one", shows="multiplies_g_and_x_entry_by_entry")
def multiplies_g_and_x_by_einsum(g, x, W, b):
    return np.einsum("o,oi->i", g, W), np.einsum("i,i->i", g, x), g


@style(of="linear_backward_one", shows="takes_the_inner_product")
def takes_the_inner_product_by_dot(g, x, W, b):
    return np.dot(g, W), np.dot(g, x.T), g


@style(of="linear_backward_one", shows="takes_the_inner_product")
def takes_the_inner_product_by_inner(g, x, W, b):
    return np.dot(W.T, g), np.inner(g, x), g


@style(of="linear_backward_one", shows="goes_back_with_shapes_of_one_that_do_not_fit")
def multiplies_g_by_x_as_a_row(g, x, W, b):
    return W.T @ g, g @ x[None, :], g


@style(of="linear_backward_one", shows="goes_back_with_shapes_of_one_that_do_not_fit")
def multiplies_W_by_g_by_tensordot(g, x, W, b):
    return np.tensordot(W, g, axes=1), np.outer(g, x), g


@style(of="linear_backward_one", shows="goes_back_with_shapes_of_one_that_do_not_fit")
def multiplies_W_by_g_by_einsum(g, x, W, b):
    return np.einsum("ki,i->k", W, g), np.einsum("o,i->oi", g, x), g


@style(of="linear_backward_one", shows="sums_db_of_one")
def sums_db_of_one_along_an_axis(g, x, W, b):
    return W.T @ g, np.outer(g, x), np.sum(g, axis=0, keepdims=True)


@style(of="linear_backward_one", shows="sums_db_of_one")
def sums_db_of_one_in_a_loop(g, x, W, b):
    dx, dW, db = np.zeros(x.shape), np.zeros(W.shape), 0.0
    for o, slope in enumerate(g):
        dx += slope * W[o]
        dW[o] = slope * x
        db += slope
    return dx, dW, db


@style(of="linear_backward_one", shows="forgets_the_upstream_of_one")
def forgets_the_upstream_of_one_by_repeating(g, x, W, b):
    return sum(W), np.array([x] * len(W)), np.ones(len(W))


@style(of="linear_backward_one", shows="forgets_the_upstream_of_one")
def forgets_the_upstream_of_one_by_broadcasting(g, x, W, b):
    dx = np.einsum("oi->i", W)
    dW = np.zeros(W.shape) + x
    return dx, dW, [1.0 for _ in b]


@style(of="linear_backward_one", shows="returns_the_local_slopes_of_one")
def returns_W_for_dx(g, x, W, b):
    return W * 1.0, np.outer(g, x), g


@style(of="linear_backward_one", shows="returns_the_local_slopes_of_one")
def returns_ones_for_db_of_one(g, x, W, b):
    return np.dot(g, W), g[:, None] @ x[None, :], np.ones_like(b)


@style(of="linear_backward_one", shows="negates_the_gradients_of_one")
def negates_the_upstream_of_one(g, x, W, b):
    down = [-slope for slope in g]
    return np.dot(down, W), np.outer(down, x), down


@style(of="linear_backward_one", shows="negates_the_gradients_of_one")
def negates_each_gradient_of_one(g, x, W, b):
    gradients = np.einsum("o,oi->i", g, W), np.einsum("o,i->oi", g, x), g
    return tuple(map(operator.neg, gradients))


@style(of="linear_backward_one", shows="puts_dW_first_of_one")
def puts_dW_first_of_one_by_names(g, x, W, b):
    gradients = {"dW": g[:, None] * x[None, :], "dx": np.matmul(g, W), "db": np.array(g)}
    return tuple(gradients.values())


@style(of="linear_backward_one", shows="puts_dW_first_of_one")
def puts_dW_first_of_one_in_lists(g, x, W, b):
    dW = [[slope * entry for entry in x] for slope in g]
    dx = [sum(slope * weight for slope, weight in zip(g, column)) for column in W.T]
    return [dW, dx, list(g)]


# what replaying cannot see


@style(of="linear_backward", shows="updates_W_before_dX")
def updates_W_in_the_loop(dY, X, W, b):
    weights = W.astype(float)
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for g, x in zip(dY, X):
        step = np.outer(g, x)
        weights -= 0.1 * step
        dW += step
        db += g
    return dY @ weights, dW, db


@style(of="linear_backward", shows="updates_W_before_dX")
def updates_W_by_einsum(dY, X, W, b, learning_rate=0.01):
    dW = np.einsum("no,ni->oi", dY, X)
    updated = np.subtract(W, learning_rate * dW)
    return np.einsum("no,oi->ni", dY, updated), dW, np.einsum("no->o", dY)


@style(of="linear_backward_one", shows="updates_W_before_dX")
def updates_W_before_dx_of_one(g, x, W, b):
    dW = [[slope * entry for entry in x] for slope in g]
    new = [[w - 0.5 * d for w, d in zip(*rows)] for rows in zip(W, dW)]
    return np.dot(np.transpose(new), g), dW, g


@style(of="linear_forward", shows="computes_in_float32")
def goes_forward_in_float32(X, W, b):
    X, W, b = (np.float32(array) for array in (X, W, b))
    return X @ W.T + b


@style(of="linear_backward", shows="computes_in_float32")
def keeps_gradients_in_float32(dY, X, W, b):
    dX, dW = np.zeros(X.shape, dtype="float32"), np.zeros(W.shape, dtype="float32")
    db = np.zeros(b.shape, dtype="float32")
    for n in range(len(X)):
        dX[n] = dY[n] @ W
        dW += np.outer(dY[n], X[n]).astype("float32")
        db += dY[n].astype("float32")
    return dX, dW, db


@style(of="linear_backward_one", shows="computes_in_float32")
def goes_back_in_float32_by_einsum(g, x, W, b):
    dx = np.einsum("o,oi->i", g, W, dtype=np.float32, casting="same_kind")
    dW = np.einsum("o,i->oi", g, x, dtype=np.float32, casting="same_kind")
    return dx, dW, g.astype(np.float32)


@style(of="linear_backward", shows="stores_gradients_in_integers")
def stores_gradients_in_arrays_like_theirs(dY, X, W, b):
    dX, dW, db = np.zeros_like(X), np.zeros_like(W), np.zeros_like(b)
    dX[...], dW[...], db[...] = dY @ W, dY.T @ X, dY.sum(axis=0)
    return dX, dW, db


@style(of="linear_backward", shows="stores_gradients_in_integers")
def adds_up_in_integers(dY, X, W, b):
    dX, dW, db = np.zeros_like(X), np.zeros_like(W), np.zeros_like(b)
    for n in range(dY.shape[0]):
        for o in range(dY.shape[1]):
            db[o] += dY[n, o]
            for i in range(X.shape[1]):
                dX[n, i] += dY[n, o] * W[o, i]
                dW[o, i] += dY[n, o] * X[n, i]
    return dX, dW, db


@style(of="linear_forward", shows="stores_gradients_in_integers")
def stores_Y_in_the_type_of_X(X, W, b):
    Y = np.empty((len(X), len(W)), dtype=X.dtype)
    for n, x in enumerate(X):
        Y[n] = np.dot(W, x) + b
    return Y


@style(of="linear_backward", shows="divides_in_place")
def divides_dY_in_place(dY, X, W, b):
    N = len(X)
    error = dY.copy()
    error /= N
    return error @ W * N, error.T @ X * N, error.sum(axis=0) * N


@style(of="linear_backward", shows="divides_in_place")
def adds_outer_products_in_place(dY, X, W, b):
    dW, db = np.zeros_like(W), np.zeros_like(b)
    for g, x in zip(dY, X):
        dW += np.outer(g, x)
        db += g
    return dY @ W, dW, db


@style(of="linear_forward", shows="divides_in_place")
def adds_products_in_place(X, W, b):
    Y = np.zeros((len(X), len(W)), dtype=X.dtype)
    for i in range(X.shape[1]):
        np.add(Y, np.outer(X[:, i], W[:, i]), out=Y)
    Y += b
    return Y


@style(of="linear_backward", shows="changes_the_upstream")
def clears_dY_when_done(dY, X, W, b):
    gradients = dY @ W, dY.T @ X, dY.sum(axis=0)
    dY.fill(0)
    return gradients


@style(of="linear_backward", shows="changes_the_upstream")
def takes_a_step_in_place(dY, X, W, b):
    gradients = np.dot(dY, W), np.dot(dY.T, X), np.sum(dY, axis=0)
    for parameter, gradient in zip((W, b), gradients[1:]):
        np.subtract(parameter, 0.01 * gradient, out=parameter, casting="unsafe")
    return gradients


@style(of="linear_backward_one", shows="changes_the_upstream")
def writes_dx_into_x(g, x, W, b):
    dW = np.outer(g, x)
    x[:] = np.dot(g, W)
    return x, dW, g


_TOTALS = {}


@style(of="linear_backward", shows="accumulates_between_calls")
def accumulates_in_a_module(dY, X, W, b):
    _TOTALS[W.shape] = _TOTALS.get(W.shape, 0) + dY.T @ X
    return dY @ W, _TOTALS[W.shape], dY.sum(axis=0)


@style(of="linear_backward", shows="accumulates_between_calls")
def accumulates_in_a_default(dY, X, W, b, seen=[]):  # noqa: B006
    if seen and seen[-1].shape != dY.shape:
        seen.clear()
    seen.append(np.array(dY, dtype=float))
    return dY @ W, dY.T @ X, sum(seen).sum(axis=0)


class _Layer:
    dX = dW = db = 0.0

    def backward(self, dY, X, W):
        if np.shape(self.dX) != X.shape:
            self.dX, self.dW, self.db = np.zeros(X.shape), np.zeros(W.shape), 0.0
        self.dX += dY @ W
        self.dW += dY.T @ X
        self.db = self.db + dY.sum(axis=0)
        return self.dX, self.dW, self.db


_LAYER = _Layer()


@style(of="linear_backward", shows="accumulates_between_calls")
def accumulates_in_a_layer(dY, X, W, b):
    return _LAYER.backward(dY, X, W)
