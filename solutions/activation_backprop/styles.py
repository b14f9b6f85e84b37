"""The known mistakes and symptoms of activation_backprop as other students would write them."""

import math

import numpy as np

from grader import style


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def logistic(z):
    """The sigmoid of one number, that never overflows."""
    return 1 / (1 + math.exp(-z)) if z > 0 else 1 - 1 / (1 + math.exp(z))


def entry_by_entry(f, dA, Z):
    """Return f(g, z) of each pair, in lists as deep as Z."""
    if np.ndim(Z) == 0:
        return f(float(dA), float(Z))
    return [entry_by_entry(f, g, z) for g, z in zip(dA, Z)]


# sigmoid_backward


@style(of="sigmoid_backward", shows="forgets_the_upstream_of_sigmoid")
def slope_of_sigmoid_from_exponentials(dA, Z):
    e = np.exp(-np.abs(Z))
    return e / (1 + e) ** 2


@style(of="sigmoid_backward", shows="forgets_the_upstream_of_sigmoid")
def slope_of_sigmoid_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: logistic(z) * logistic(-z), dA, Z)


@style(of="sigmoid_backward", shows="takes_Z_for_A_of_sigmoid")
def takes_Z_for_the_cached_A(dA, Z):
    A = np.array(Z)
    local = A - A**2
    return local * dA


@style(of="sigmoid_backward", shows="takes_Z_for_A_of_sigmoid")
def takes_Z_for_A_in_lists(dA, Z):
    return entry_by_entry(lambda g, a: g * a * (1 - a), dA, Z)


@style(of="sigmoid_backward", shows="multiplies_by_the_value_of_sigmoid")
def goes_forward_times_dA(dA, Z):
    return np.multiply(sigmoid(Z), dA)


@style(of="sigmoid_backward", shows="multiplies_by_the_value_of_sigmoid")
def multiplies_by_the_logistic_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * logistic(z), dA, Z)


@style(of="sigmoid_backward", shows="multiplies_by_one_minus_A")
def forgets_the_first_factor(dA, Z):
    A = sigmoid(Z)
    dZ = dA - dA * A
    return dZ


@style(of="sigmoid_backward", shows="multiplies_by_one_minus_A")
def multiplies_by_the_other_side(dA, Z):
    return entry_by_entry(lambda g, z: logistic(-z) * g, dA, Z)


@style(of="sigmoid_backward", shows="returns_the_sigmoid")
def goes_forward_again(dA, Z):
    A = sigmoid(Z)
    return A


@style(of="sigmoid_backward", shows="returns_the_sigmoid")
def returns_the_logistic_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: logistic(z), dA, Z)


@style(of="sigmoid_backward", shows="swaps_the_arguments_of_sigmoid")
def reads_Z_first(dA, Z):
    Z, dA = dA, Z
    A = sigmoid(Z)
    return dA * (A - A * A)


@style(of="sigmoid_backward", shows="swaps_the_arguments_of_sigmoid")
def reads_z_first_in_lists(dA, Z):
    return entry_by_entry(lambda z, g: g * logistic(z) * logistic(-z), dA, Z)


@style(of="sigmoid_backward", shows="takes_the_slope_of_sigmoid_at_dA")
def bends_dA(dA, Z):
    e = np.exp(-np.abs(dA))
    return dA * e / (1 + e) ** 2


@style(of="sigmoid_backward", shows="takes_the_slope_of_sigmoid_at_dA")
def bends_dA_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * logistic(g) * logistic(-g), dA, Z)


@style(of="sigmoid_backward", shows="negates_the_slope_of_sigmoid")
def subtracts_A_from_its_square(dA, Z):
    A = sigmoid(Z)
    return np.multiply(A**2 - A, dA)


@style(of="sigmoid_backward", shows="negates_the_slope_of_sigmoid")
def forgets_the_minus_of_the_inner_slope(dA, Z):
    e = np.exp(-np.clip(Z, -300, 300))
    return -np.asarray(dA) * e / (1 + e) ** 2


@style(of="sigmoid_backward", shows="uses_the_slope_of_tanh_with_a_sigmoid")
def squares_the_sigmoid(dA, Z):
    A = sigmoid(Z)
    return (1 - A) * (1 + A) * dA


@style(of="sigmoid_backward", shows="uses_the_slope_of_tanh_with_a_sigmoid")
def squares_the_logistic_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g - g * logistic(z) ** 2, dA, Z)


@style(of="sigmoid_backward", shows="uses_tanh_for_sigmoid")
def pastes_tanh(dA, Z):
    A = np.tanh(Z)
    return (1 - A) * (1 + A) * dA


@style(of="sigmoid_backward", shows="uses_tanh_for_sigmoid")
def doubles_the_exponent(dA, Z):
    return entry_by_entry(lambda g, z: 4 * g * logistic(2 * z) * logistic(-2 * z), dA, Z)


@style(of="sigmoid_backward", shows="bends_twice_by_sigmoid")
def has_a_slope_function_of_Z(dA, Z):
    A = sigmoid(Z)

    def slope(z):
        return sigmoid(z) - sigmoid(z) ** 2

    return np.multiply(dA, slope(A))


@style(of="sigmoid_backward", shows="bends_twice_by_sigmoid")
def bends_twice_in_lists(dA, Z):
    def one(g, z):
        a = logistic(z)
        return g * logistic(a) * logistic(-a)

    return entry_by_entry(one, dA, Z)


@style(of="sigmoid_backward", shows="multiplies_by_Z_too_of_sigmoid")
def chains_Z_as_if_it_were_a_weight(dA, Z):
    A = sigmoid(Z)
    return np.multiply(np.multiply(dA, Z), A - A**2)


@style(of="sigmoid_backward", shows="multiplies_by_Z_too_of_sigmoid")
def chains_z_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * z * logistic(z) * logistic(-z), dA, Z)


@style(of="sigmoid_backward", shows="adds_the_slope_of_sigmoid")
def adds_in_steps(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ += sigmoid(Z) * (1 - sigmoid(Z))
    return dZ


@style(of="sigmoid_backward", shows="adds_the_slope_of_sigmoid")
def adds_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: logistic(z) * logistic(-z) + g, dA, Z)


@style(of="sigmoid_backward", shows="divides_by_N_of_sigmoid")
def means_over_the_batch(dA, Z):
    N = len(Z) if np.ndim(Z) else 1
    A = sigmoid(Z)
    return np.multiply(dA, 1 / N) * (A - A * A)


@style(of="sigmoid_backward", shows="divides_by_N_of_sigmoid")
def divides_at_the_end(dA, Z):
    dZ = np.asarray(entry_by_entry(lambda g, z: g * logistic(z) * logistic(-z), dA, Z))
    return dZ / dZ.shape[0] if dZ.ndim else dZ


@style(of="sigmoid_backward", shows="sums_over_something")
def collects_the_rows(dA, Z):
    A = sigmoid(Z)
    dZ = (A - A**2) * dA
    return sum(dZ) if np.ndim(Z) else dZ


@style(of="sigmoid_backward", shows="sums_over_something")
def collects_the_rows_by_einsum(dA, Z):
    A = sigmoid(Z)
    return np.einsum("n...,n...->...", dA, A * (1 - A)) if A.ndim else dA * A * (1 - A)


@style(of="sigmoid_backward", shows="mixes_A_and_Z_of_sigmoid")
def multiplies_out_A_and_Z(dA, Z):
    A = sigmoid(Z)
    return np.multiply(dA, A - A * Z)


@style(of="sigmoid_backward", shows="mixes_A_and_Z_of_sigmoid")
def mixes_a_and_z_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * (1 - z) * logistic(z), dA, Z)


@style(of="sigmoid_backward", shows="forgets_the_brackets_of_sigmoid")
def forgets_the_brackets_in_a_helper(dA, Z):
    def helper(z):
        return 1 / 1 + np.exp(-z)

    A = helper(np.array(Z, dtype=float))
    return np.array(dA) * A * (1 - A)


@style(of="sigmoid_backward", shows="forgets_the_brackets_of_sigmoid")
def forgets_the_brackets_of_a_power(dA, Z):
    e = np.e ** -np.array(Z, dtype=float)
    return -np.array(dA) * (1 + e) * e


# tanh_backward


@style(of="tanh_backward", shows="forgets_the_upstream_of_tanh")
def slope_of_tanh_from_exponentials(dA, Z):
    e = np.exp(-2 * np.abs(Z))
    return 4 * e / (1 + e) ** 2


@style(of="tanh_backward", shows="forgets_the_upstream_of_tanh")
def slope_of_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: 1 - math.tanh(z) ** 2, dA, Z)


@style(of="tanh_backward", shows="takes_Z_for_A_of_tanh")
def takes_Z_for_the_cached_tanh(dA, Z):
    A = np.array(Z)
    return (1 - A) * (1 + A) * dA


@style(of="tanh_backward", shows="takes_Z_for_A_of_tanh")
def takes_Z_for_the_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, a: g - g * a * a, dA, Z)


@style(of="tanh_backward", shows="forgets_the_square_of_tanh")
def forgets_the_square_in_steps(dA, Z):
    A = np.tanh(Z)
    return dA - A * dA


@style(of="tanh_backward", shows="forgets_the_square_of_tanh")
def forgets_the_square_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: (1 - math.tanh(z)) * g, dA, Z)


@style(of="tanh_backward", shows="squares_one_minus_tanh")
def squares_the_bracket(dA, Z):
    local = 1 - np.tanh(Z)
    return local * local * dA


@style(of="tanh_backward", shows="squares_one_minus_tanh")
def squares_the_bracket_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * pow(1 - math.tanh(z), 2), dA, Z)


@style(of="tanh_backward", shows="doubles_instead_of_squaring_tanh")
def differentiates_the_square(dA, Z):
    A = np.tanh(Z)
    return np.multiply(dA, 1 - A - A)


@style(of="tanh_backward", shows="doubles_instead_of_squaring_tanh")
def differentiates_the_square_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g - 2 * g * math.tanh(z), dA, Z)


@style(of="tanh_backward", shows="adds_the_square_of_tanh")
def takes_tanh_for_tan(dA, Z):
    A = np.tanh(Z)
    return dA + A * A * dA


@style(of="tanh_backward", shows="adds_the_square_of_tanh")
def takes_tanh_for_tan_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * (math.tanh(z) ** 2 + 1), dA, Z)


@style(of="tanh_backward", shows="multiplies_by_the_value_of_tanh")
def tanh_times_dA(dA, Z):
    return np.multiply(np.tanh(Z), dA)


@style(of="tanh_backward", shows="multiplies_by_the_value_of_tanh")
def tanh_times_dA_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: math.tanh(z) * g, dA, Z)


@style(of="tanh_backward", shows="multiplies_by_the_square_of_tanh")
def forgets_one_minus(dA, Z):
    A = np.tanh(Z)
    return np.multiply(dA, A * A)


@style(of="tanh_backward", shows="multiplies_by_the_square_of_tanh")
def forgets_one_minus_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * math.tanh(z) ** 2, dA, Z)


@style(of="tanh_backward", shows="returns_the_tanh")
def goes_forward_by_tanh(dA, Z):
    A = 2 * sigmoid(2 * np.asarray(Z)) - 1
    return A


@style(of="tanh_backward", shows="returns_the_tanh")
def goes_forward_by_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: math.tanh(z), dA, Z)


@style(of="tanh_backward", shows="swaps_the_arguments_of_tanh")
def reads_Z_first_for_tanh(dA, Z):
    Z, dA = dA, Z
    A = np.tanh(Z)
    return dA * (1 - A) * (1 + A)


@style(of="tanh_backward", shows="swaps_the_arguments_of_tanh")
def reads_z_first_for_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda z, g: g - g * math.tanh(z) ** 2, dA, Z)


@style(of="tanh_backward", shows="takes_the_slope_of_tanh_at_dA")
def bends_dA_by_tanh(dA, Z):
    A = np.tanh(dA)
    return dA - A * A * dA


@style(of="tanh_backward", shows="takes_the_slope_of_tanh_at_dA")
def bends_dA_by_cosh(dA, Z):
    return entry_by_entry(lambda g, z: g / math.cosh(g) ** 2, dA, Z)


@style(of="tanh_backward", shows="negates_the_slope_of_tanh")
def subtracts_one_from_the_square(dA, Z):
    A = np.tanh(Z)
    return (A - 1) * (A + 1) * dA


@style(of="tanh_backward", shows="negates_the_slope_of_tanh")
def negates_the_slope_of_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: -g * (1 - math.tanh(z) ** 2), dA, Z)


@style(of="tanh_backward", shows="uses_the_slope_of_sigmoid_with_a_tanh")
def pastes_A_times_one_minus_A(dA, Z):
    A = np.tanh(Z)
    return np.multiply(A - A**2, dA)


@style(of="tanh_backward", shows="uses_the_slope_of_sigmoid_with_a_tanh")
def pastes_a_times_one_minus_a_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * math.tanh(z) * (1 - math.tanh(z)), dA, Z)


@style(of="tanh_backward", shows="uses_sigmoid_for_tanh")
def pastes_sigmoid(dA, Z):
    A = sigmoid(Z)
    return np.multiply(A - A**2, dA)


@style(of="tanh_backward", shows="uses_sigmoid_for_tanh")
def pastes_sigmoid_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: logistic(z) * logistic(-z) * g, dA, Z)


@style(of="tanh_backward", shows="divides_by_cosh_once")
def is_sech_not_squared(dA, Z):
    e = np.exp(-np.abs(Z))
    return np.multiply(dA, 2 * e / (1 + e * e))


@style(of="tanh_backward", shows="divides_by_cosh_once")
def takes_the_root_of_the_slope(dA, Z):
    return np.multiply(dA, np.sqrt(1 - np.tanh(Z) ** 2))


@style(of="tanh_backward", shows="halves_the_slope_of_tanh")
def forgets_the_inner_2(dA, Z):
    A = sigmoid(2 * np.asarray(Z))
    return 2 * dA * A * (1 - A)


@style(of="tanh_backward", shows="halves_the_slope_of_tanh")
def halves_the_slope_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g / 2 - g * math.tanh(z) ** 2 / 2, dA, Z)


@style(of="tanh_backward", shows="bends_twice_by_tanh")
def has_a_slope_function_for_tanh(dA, Z):
    def slope(z):
        return 1 - np.tanh(z) ** 2

    return np.multiply(slope(np.tanh(Z)), dA)


@style(of="tanh_backward", shows="bends_twice_by_tanh")
def bends_twice_by_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g / math.cosh(math.tanh(z)) ** 2, dA, Z)


@style(of="tanh_backward", shows="multiplies_by_Z_too_of_tanh")
def chains_Z_for_tanh(dA, Z):
    A = np.tanh(Z)
    return np.multiply(dA, Z) * (1 - A) * (1 + A)


@style(of="tanh_backward", shows="multiplies_by_Z_too_of_tanh")
def chains_z_for_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: z * g - z * g * math.tanh(z) ** 2, dA, Z)


@style(of="tanh_backward", shows="adds_the_slope_of_tanh")
def adds_the_slope_of_tanh_in_steps(dA, Z):
    dZ = 1 - np.tanh(Z) ** 2
    dZ = dZ + dA
    return dZ


@style(of="tanh_backward", shows="adds_the_slope_of_tanh")
def adds_the_slope_of_tanh_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g + (1 - math.tanh(z) ** 2), dA, Z)


@style(of="tanh_backward", shows="divides_by_N_of_tanh")
def means_over_the_batch_of_tanh(dA, Z):
    N = len(Z) if np.ndim(Z) else 1
    A = np.tanh(Z)
    return np.multiply(dA, 1 / N) * (1 - A * A)


@style(of="tanh_backward", shows="divides_by_N_of_tanh")
def divides_tanh_at_the_end(dA, Z):
    dZ = np.asarray(entry_by_entry(lambda g, z: g - g * math.tanh(z) ** 2, dA, Z))
    return dZ / dZ.shape[0] if dZ.ndim else dZ


@style(of="tanh_backward", shows="sums_over_something")
def collects_the_rows_of_tanh(dA, Z):
    A = np.tanh(Z)
    dZ = (1 - A) * (1 + A) * dA
    return sum(dZ) if np.ndim(Z) else dZ


@style(of="tanh_backward", shows="sums_over_something")
def collects_the_rows_of_tanh_by_einsum(dA, Z):
    slope = np.asarray(1 - np.tanh(Z) ** 2)
    return np.einsum("n...,n...->...", dA, slope) if slope.ndim else dA * slope


@style(of="tanh_backward", shows="squares_inside_tanh")
def squares_Z_first(dA, Z):
    Z = np.array(Z)
    return np.multiply(1 - np.tanh(Z * Z), dA)


@style(of="tanh_backward", shows="squares_inside_tanh")
def squares_z_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g - g * math.tanh(z**2), dA, Z)


# relu_backward


@style(of="relu_backward", shows="forgets_the_upstream_of_relu")
def slope_of_relu_by_assignment(dA, Z):
    slope = np.ones(np.shape(Z))
    slope[np.asarray(Z) <= 0] = 0
    return slope


@style(of="relu_backward", shows="forgets_the_upstream_of_relu")
def slope_of_relu_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: 1 if z > 0 else 0, dA, Z)


@style(of="relu_backward", shows="multiplies_by_the_value_of_relu")
def relu_times_dA(dA, Z):
    A = np.asarray(Z) * (np.asarray(Z) > 0)
    return A * dA


@style(of="relu_backward", shows="multiplies_by_the_value_of_relu")
def relu_times_dA_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * max(0, z), dA, Z)


@style(of="relu_backward", shows="multiplies_by_Z")
def Z_times_dA(dA, Z):
    dZ = np.array(Z, dtype=float)
    dZ *= dA
    return dZ


@style(of="relu_backward", shows="multiplies_by_Z")
def z_times_g_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: z * g, dA, Z)


@style(of="relu_backward", shows="returns_the_relu")
def goes_forward_by_relu(dA, Z):
    return np.where(np.asarray(Z) > 0, Z, 0)


@style(of="relu_backward", shows="returns_the_relu")
def goes_forward_by_relu_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: max(z, 0.0), dA, Z)


@style(of="relu_backward", shows="cuts_dA_where_dA_is_negative")
def cuts_dA_by_assignment(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ[dZ <= 0] = 0
    return dZ


@style(of="relu_backward", shows="cuts_dA_where_dA_is_negative")
def cuts_g_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g if g > 0 else 0.0, dA, Z)


@style(of="relu_backward", shows="swaps_the_arguments_of_relu")
def reads_Z_first_for_relu(dA, Z):
    Z, dA = dA, Z
    return np.where(np.asarray(Z) > 0, dA, 0)


@style(of="relu_backward", shows="swaps_the_arguments_of_relu")
def reads_z_first_for_relu_in_lists(dA, Z):
    return entry_by_entry(lambda z, g: g if z > 0 else 0.0, dA, Z)


@style(of="relu_backward", shows="cuts_by_both_signs")
def cuts_by_both_signs_by_assignment(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ[np.asarray(Z) <= 0] = 0
    return np.clip(dZ, 0, None)


@style(of="relu_backward", shows="cuts_by_both_signs")
def cuts_by_both_signs_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g if g > 0 and z > 0 else 0.0, dA, Z)


@style(of="relu_backward", shows="passes_on_the_wrong_side")
def clears_where_it_is_on(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ[np.asarray(Z) > 0] = 0
    return dZ


@style(of="relu_backward", shows="passes_on_the_wrong_side")
def passes_on_the_wrong_side_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: 0.0 if z > 0 else g, dA, Z)


@style(of="relu_backward", shows="negates_dA_where_relu_is_off")
def divides_by_the_absolute_value(dA, Z):
    return np.multiply(dA, Z) / np.abs(Z)


@style(of="relu_backward", shows="negates_dA_where_relu_is_off")
def negates_where_off_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g if z > 0 else -g, dA, Z)


@style(of="relu_backward", shows="negates_the_slope_of_relu")
def takes_a_step_down(dA, Z):
    dZ = np.zeros(np.shape(Z))
    dZ -= np.where(np.asarray(Z) > 0, dA, 0)
    return dZ


@style(of="relu_backward", shows="negates_the_slope_of_relu")
def negates_the_slope_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: -g if z > 0 else 0.0, dA, Z)


@style(of="relu_backward", shows="adds_the_slope_of_relu")
def adds_one_where_it_is_on(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ[np.asarray(Z) > 0] += 1
    return dZ


@style(of="relu_backward", shows="adds_the_slope_of_relu")
def adds_one_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g + (z > 0), dA, Z)


@style(of="relu_backward", shows="divides_by_N_of_relu")
def means_over_the_batch_of_relu(dA, Z):
    N = len(Z) if np.ndim(Z) else 1
    return np.where(np.asarray(Z) > 0, np.divide(dA, N), 0)


@style(of="relu_backward", shows="divides_by_N_of_relu")
def divides_relu_at_the_end(dA, Z):
    dZ = np.asarray(entry_by_entry(lambda g, z: g if z > 0 else 0.0, dA, Z))
    return dZ / dZ.shape[0] if dZ.ndim else dZ


@style(of="relu_backward", shows="sums_over_something")
def collects_the_rows_of_relu(dA, Z):
    dZ = np.where(np.asarray(Z) > 0, dA, 0)
    return sum(dZ) if np.ndim(Z) else dZ


@style(of="relu_backward", shows="sums_over_something")
def collects_the_rows_of_relu_by_einsum(dA, Z):
    on = np.asarray(Z) > 0
    return np.einsum("n...,n...->...", dA, on.astype(float)) if on.ndim else dA * on


@style(of="relu_backward", shows="returns_only_what_passes")
def compresses_dA(dA, Z):
    return np.compress(np.ravel(Z) > 0, np.ravel(dA))


@style(of="relu_backward", shows="returns_only_what_passes")
def appends_what_passes(dA, Z):
    return [g for g, z in zip(np.ravel(dA), np.ravel(Z)) if z > 0]


# what replaying cannot see


@style(of="relu_backward", shows="changes_the_arguments")
def gives_dA_another_name(dA, Z):
    dZ = dA if np.ndim(dA) and hasattr(dA, "dtype") else np.array(dA, dtype=float)
    dZ[np.asarray(Z) <= 0] = 0
    return dZ


@style(of="relu_backward", shows="changes_the_arguments")
def multiplies_dA_in_place(dA, Z):
    dA = np.asarray(dA)
    if dA.dtype.kind == "f":
        dA *= np.asarray(Z) > 0
        return dA
    return dA * (np.asarray(Z) > 0)


@style(of="sigmoid_backward", shows="changes_the_arguments")
def bends_Z_in_place(dA, Z):
    Z = np.asarray(Z)
    if Z.dtype.kind != "f":
        Z = Z.astype(float)
    np.tanh(np.divide(Z, 2, out=Z), out=Z)
    return np.multiply(dA, (1 - Z) * (1 + Z) / 4)


@style(of="tanh_backward", shows="changes_the_arguments")
def multiplies_dA_by_the_slope_in_place(dA, Z):
    slope = 1 - np.tanh(Z) ** 2
    try:
        dA *= slope
    except TypeError:
        dA = dA * slope
    return dA


@style(of="relu_backward", shows="leaks_where_relu_is_off")
def leaks_a_hundredth(dA, Z):
    return dA * np.where(np.asarray(Z) > 0, 1, 0.01)


@style(of="relu_backward", shows="leaks_where_relu_is_off")
def leaks_a_fifth_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g if z > 0 else 0.2 * g, dA, Z)


@style(of="relu_backward", shows="leaks_where_relu_is_off")
def leaks_a_tenth_by_assignment(dA, Z):
    dZ = np.array(dA, dtype=float)
    dZ[np.asarray(Z) < 0] *= 0.1
    return dZ


@style(of="sigmoid_backward", shows="overflows_far_out")
def divides_two_exponentials(dA, Z):
    e = np.exp(-np.asarray(Z, dtype=float))
    return dA * e / (1 + e) ** 2


@style(of="sigmoid_backward", shows="overflows_far_out")
def has_the_exponential_on_top(dA, Z):
    e = np.exp(np.array(Z, dtype=float))
    A = e / (1 + e)
    return dA * A * (1 - A)


@style(of="sigmoid_backward", shows="overflows_far_out")
def multiplies_a_square_by_an_exponential(dA, Z):
    A = sigmoid(Z)
    return dA * A**2 * np.exp(-np.asarray(Z, dtype=float))


@style(of="tanh_backward", shows="overflows_far_out")
def writes_tanh_out(dA, Z):
    up, down = np.exp(np.asarray(Z, dtype=float)), np.exp(-np.asarray(Z, dtype=float))
    A = (up - down) / (up + down)
    return dA * (1 - A**2)


@style(of="tanh_backward", shows="overflows_far_out")
def divides_sinh_by_cosh(dA, Z):
    return dA * (1 - (np.sinh(Z) / np.cosh(Z)) ** 2)


@style(of="sigmoid_backward", shows="takes_functions_of_math")
def takes_math_exp(dA, Z):
    return entry_by_entry(lambda g, z: g * math.exp(-z) / (1 + math.exp(-z)) ** 2, dA, Z)


@style(of="relu_backward", shows="stores_fractions_in_integers")
def stores_dZ_in_an_array_like_Z(dA, Z):
    dZ = np.zeros_like(Z)
    on = np.asarray(Z) > 0
    dZ[on] = np.asarray(dA)[on]
    return dZ


@style(of="tanh_backward", shows="stores_fractions_in_integers")
def stores_dZ_of_tanh_in_an_array_like_dA(dA, Z):
    dZ = np.empty_like(dA)
    dZ[...] = dA * (1 - np.tanh(Z) ** 2)
    return dZ


@style(of="sigmoid_backward", shows="stores_fractions_in_integers")
def stores_A_in_an_array_like_Z(dA, Z):
    A = np.zeros_like(Z)
    A[...] = sigmoid(Z)
    return dA * A * (1 - A)


@style(of="relu_backward", shows="wants_arrays")
def compares_a_list(dA, Z):
    return dA * (Z > 0)


@style(of="sigmoid_backward", shows="wants_arrays")
def negates_a_list(dA, Z):
    A = 1 / (1 + np.exp(-Z))
    return dA * A * (1 - A)


@style(of="relu_backward", shows="wants_arrays")
def copies_by_a_method(dA, Z):
    dZ = dA.copy()
    dZ[Z <= 0] = 0
    return dZ


@style(of="tanh_backward", shows="wants_arrays")
def asks_for_the_shape(dA, Z):
    dZ = np.zeros(Z.shape)
    dZ[...] = dA * (1 - np.tanh(Z) ** 2)
    return dZ


@style(of="relu_backward", shows="counts_on_rows_and_columns")
def loops_over_rows_and_columns(dA, Z):
    Z, dA = np.asarray(Z), np.asarray(dA)
    dZ = np.zeros(Z.shape)
    for n in range(Z.shape[0]):
        for i in range(Z.shape[1]):
            if Z[n, i] > 0:
                dZ[n, i] = dA[n, i]
    return dZ


@style(of="sigmoid_backward", shows="counts_on_rows_and_columns")
def unpacks_the_shape(dA, Z):
    N, M = np.shape(Z)
    A = sigmoid(Z).reshape(N, M)
    return np.multiply(dA, A * (1 - A))


@style(of="tanh_backward", shows="counts_on_rows_and_columns")
def names_the_axes(dA, Z):
    return np.einsum("nm,nm->nm", dA, 1 - np.tanh(Z) ** 2)


@style(of="sigmoid_backward", shows="multiplies_like_matrices")
def multiplies_by_matmul(dA, Z):
    A = sigmoid(Z)
    return np.asarray(dA) @ (A * (1 - A))


@style(of="tanh_backward", shows="multiplies_like_matrices")
def multiplies_by_dot(dA, Z):
    return np.dot(dA, 1 - np.tanh(Z) ** 2)


@style(of="relu_backward", shows="multiplies_like_matrices")
def multiplies_by_matmul_for_relu(dA, Z):
    return np.matmul(dA, np.asarray(Z) > 0)


@style(of="relu_backward", shows="sums_over_something")
def sums_everything(dA, Z):
    return np.sum(np.where(np.asarray(Z) > 0, dA, 0))


@style(of="tanh_backward", shows="sums_over_something")
def sums_along_the_outputs(dA, Z):
    return (dA * (1 - np.tanh(Z) ** 2)).sum(axis=-1)


@style(of="sigmoid_backward", shows="sums_over_something")
def adds_up_in_a_loop(dA, Z):
    A = sigmoid(Z)
    total = 0.0
    for place in np.ndindex(A.shape):
        total += np.asarray(dA)[place] * A[place] * (1 - A[place])
    return total


@style(of="relu_backward", shows="divides_by_the_size")
def divides_by_all_for_relu(dA, Z):
    return np.where(np.asarray(Z) > 0, dA, 0) / np.size(Z)


@style(of="tanh_backward", shows="divides_by_the_size")
def divides_by_the_product_of_the_shape(dA, Z):
    count = math.prod(np.shape(Z))
    return np.divide(dA, count) * (1 - np.tanh(Z) ** 2)


@style(of="sigmoid_backward", shows="divides_by_the_size")
def takes_a_mean_apart(dA, Z):
    A = sigmoid(Z)
    share = np.full(A.shape, 1 / A.size)
    return dA * A * (1 - A) * share


@style(of="relu_backward", shows="turns_dZ_on_its_side")
def transposes_for_relu(dA, Z):
    return np.where(np.asarray(Z) > 0, dA, 0).T


@style(of="tanh_backward", shows="turns_dZ_on_its_side")
def has_examples_in_columns(dA, Z):
    dA, Z = np.transpose(dA), np.transpose(Z)
    return dA * (1 - np.tanh(Z) ** 2)


@style(of="sigmoid_backward", shows="turns_dZ_on_its_side")
def swaps_axes(dA, Z):
    A = sigmoid(Z)
    dZ = np.asarray(dA * A * (1 - A))
    return np.moveaxis(dZ, 0, -1) if dZ.ndim == 2 else dZ


@style(of="sigmoid_backward", shows="multiplies_by_the_square_of_sigmoid")
def forgets_the_exponential_on_top(dA, Z):
    return dA / (1 + np.exp(-np.asarray(Z, dtype=float))) ** 2


@style(of="sigmoid_backward", shows="multiplies_by_the_square_of_sigmoid")
def squares_the_logistic_of_z_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: logistic(z) * logistic(z) * g, dA, Z)


@style(of="sigmoid_backward", shows="takes_A_off_at_the_end")
def leaves_the_brackets_out(dA, Z):
    A = sigmoid(Z)
    return np.asarray(dA) * A * 1 - A


@style(of="sigmoid_backward", shows="takes_A_off_at_the_end")
def leaves_the_brackets_out_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: (g - 1) * logistic(z), dA, Z)


@style(of="tanh_backward", shows="takes_the_square_off_at_the_end")
def leaves_the_brackets_of_tanh_out(dA, Z):
    A = np.tanh(Z)
    return np.multiply(dA, 1) - A * A


@style(of="tanh_backward", shows="takes_the_square_off_at_the_end")
def leaves_the_brackets_of_tanh_out_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * 1 - math.tanh(z) ** 2, dA, Z)


@style(of="tanh_backward", shows="quarters_the_slope_of_tanh")
def forgets_both_2s(dA, Z):
    A = sigmoid(2 * np.asarray(Z))
    return dA * A * (1 - A)


@style(of="tanh_backward", shows="quarters_the_slope_of_tanh")
def forgets_both_2s_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * logistic(2 * z) * logistic(-2 * z), dA, Z)


@style(of="tanh_backward", shows="overflows_far_out")
def writes_tanh_with_twice_the_exponent(dA, Z):
    e = np.exp(2 * np.asarray(Z, dtype=float))
    return dA * (1 - ((e - 1) / (e + 1)) ** 2)


@style(of="sigmoid_backward", shows="takes_functions_of_math")
def gives_an_array_to_math_exp(dA, Z):
    A = 1 / (1 + math.exp(-Z))
    return dA * A * (1 - A)


@style(of="tanh_backward", shows="takes_functions_of_math")
def gives_an_array_to_math_tanh(dA, Z):
    return dA * (1 - math.tanh(Z) ** 2)


@style(of="sigmoid_backward", shows="takes_functions_of_math")
def vectorizes_math_exp(dA, Z):
    A = np.vectorize(lambda z: 1 / (1 + math.exp(-z)))(Z)
    return dA * A * (1 - A)


@style(of="relu_backward", shows="asks_an_array_for_one_answer")
def asks_if_Z_is_positive(dA, Z):
    if Z > 0:
        return dA
    return 0


@style(of="relu_backward", shows="asks_an_array_for_one_answer")
def takes_max_for_maximum(dA, Z):
    return dA * max(0, Z)


@style(of="sigmoid_backward", shows="asks_an_array_for_one_answer")
def chooses_a_form_by_the_sign(dA, Z):
    e = np.exp(-Z) if Z > 0 else np.exp(Z)
    return dA * e / (1 + e) ** 2


@style(of="sigmoid_backward", shows="loses_the_shape")
def flattens(dA, Z):
    A = sigmoid(np.ravel(Z))
    return np.ravel(dA) * A * (1 - A)


@style(of="tanh_backward", shows="loses_the_shape")
def makes_a_table_of_it(dA, Z):
    return np.atleast_2d(dA * (1 - np.tanh(Z) ** 2))


@style(of="relu_backward", shows="loses_the_shape")
def lists_all_in_a_row(dA, Z):
    return [g if z > 0 else 0.0 for g, z in zip(np.ravel(dA), np.ravel(Z))]


@style(of="sigmoid_backward", shows="loses_the_shape")
def multiplies_by_the_jacobian_and_stays_flat(dA, Z):
    A = sigmoid(Z)
    return np.ravel(dA) @ np.diagflat(A * (1 - A))


@style(of="sigmoid_backward", shows="returns_the_jacobian")
def puts_the_slopes_on_a_diagonal(dA, Z):
    A = sigmoid(Z)
    return np.diag(np.ravel(A * (1 - A)))


@style(of="tanh_backward", shows="returns_the_jacobian")
def puts_dZ_on_a_diagonal(dA, Z):
    return np.diagflat(dA * (1 - np.tanh(Z) ** 2))


@style(of="relu_backward", shows="returns_the_jacobian")
def fills_in_the_jacobian(dA, Z):
    jacobian = np.zeros((np.size(Z), np.size(Z)))
    for i, z in enumerate(np.ravel(Z)):
        jacobian[i, i] = z > 0
    return jacobian


@style(of="relu_backward", shows="divides_0_by_0")
def divides_A_by_Z(dA, Z):
    return np.multiply(dA, np.maximum(0, Z)) / Z


@style(of="relu_backward", shows="divides_0_by_0")
def takes_the_half_of_a_sum_of_signs(dA, Z):
    return np.multiply(dA, 1 + np.divide(Z, np.abs(Z))) / 2


@style(of="relu_backward", shows="divides_0_by_0")
def divides_A_by_Z_in_lists(dA, Z):
    return entry_by_entry(lambda g, z: g * (max(0, z) / z), dA, Z)


@style(of="sigmoid_backward", shows="multiplies_like_matrices")
def makes_the_shapes_fit(dA, Z):
    A = sigmoid(Z)
    return np.asarray(dA) @ (A * (1 - A)).T


@style(of="tanh_backward", shows="multiplies_like_matrices")
def makes_the_shapes_fit_for_tanh(dA, Z):
    return np.asarray(dA) @ np.asarray(1 - np.tanh(Z) ** 2).T


@style(of="relu_backward", shows="multiplies_like_matrices")
def makes_the_shapes_fit_for_relu(dA, Z):
    return np.asarray(dA) @ np.asarray(np.asarray(Z) > 0).T


@style(of="sigmoid_backward", shows="multiplies_like_matrices")
def multiplies_like_the_dW_of_a_layer(dA, Z):
    A = sigmoid(Z)
    return np.transpose(dA) @ (A * (1 - A))


@style(of="sigmoid_backward", shows="counts_on_rows_and_columns")
def goes_row_by_row(dA, Z):
    rows = []
    for g, z in zip(dA, Z):
        a = sigmoid(z)
        rows.append(g * a * (1 - a))
    return np.array(rows)


@style(of="relu_backward", shows="counts_on_rows_and_columns")
def counts_rows_and_columns(dA, Z):
    dZ = np.zeros(np.shape(Z))
    for n in range(len(Z)):
        for i in range(len(Z[0])):
            dZ[n][i] = dA[n][i] if Z[n][i] > 0 else 0
    return dZ


@style(of="tanh_backward", shows="counts_on_rows_and_columns")
def comprehends_rows_and_columns(dA, Z):
    return [[g * (1 - math.tanh(z) ** 2) for g, z in zip(gs, zs)] for gs, zs in zip(dA, Z)]


@style(of="sigmoid_backward", shows="counts_on_rows_and_columns")
def loops_over_rows_and_columns_of_sigmoid(dA, Z):
    Z, dA = np.asarray(Z), np.asarray(dA)
    dZ = np.zeros(Z.shape)
    for n in range(Z.shape[0]):
        for i in range(Z.shape[1]):
            dZ[n, i] = dA[n, i] * logistic(Z[n, i]) * logistic(-Z[n, i])
    return dZ


@style(of="tanh_backward", shows="counts_on_rows_and_columns")
def loops_over_rows_and_columns_of_tanh(dA, Z):
    Z, dA = np.asarray(Z), np.asarray(dA)
    dZ = np.zeros(Z.shape)
    for n in range(Z.shape[0]):
        for i in range(Z.shape[1]):
            dZ[n, i] = dA[n, i] * (1 - math.tanh(Z[n, i]) ** 2)
    return dZ
