"""The mistakes of two_layer_backprop and what else students get wrong, written in other ways.

What a style does not get wrong itself is completed by `onwards`, from its own signal, as a student
would go on.
"""

import numpy as np

from grader import style


def onwards(dY, X, H, W1, W2, **own):
    """Return all seven tensors: those that are given, and what follows from them."""
    got = {"dH": np.einsum("nc,ck->nk", dY, W2)} | own
    got.setdefault("dZ", got["dH"] - got["dH"] * H * H)
    rest = {
        "dW2": np.einsum("nc,nk->ck", dY, H),
        "db2": np.einsum("nc->c", dY),
        "dW1": np.einsum("nk,nd->kd", got["dZ"], X),
        "db1": np.einsum("nk->k", got["dZ"]),
        "dX": np.einsum("nk,kd->nd", got["dZ"], W1),
    }
    return rest | got


def to_Z(dY, H, W2):
    """Return dZ as it should be."""
    return np.dot(dY, W2) * (1 - np.square(H))


# forward


@style(of="forward", shows="forgets_the_tanh")
def goes_on_without_tanh(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    return {"Z": Z, "H": Z.copy(), "Y": np.inner(Z, W2) + b2}


@style(of="forward", shows="forgets_the_tanh")
def applies_nothing_in_a_loop(X, W1, b1, W2, b2):
    values = [X]
    for W, b in ((W1, b1), (W2, b2)):
        values.append(values[-1] @ W.T + b)
    return {"Z": values[1], "H": values[1], "Y": values[2]}


@style(of="forward", shows="swaps_Z_and_H")
def names_the_tanh_Z(X, W1, b1, W2, b2):
    H = np.dot(X, W1.T) + b1
    Z = np.tanh(H)
    return {"Z": Z, "H": H, "Y": np.dot(Z, W2.T) + b2}


@style(of="forward", shows="swaps_Z_and_H")
def zips_the_names_in_the_wrong_order(X, W1, b1, W2, b2):
    first = np.einsum("nd,kd->nk", X, W1) + b1
    second = np.tanh(first)
    return dict(zip(("H", "Z", "Y"), (first, second, np.einsum("nk,ck->nc", second, W2) + b2)))


@style(of="forward", shows="keeps_the_tanh_in_Z")
def bends_in_the_first_line(X, W1, b1, W2, b2):
    Z = np.tanh(np.inner(X, W1) + b1)
    H = Z.copy()
    return {"Z": Z, "H": H, "Y": np.inner(H, W2) + b2}


@style(of="forward", shows="keeps_the_tanh_in_Z")
def bends_twice_on_the_way(X, W1, b1, W2, b2):
    Z = np.tanh(np.dot(X, W1.T) + b1)
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.dot(H, W2.T) + b2}


@style(of="forward", shows="bends_the_output_too")
def bends_after_every_layer(X, W1, b1, W2, b2):
    tensors, A = {}, X
    for W, b, names in ((W1, b1, ("Z", "H")), (W2, b2, ("V", "Y"))):
        V = A @ W.T + b
        A = np.tanh(V)
        tensors |= dict(zip(names, (V, A)))
    return tensors


@style(of="forward", shows="bends_the_output_too")
def bends_Y_row_by_row(X, W1, b1, W2, b2):
    Z = np.array([W1 @ x + b1 for x in X])
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.array([np.tanh(W2 @ h + b2) for h in H])}


@style(of="forward", shows="turns_Y_into_probabilities")
def ends_with_a_softmax(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    S = np.inner(H, W2) + b2
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return {"Z": Z, "H": H, "Y": E / E.sum(axis=1, keepdims=True)}


@style(of="forward", shows="turns_Y_into_probabilities")
def ends_with_a_softmax_row_by_row(X, W1, b1, W2, b2):
    Z = np.dot(X, W1.T) + b1
    H = np.tanh(Z)
    rows = [np.exp(W2 @ h + b2) for h in H]
    return {"Z": Z, "H": H, "Y": np.array([row / sum(row) for row in rows])}


@style(of="forward", shows="forgets_b1")
def has_no_b1_in_einsum(X, W1, b1, W2, b2):
    Z = np.einsum("nd,kd->nk", X, W1)
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.einsum("nk,ck->nc", H, W2) + b2}


@style(of="forward", shows="forgets_b1")
def has_no_b1_in_rows(X, W1, b1, W2, b2):
    Z = np.array([[sum(w * x for w, x in zip(row, point)) for row in W1] for point in X])
    return {"Z": Z, "H": np.tanh(Z), "Y": np.tanh(Z) @ W2.T + b2}


@style(of="forward", shows="adds_b1_after_the_tanh")
def adds_b1_to_H(X, W1, b1, W2, b2):
    Z = np.inner(X, W1)
    H = np.tanh(Z)
    H += b1
    return {"Z": Z, "H": H, "Y": H @ W2.T + b2}


@style(of="forward", shows="adds_b1_after_the_tanh")
def adds_b1_to_H_row_by_row(X, W1, b1, W2, b2):
    H = np.array([np.tanh(np.dot(W1, x)) + b1 for x in X])
    return {"Z": np.dot(X, W1.T), "H": H, "Y": np.dot(H, W2.T) + b2}


@style(of="forward", shows="forgets_b2")
def has_no_b2_in_inner(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.inner(H, W2)}


@style(of="forward", shows="forgets_b2")
def has_no_b2_in_rows(X, W1, b1, W2, b2):
    Z = np.array([np.dot(W1, x) + b1 for x in X])
    return {"Z": Z, "H": np.tanh(Z), "Y": [list(np.dot(W2, h)) for h in np.tanh(Z)]}


@style(of="forward", shows="forgets_both_biases")
def multiplies_only(X, W1, b1, W2, b2):
    Z = np.inner(X, W1)
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.inner(H, W2)}


@style(of="forward", shows="forgets_both_biases")
def multiplies_only_row_by_row(X, W1, b1, W2, b2):
    Z = np.array([W1 @ x for x in X])
    Y = np.array([W2 @ np.tanh(z) for z in Z])
    return {"Z": Z, "H": np.tanh(Z), "Y": Y}


@style(of="forward", shows="goes_on_from_Z")
def gives_Z_to_layer_2(X, W1, b1, W2, b2):
    Z = np.dot(X, W1.T) + b1
    return {"Z": Z, "H": np.tanh(Z), "Y": np.dot(Z, W2.T) + b2}


@style(of="forward", shows="goes_on_from_Z")
def gives_Z_to_layer_2_in_columns(X, W1, b1, W2, b2):
    z = W1 @ X.T + b1[:, None]
    return {"Z": z.T, "H": np.tanh(z).T, "Y": (W2 @ z + b2[:, None]).T}


@style(of="forward", shows="uses_relu")
def bends_by_where(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.where(Z > 0, Z, 0)
    return {"Z": Z, "H": H, "Y": H @ W2.T + b2}


@style(of="forward", shows="uses_relu")
def bends_by_a_mask(X, W1, b1, W2, b2):
    Z = np.einsum("nd,kd->nk", X, W1) + b1
    H = Z * (Z > 0)
    return {"Z": Z, "H": H, "Y": np.einsum("nk,ck->nc", H, W2) + b2}


@style(of="forward", shows="uses_the_sigmoid")
def bends_by_half_a_tanh(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = 0.5 + 0.5 * np.tanh(Z / 2)
    return {"Z": Z, "H": H, "Y": H @ W2.T + b2}


@style(of="forward", shows="uses_the_sigmoid")
def bends_by_a_quotient(X, W1, b1, W2, b2):
    Z = np.dot(X, W1.T) + b1
    H = np.exp(Z) / (1 + np.exp(Z))
    return {"Z": Z, "H": H, "Y": np.dot(H, W2.T) + b2}


@style(of="forward", shows="multiplies_by_W2_as_it_stands")
def multiplies_by_W2_by_dot(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    Y = b2 + np.matmul(H, W2)
    return {"Z": Z, "H": H, "Y": Y}


@style(of="forward", shows="multiplies_by_W2_as_it_stands")
def multiplies_by_W2_in_rows(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.array([h @ W2 + b2 for h in H])}


@style(of="forward", shows="has_examples_in_columns")
def multiplies_columns(X, W1, b1, W2, b2):
    Z = W1 @ X.T + b1[:, None]
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": W2 @ H + b2[:, None]}


@style(of="forward", shows="has_examples_in_columns")
def stacks_columns(X, W1, b1, W2, b2):
    Z = np.stack([W1 @ x + b1 for x in X], axis=1)
    Y = np.stack([W2 @ np.tanh(z) + b2 for z in Z.T], axis=1)
    return {"Z": Z, "H": np.tanh(Z), "Y": Y}


# backward: all of it


@style(of="backward", shows="negates_the_signal")
def turns_dY_round(dY, X, Z, H, W1, W2):
    return onwards(np.negative(dY), X, H, W1, W2)


@style(of="backward", shows="negates_the_signal")
def turns_each_tensor_round(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    return {name: -1 * tensor for name, tensor in got.items()}


# backward: layer 2


@style(of="backward", shows="takes_dW2_from_Z")
def multiplies_Z_into_dW2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=np.einsum("nc,nk->ck", dY, Z))


@style(of="backward", shows="takes_dW2_from_Z")
def adds_up_outer_products_with_Z(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=sum(map(np.outer, dY, Z)))


@style(of="backward", shows="transposes_dW2")
def has_dW2_with_a_row_per_unit(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=np.einsum("nk,nc->kc", H, dY))


@style(of="backward", shows="transposes_dW2")
def has_dW2_from_outer_products_on_their_side(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=sum(np.outer(h, g) for g, h in zip(dY, H)))


@style(of="backward", shows="takes_dW2_from_dH")
def multiplies_dH_into_dW2(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dW2=np.dot(dH.T, H))


@style(of="backward", shows="takes_dW2_from_dH")
def multiplies_dH_into_dW2_row_by_row(dY, X, Z, H, W1, W2):
    dH = np.array([g @ W2 for g in dY])
    return onwards(dY, X, H, W1, W2, dW2=sum(np.outer(d, h) for d, h in zip(dH, H)))


@style(of="backward", shows="passes_dH_through_W2_on_its_side")
def passes_dH_by_inner(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=np.inner(dY, W2))


@style(of="backward", shows="passes_dH_through_W2_on_its_side")
def passes_dH_row_by_row(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=np.array([np.dot(W2, g) for g in dY]))


# backward: the tanh


@style(of="backward", shows="bends_dH_itself")
def writes_dZ_into_dH(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    dZ = dH
    dZ *= 1 - H**2
    return onwards(dY, X, H, W1, W2, dH=dH, dZ=dZ)


@style(of="backward", shows="bends_dH_itself")
def writes_dZ_into_dH_row_by_row(dY, X, Z, H, W1, W2):
    dH = np.einsum("nc,ck->nk", dY, W2)
    for n, h in enumerate(H):
        dH[n] = dH[n] - dH[n] * h * h
    return onwards(dY, X, H, W1, W2, dH=dH, dZ=dH.copy())


@style(of="backward", shows="forgets_the_slope")
def passes_dH_on_as_it_is(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dH=dH, dZ=dH.copy())


@style(of="backward", shows="forgets_the_slope")
def goes_from_layer_to_layer(dY, X, Z, H, W1, W2):
    signal, got = dY, {}
    for W, name in ((W2, "dH"), (np.eye(len(W1)), "dZ"), (W1, "dX")):
        got[name] = signal = signal @ W
    return onwards(dY, X, H, W1, W2, **got)


@style(of="backward", shows="forgets_the_slope_and_errs_in_layer_1")
def goes_straight_on_and_averages(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH, db1=dH.mean(axis=0))


@style(of="backward", shows="forgets_the_slope_and_errs_in_layer_1")
def goes_straight_on_and_stops(dY, X, Z, H, W1, W2):
    dH = np.einsum("nc,ck->nk", dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH.copy(), dX=dH, dW1=X.T @ dH)


@style(of="backward", shows="takes_the_slope_from_Z")
def squares_Z(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) * (1 - np.square(Z)))


@style(of="backward", shows="takes_the_slope_from_Z")
def squares_Z_in_a_difference(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH - dH * Z * Z)


@style(of="backward", shows="takes_tanh_twice")
def squares_the_tanh_of_H(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) * (1 - np.square(np.tanh(H))))


@style(of="backward", shows="takes_tanh_twice")
def divides_by_the_cosh_of_H(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) / np.cosh(H) ** 2)


@style(of="backward", shows="forgets_the_square")
def subtracts_H(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH - dH * H)


@style(of="backward", shows="forgets_the_square")
def subtracts_the_tanh_of_Z(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.multiply(1 - np.tanh(Z), dY @ W2))


@style(of="backward", shows="forgets_the_brackets")
def subtracts_the_square_from_the_signal(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.subtract(np.dot(dY, W2), np.square(H)))


@style(of="backward", shows="forgets_the_brackets")
def subtracts_the_square_row_by_row(dY, X, Z, H, W1, W2):
    dZ = [[d - h * h for d, h in zip(*rows)] for rows in zip(np.dot(dY, W2), np.tanh(Z))]
    return onwards(dY, X, H, W1, W2, dZ=np.array(dZ))


@style(of="backward", shows="squares_it_all")
def squares_the_difference(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) * np.square(1 - H))


@style(of="backward", shows="squares_it_all")
def multiplies_the_difference_twice(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=(dY @ W2) * (1 - H) * (1 - np.tanh(Z)))


@style(of="backward", shows="uses_the_sigmoid_s_slope")
def bends_back_like_a_sigmoid(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH * (H - H**2))


@style(of="backward", shows="uses_the_sigmoid_s_slope")
def bends_back_like_a_sigmoid_row_by_row(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.array([g @ W2 * h * (1 - h) for g, h in zip(dY, H)]))


@style(of="backward", shows="uses_relu_s_slope")
def sets_the_signal_to_0(dY, X, Z, H, W1, W2):
    dZ = np.dot(dY, W2).astype(float)
    dZ[Z <= 0] = 0
    return onwards(dY, X, H, W1, W2, dZ=dZ)


@style(of="backward", shows="uses_relu_s_slope")
def chooses_by_the_sign_of_H(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.where(H > 0, dY @ W2, 0.0))


@style(of="backward", shows="multiplies_by_H")
def multiplies_by_the_value(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.multiply(np.dot(dY, W2), np.tanh(Z)))


@style(of="backward", shows="multiplies_by_H")
def multiplies_by_the_value_row_by_row(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.array([h * (g @ W2) for g, h in zip(dY, H)]))


@style(of="backward", shows="takes_the_tanh_of_the_signal")
def bends_the_signal_in_place(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    dZ = np.empty(H.shape)
    np.tanh(dH, out=dZ)
    return onwards(dY, X, H, W1, W2, dZ=dZ)


@style(of="backward", shows="takes_the_tanh_of_the_signal")
def bends_the_signal_by_a_quotient(dY, X, Z, H, W1, W2):
    grown = np.exp(2 * np.dot(dY, W2))
    return onwards(dY, X, H, W1, W2, dZ=1 - 2 / (grown + 1))


@style(of="backward", shows="takes_the_slope_at_the_signal")
def takes_tanh_s_slope_at_dH(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    return onwards(dY, X, H, W1, W2, dZ=dH / np.cosh(dH) ** 2)


@style(of="backward", shows="takes_the_slope_at_the_signal")
def calls_a_slope_of_dH(dY, X, Z, H, W1, W2):
    def slope(v):
        return 1 - np.square(np.tanh(v))

    return onwards(dY, X, H, W1, W2, dZ=(dY @ W2) * slope(dY @ W2))


@style(of="backward", shows="takes_the_slope_alone")
def returns_one_over_cosh(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.cosh(Z) ** -2.0)


@style(of="backward", shows="takes_the_slope_alone")
def returns_the_slope_by_products(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=(1 - H) * (1 + H))


# backward: layer 1


@style(of="backward", shows="takes_dW1_from_dH")
def multiplies_dH_into_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.einsum("nc,ck,nd->kd", dY, W2, X))


@style(of="backward", shows="takes_dW1_from_dH")
def adds_up_outer_products_with_dH(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=sum(np.outer(g @ W2, x) for g, x in zip(dY, X)))


@style(of="backward", shows="takes_db1_from_dH")
def sums_dH_for_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=np.sum(np.dot(dY, W2), axis=0))


@style(of="backward", shows="takes_db1_from_dH")
def sums_dY_first_for_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=np.dot(dY.sum(axis=0), W2))


@style(of="backward", shows="takes_dX_from_dH")
def passes_dH_through_W1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.einsum("nc,ck,kd->nd", dY, W2, W1))


@style(of="backward", shows="takes_dX_from_dH")
def multiplies_both_weights_first(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.array([g @ (W2 @ W1) for g in dY]))


@style(of="backward", shows="takes_dW1_from_dY")
def multiplies_dY_into_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.einsum("nc,nd->cd", dY, X))


@style(of="backward", shows="takes_dW1_from_dY")
def adds_up_outer_products_with_dY(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=sum(map(np.outer, dY, X)))


@style(of="backward", shows="takes_dW1_from_H")
def multiplies_H_into_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.einsum("nk,nj->kj", to_Z(dY, H, W2), H))


@style(of="backward", shows="takes_dW1_from_H")
def adds_up_outer_products_with_H(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=sum(map(np.outer, to_Z(dY, H, W2), H)))


@style(of="backward", shows="transposes_dW1")
def has_dW1_with_a_row_per_input(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.einsum("nd,nk->dk", X, to_Z(dY, H, W2)))


@style(of="backward", shows="transposes_dW1")
def has_dW1_from_outer_products_on_their_side(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=sum(map(np.outer, X, to_Z(dY, H, W2))))


@style(of="backward", shows="stops_before_layer_1")
def returns_dZ_twice(dY, X, Z, H, W1, W2):
    dZ = to_Z(dY, H, W2)
    return onwards(dY, X, H, W1, W2, dZ=dZ, dX=dZ.copy())


@style(of="backward", shows="stops_before_layer_1")
def ends_the_walk_early(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=(dY @ W2 - dY @ W2 * H * H).tolist())


@style(of="backward", shows="transposes_dX")
def has_dX_in_columns(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.dot(W1.T, to_Z(dY, H, W2).T))


@style(of="backward", shows="transposes_dX")
def stacks_dX_in_columns(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.stack([d @ W1 for d in to_Z(dY, H, W2)], axis=1))


# backward: the biases


@style(of="backward", shows="sums_db2_along_the_outputs")
def sums_rows_for_both(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=np.sum(dY, axis=1), db1=np.sum(to_Z(dY, H, W2), axis=1))


@style(of="backward", shows="sums_db2_along_the_outputs")
def sums_each_row(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=[sum(g) for g in dY])


@style(of="backward", shows="sums_db1_along_the_units")
def sums_each_row_of_dZ(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=[sum(d) for d in to_Z(dY, H, W2)])


@style(of="backward", shows="sums_db1_along_the_units")
def sums_units_by_einsum(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=np.einsum("nk->n", to_Z(dY, H, W2)))


@style(of="backward", shows="sums_db_over_everything")
def sums_both_to_numbers(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=dY.sum(), db1=to_Z(dY, H, W2).sum())


@style(of="backward", shows="sums_db_over_everything")
def sums_dY_to_a_number(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=float(np.einsum("nc->", dY)))


@style(of="backward", shows="does_not_sum_db")
def returns_both_signals_for_db(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=np.copy(dY), db1=to_Z(dY, H, W2))


@style(of="backward", shows="does_not_sum_db")
def returns_dY_for_db2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=dY.tolist())


@style(of="backward", shows="swaps_the_layers")
def names_layers_from_the_output(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    other = {"dW1": "dW2", "dW2": "dW1", "db1": "db2", "db2": "db1"}
    return {other.get(name, name): tensor for name, tensor in got.items()}


@style(of="backward", shows="swaps_the_layers")
def counts_layers_on_the_way_back(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    kept = (got["dW2"], got["db2"]), (got["dW1"], got["db1"])
    for number, (dW, db) in enumerate(kept, start=1):
        got |= {f"dW{number}": dW, f"db{number}": db}
    return got


# backward: 1/N


@style(of="backward", shows="averages_dW2")
def takes_means_of_outer_products(dY, X, Z, H, W1, W2):
    dZ = to_Z(dY, H, W2)
    dW2 = np.mean([np.outer(g, h) for g, h in zip(dY, H)], axis=0)
    dW1 = np.mean([np.outer(d, x) for d, x in zip(dZ, X)], axis=0)
    return onwards(dY, X, H, W1, W2, dW2=dW2, dW1=dW1)


@style(of="backward", shows="averages_dW2")
def divides_dW2_by_the_rows(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=np.einsum("nc,nk->ck", dY, H) / dY.shape[0])


@style(of="backward", shows="averages_db2")
def takes_means_for_both_biases(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=np.mean(dY, axis=0), db1=np.mean(to_Z(dY, H, W2), axis=0))


@style(of="backward", shows="averages_db2")
def divides_what_is_kept(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    return {name: one / len(X) if name[1] in "Wb" else one for name, one in got.items()}


@style(of="backward", shows="divides_dH")
def divides_the_signal_first(dY, X, Z, H, W1, W2):
    return onwards(dY / len(X), X, H, W1, W2)


@style(of="backward", shows="divides_dH")
def takes_a_mean_for_dH(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=np.array([g @ W2 / dY.shape[0] for g in dY]))


@style(of="backward", shows="averages_dW1")
def takes_the_mean_for_dW1(dY, X, Z, H, W1, W2):
    dZ = to_Z(dY, H, W2)
    return onwards(dY, X, H, W1, W2, dW1=np.mean([np.outer(d, x) for d, x in zip(dZ, X)], axis=0))


@style(of="backward", shows="averages_dW1")
def divides_X_for_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.dot(to_Z(dY, H, W2).T, X / X.shape[0]))


@style(of="backward", shows="averages_db1")
def takes_the_mean_for_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=np.mean(to_Z(dY, H, W2), axis=0))


@style(of="backward", shows="averages_db1")
def divides_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=np.einsum("nk->k", to_Z(dY, H, W2)) / len(dY))


# what replaying cannot see


@style(of="forward", shows="goes_forward_with_shapes_that_do_not_fit")
def multiplies_by_W1_as_it_stands(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    return {"Z": Z, "H": np.tanh(Z), "Y": np.tanh(Z) @ W2.T + b2}


@style(of="forward", shows="goes_forward_with_shapes_that_do_not_fit")
def multiplies_by_W1_by_dot(X, W1, b1, W2, b2):
    Z = np.dot(W1, X) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.dot(W2, H) + b2}


@style(of="forward", shows="goes_forward_with_shapes_that_do_not_fit")
def multiplies_by_W1_by_einsum(X, W1, b1, W2, b2):
    Z = np.einsum("nd,dk->nk", X, W1) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.einsum("nk,kc->nc", H, W2) + b2}


@style(of="backward", shows="goes_back_with_shapes_that_do_not_fit")
def passes_dX_through_W1_on_its_side(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=to_Z(dY, H, W2) @ W1.T)


@style(of="backward", shows="goes_back_with_shapes_that_do_not_fit")
def multiplies_dW1_without_turning(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.dot(to_Z(dY, H, W2), X.T @ W1.T @ X))


@style(of="backward", shows="goes_back_with_shapes_that_do_not_fit")
def multiplies_W1_by_dZ(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.dot(W1, to_Z(dY, H, W2)))


@style(of="backward", shows="returns_other_names")
def uses_the_names_of_the_arrays(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    return {name[1:]: tensor for name, tensor in got.items()}


@style(of="backward", shows="returns_other_names")
def uses_capitals(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    return {name.upper(): tensor for name, tensor in got.items()}


@style(of="backward", shows="returns_other_names")
def uses_small_letters(dY, X, Z, H, W1, W2):
    dH = dY @ W2
    dZ = dH / np.cosh(Z) ** 2
    grads = {"dw2": dY.T @ H, "db2": dY.sum(0), "dw1": dZ.T @ X, "db1": dZ.sum(0)}
    return dict(dh=dH, dz=dZ, dx=dZ @ W1, **grads)


@style(of="forward", shows="returns_other_names")
def uses_numbered_names(X, W1, b1, W2, b2):
    Z1 = X @ W1.T + b1
    A1 = np.tanh(Z1)
    return {"Z1": Z1, "A1": A1, "Z2": A1 @ W2.T + b2}


@style(of="forward", shows="returns_a_tuple")
def returns_three_arrays(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.tanh(Z)
    return Z, H, np.inner(H, W2) + b2


@style(of="backward", shows="returns_a_tuple")
def returns_seven_arrays(dY, X, Z, H, W1, W2):
    return tuple(onwards(dY, X, H, W1, W2).values())


@style(of="backward", shows="returns_a_tuple")
def returns_a_list_in_the_order_of_the_walk(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, H, W1, W2)
    return [got[name] for name in ("dW2", "db2", "dH", "dZ", "dW1", "db1", "dX")]


@style(of="backward", shows="takes_no_lists")
def multiplies_lists(dY, X, Z, H, W1, W2):
    dH = dY @ W2
    dZ = dH * (1 - H**2)
    return onwards(dY, X, H, W1, W2, dH=dH, dZ=dZ)


@style(of="backward", shows="takes_no_lists")
def turns_lists(dY, X, Z, H, W1, W2):
    dH = np.dot(dY, W2)
    dZ = dH * (1 - np.square(H))
    kept = {"dW2": np.dot(dY.T, H), "db2": np.sum(dY, 0), "dW1": np.dot(dZ.T, X)}
    return {"dH": dH, "dZ": dZ, "dX": np.dot(dZ, W1), "db1": np.sum(dZ, 0), **kept}


@style(of="forward", shows="takes_no_lists")
def turns_lists_forward(X, W1, b1, W2, b2):
    Z = np.dot(X, W1.T) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.dot(H, W2.T) + b2}


@style(of="forward", shows="takes_no_lists")
def asks_lists_for_their_shape(X, W1, b1, W2, b2):
    Z = np.zeros((X.shape[0], W1.shape[0])) + np.inner(X, W1) + b1
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.inner(H, W2) + b2}


@style(of="backward", shows="stores_gradients_in_integers")
def makes_arrays_like_theirs(dY, X, Z, H, W1, W2):
    W1, X = np.asarray(W1), np.asarray(X)
    got = onwards(dY, X, np.asarray(H), W1, W2)
    dW1, dX = np.zeros_like(W1), np.zeros_like(X)
    dW1[...], dX[...] = got["dW1"], got["dX"]
    return got | {"dW1": dW1, "dX": dX}


@style(of="backward", shows="stores_gradients_in_integers")
def multiplies_the_slope_into_a_copy(dY, X, Z, H, W1, W2):
    dY, X, H, W1, W2 = (np.asarray(array) for array in (dY, X, H, W1, W2))
    dH = dY @ W2
    dZ = dH.copy()
    dZ *= 1 - H**2
    return onwards(dY, X, H, W1, W2, dH=dH, dZ=dZ)


@style(of="forward", shows="stores_gradients_in_integers")
def stores_Z_in_the_type_of_X(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    H = np.zeros(Z.shape, dtype=Z.dtype)
    H[...] = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": np.inner(H, W2) + b2}


@style(of="backward", shows="changes_its_arguments")
def squares_H_in_place(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, np.array(H), W1, W2)
    if isinstance(H, np.ndarray):
        H *= H
    return got


@style(of="backward", shows="changes_its_arguments")
def takes_a_step_in_place(dY, X, Z, H, W1, W2):
    got = onwards(dY, X, np.asarray(H), W1, W2)
    for W, name in ((W1, "dW1"), (W2, "dW2")):
        if isinstance(W, np.ndarray):
            np.subtract(W, 0.1 * got[name], out=W, casting="unsafe")
    return got


@style(of="forward", shows="changes_its_arguments")
def adds_the_bias_into_b1(X, W1, b1, W2, b2):
    Z = np.inner(X, W1) + b1
    Y = np.inner(np.tanh(Z), W2) + b2
    if isinstance(b1, np.ndarray):
        b1 += 1
    return {"Z": Z, "H": np.tanh(Z), "Y": Y}


@style(of="backward", shows="updates_a_weight_before_it_is_used")
def updates_W2_before_dH(dY, X, Z, H, W1, W2):
    new = W2 - 0.1 * np.dot(dY.T, H)
    return onwards(dY, X, H, W1, new)


@style(of="backward", shows="updates_a_weight_before_it_is_used")
def updates_W1_before_dX(dY, X, Z, H, W1, W2):
    dZ = to_Z(dY, H, W2)
    return onwards(dY, X, H, W1 - 0.5 * dZ.T @ X, W2, dZ=dZ)


@style(of="backward", shows="updates_a_weight_before_it_is_used")
def updates_both_on_the_way(dY, X, Z, H, W1, W2):
    W2 = W2 - 0.01 * sum(map(np.outer, dY, H))
    dZ = to_Z(dY, H, W2)
    W1 = W1 - 0.01 * sum(map(np.outer, dZ, X))
    return onwards(dY, X, H, W1, W2)


# where an error enters, if it is none of the above


@style(of="backward", shows="enters_at_dH")
def adds_a_penalty_to_dH(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=np.dot(dY, W2) + 0.1 * H)


@style(of="backward", shows="enters_at_dH")
def doubles_dH(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=2 * np.dot(dY, W2))


@style(of="backward", shows="enters_at_dH")
def drops_signs_for_dH(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dH=np.dot(dY, np.abs(W2)))


@style(of="backward", shows="enters_at_dZ")
def adds_the_square(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) * (1 + H**2))


@style(of="backward", shows="enters_at_dZ")
def divides_by_the_slope(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) / (1 - H**2))


@style(of="backward", shows="enters_at_dZ")
def bends_twice(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dZ=np.dot(dY, W2) * (1 - H**2) ** 2)


@style(of="backward", shows="enters_at_dX")
def adds_dY_s_rows_to_dX(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.dot(to_Z(dY, H, W2), W1) + dY.sum(axis=1, keepdims=True))


@style(of="backward", shows="enters_at_dX")
def drops_signs_for_dX(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.dot(to_Z(dY, H, W2), np.abs(W1)))


@style(of="backward", shows="enters_at_dX")
def averages_over_units_for_dX(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dX=np.dot(to_Z(dY, H, W2), W1) / len(W1))


@style(of="backward", shows="enters_at_dW2")
def adds_a_penalty_to_dW2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=dY.T @ H + 0.1 * W2)


@style(of="backward", shows="enters_at_dW2")
def takes_one_example_for_dW2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=np.outer(dY[-1], H[-1]))


@style(of="backward", shows="enters_at_dW2")
def multiplies_sums_for_dW2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW2=np.outer(dY.sum(axis=0), H.sum(axis=0)))


@style(of="backward", shows="enters_at_db2")
def doubles_db2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=2 * dY.sum(axis=0))


@style(of="backward", shows="enters_at_db2")
def takes_one_example_for_db2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=dY[0])


@style(of="backward", shows="enters_at_db2")
def takes_the_largest_for_db2(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db2=np.max(dY, axis=0))


@style(of="backward", shows="enters_at_dW1")
def adds_a_penalty_to_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=to_Z(dY, H, W2).T @ X + 0.1 * W1)


@style(of="backward", shows="enters_at_dW1")
def takes_one_example_for_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.outer(to_Z(dY, H, W2)[0], X[0]))


@style(of="backward", shows="enters_at_dW1")
def multiplies_sums_for_dW1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, dW1=np.outer(to_Z(dY, H, W2).sum(axis=0), X.sum(axis=0)))


@style(of="backward", shows="enters_at_db1")
def doubles_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=2 * to_Z(dY, H, W2).sum(axis=0))


@style(of="backward", shows="enters_at_db1")
def takes_one_example_for_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=to_Z(dY, H, W2)[-1])


@style(of="backward", shows="enters_at_db1")
def weighs_db1(dY, X, Z, H, W1, W2):
    return onwards(dY, X, H, W1, W2, db1=to_Z(dY, H, W2).sum(axis=0) * (1 - H**2).sum(axis=0))
