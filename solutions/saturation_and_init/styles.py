"""Known wrong answers to saturation_and_init again, as other students write them."""

import math

import numpy as np

from grader import style

# saturated_fraction


def _flat(Z):
    return np.asarray(Z, dtype=float).ravel().tolist()


def _share(holds):
    holds = list(holds)
    return sum(holds) / len(holds)


def _slope(z):
    return 1 - math.tanh(z) ** 2


@style(of="saturated_fraction", shows="compares_z_with_the_slope")
def compares_each_z_with_the_slope(Z, slope):
    return _share(abs(z) > slope for z in _flat(Z))


@style(of="saturated_fraction", shows="compares_z_with_the_slope")
def looks_outside_of_an_interval(Z, slope):
    Z = np.asarray(Z)
    outside = (slope < Z) | (-slope > Z)
    return outside.sum() / outside.size


@style(of="saturated_fraction", shows="compares_small_z_with_the_slope")
def compares_each_small_z(Z, slope):
    return _share(z < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="compares_small_z_with_the_slope")
def counts_small_z(Z, slope):
    Z = np.array(Z, dtype=float)
    return np.count_nonzero(slope > Z) / Z.size


@style(of="saturated_fraction", shows="compares_the_value_of_tanh")
def compares_each_value_of_tanh(Z, slope):
    return _share(math.tanh(z) > slope for z in _flat(Z))


@style(of="saturated_fraction", shows="compares_the_value_of_tanh")
def counts_large_values_of_tanh(Z, slope):
    A = np.tanh(Z)
    return np.where(slope < A, 1, 0).sum() / A.size


@style(of="saturated_fraction", shows="compares_the_size_of_tanh")
def compares_each_size_of_tanh(Z, slope):
    return _share(abs(math.tanh(z)) > slope for z in _flat(Z))


@style(of="saturated_fraction", shows="compares_the_size_of_tanh")
def compares_the_root_of_the_squares_of_tanh(Z, slope):
    A = np.sqrt(np.tanh(Z) ** 2)
    return np.count_nonzero(slope < A) / A.size


@style(of="saturated_fraction", shows="compares_what_is_missing_to_1")
def looks_near_the_ends(Z, slope):
    A = np.tanh(Z)
    return np.mean((1 - slope < A) | (-1 + slope > A))


@style(of="saturated_fraction", shows="compares_what_is_missing_to_1")
def compares_each_with_the_end(Z, slope):
    return _share(abs(math.tanh(z)) > 1 - slope for z in _flat(Z))


@style(of="saturated_fraction", shows="forgets_the_square")
def forgets_the_square_of_each(Z, slope):
    return _share(1 - math.tanh(z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="forgets_the_square")
def looks_at_the_right_end(Z, slope):
    A = np.tanh(Z)
    return np.count_nonzero(1 - slope < A) / np.size(A)


@style(of="saturated_fraction", shows="takes_z_for_the_value_of_tanh")
def takes_each_z_for_a_value(Z, slope):
    return _share(1 - z**2 < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="takes_z_for_the_value_of_tanh")
def multiplies_z_with_itself(Z, slope):
    A = np.array(Z, dtype=float)
    slopes = (1 - A) * (1 + A)
    return np.count_nonzero(slopes < slope) / slopes.size


@style(of="saturated_fraction", shows="counts_what_is_not_saturated")
def counts_each_that_learns(Z, slope):
    return _share(_slope(z) > slope for z in _flat(Z))


@style(of="saturated_fraction", shows="counts_what_is_not_saturated")
def takes_the_rest(Z, slope):
    saturated = np.mean(1 - np.tanh(Z) ** 2 < slope)
    return 1 - saturated


@style(of="saturated_fraction", shows="counts_entries")
def counts_nonzero(Z, slope):
    return int(np.count_nonzero(slope > 1 - np.tanh(Z) ** 2))


@style(of="saturated_fraction", shows="counts_entries")
def counts_in_a_loop(Z, slope):
    count = 0
    for z in _flat(Z):
        if _slope(z) < slope:
            count += 1
    return count


@style(of="saturated_fraction", shows="gives_percent")
def gives_percent_of_a_count(Z, slope):
    low = 1 - np.tanh(Z) ** 2 < slope
    return low.sum() * 100 / low.size


@style(of="saturated_fraction", shows="gives_percent")
def gives_percent_in_a_loop(Z, slope):
    return 100 * _share(_slope(z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="divides_by_the_rows")
def divides_by_len(Z, slope):
    Z = np.atleast_1d(np.asarray(Z, dtype=float))
    return float(np.count_nonzero(1 - np.tanh(Z) ** 2 < slope) / len(Z))


@style(of="saturated_fraction", shows="divides_by_the_rows")
def adds_up_the_rows(Z, slope):
    count = 0
    rows = list(np.atleast_1d(np.array(Z, dtype=float)))
    for row in rows:
        count += np.sum(1 / np.cosh(np.clip(row, -300, 300)) ** 2 < slope)
    return count / len(rows)


@style(of="saturated_fraction", shows="gives_a_fraction_for_each_column")
def averages_over_the_examples(Z, slope):
    low = np.atleast_1d(1 - np.tanh(Z) ** 2 < slope)
    return low.sum(axis=0) / len(low)


@style(of="saturated_fraction", shows="gives_a_fraction_for_each_row")
def averages_over_the_units(Z, slope):
    low = np.atleast_1d(1 - np.tanh(Z) ** 2 < slope)
    return low.mean(axis=low.ndim - 1)


@style(of="saturated_fraction", shows="averages_the_slopes")
def averages_each_slope(Z, slope):
    slopes = [_slope(z) for z in _flat(Z)]
    return sum(slopes) / len(slopes)


@style(of="saturated_fraction", shows="averages_the_slopes")
def takes_the_mean_square_from_1(Z, slope):
    A = np.tanh(Z)
    return 1 - np.mean(A * A)


@style(of="saturated_fraction", shows="takes_the_slope_of_the_sigmoid")
def takes_the_sigmoid(Z, slope):
    A = 1 / (1 + np.exp(-np.asarray(Z, dtype=float)))
    return np.mean(slope > A * (1 - A))


@style(of="saturated_fraction", shows="takes_the_slope_of_the_sigmoid")
def takes_the_sigmoid_of_each(Z, slope):
    def sigmoid(z):
        return 1 / (1 + math.exp(-min(max(z, -500), 500)))

    return _share(sigmoid(z) * sigmoid(-z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="overflows_on_both_sides")
def divides_sinh_by_cosh(Z, slope):
    A = np.sinh(np.array(Z, dtype=float)) / np.cosh(Z)
    return np.count_nonzero(slope > 1 - A * A) / A.size


@style(of="saturated_fraction", shows="overflows_on_both_sides")
def divides_the_numbers_of_e(Z, slope):
    def tanh(Z):
        return (np.e**Z - np.e**-Z) / (np.e**Z + np.e**-Z)

    slopes = 1 - tanh(np.asarray(Z, dtype=float)) ** 2
    return (slopes < slope).mean()


@style(of="saturated_fraction", shows="overflows_on_the_right")
def has_a_tanh_of_its_own(Z, slope):
    def tanh(z):
        return (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)

    A = tanh(np.array(Z, dtype=float))
    return np.sum(slope > 1 - A**2) / A.size


@style(of="saturated_fraction", shows="overflows_on_the_right")
def differentiates_with_exponentials(Z, slope):
    E = np.exp(2 * np.asarray(Z, dtype=float))
    slopes = 4 * E / (E + 1) / (E + 1)
    return np.count_nonzero(slopes < slope) / np.size(slopes)


@style(of="saturated_fraction", shows="takes_the_exponential_of_1000")
def takes_cosh_of_each(Z, slope):
    return _share(1 / math.cosh(z) ** 2 < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="takes_the_exponential_of_1000")
def takes_exponentials_of_each(Z, slope):
    count = 0
    for z in _flat(Z):
        up, down = math.exp(z), math.exp(-z)
        count += 1 - ((up - down) / (up + down)) ** 2 < slope
    return count / np.size(Z)


@style(of="saturated_fraction", shows="takes_the_exponential_of_1000")
def raises_e_to_each(Z, slope):
    def slope_at(z):
        return 4 / (math.e**z + math.e**-z) ** 2

    low = [slope_at(z) < slope for z in _flat(Z)]
    return low.count(True) / len(low)


@style(of="saturated_fraction", shows="takes_a_list_for_an_array")
def asks_a_list_for_its_size(Z, slope):
    return np.sum(1 - np.tanh(Z) ** 2 < slope) / Z.size


@style(of="saturated_fraction", shows="takes_a_list_for_an_array")
def flattens_a_list(Z, slope):
    numbers = Z.flatten()
    return sum(1 - math.tanh(z) ** 2 < slope for z in numbers) / len(numbers)


@style(of="saturated_fraction", shows="takes_the_tanh_of_one_number")
def takes_math_tanh_of_all(Z, slope):
    return np.mean(1 - math.tanh(Z) ** 2 < slope)


@style(of="saturated_fraction", shows="takes_the_tanh_of_one_number")
def takes_math_tanh_row_by_row(Z, slope):
    count = 0
    for row in Z:
        if 1 - math.tanh(row) ** 2 < slope:
            count += 1
    return count / np.size(Z)


@style(of="saturated_fraction", shows="takes_the_tanh_of_one_number")
def takes_math_cosh_of_all(Z, slope):
    slopes = 1 / math.cosh(Z) ** 2
    return np.count_nonzero(slopes < slope) / np.size(slopes)


@style(of="saturated_fraction", shows="changes_its_argument")
def computes_into_its_argument(Z, slope):
    if isinstance(Z, np.ndarray) and Z.dtype.kind == "f":
        np.tanh(Z, out=Z)
        return np.mean(slope > 1 - Z * Z)
    return np.mean(1 - np.tanh(Z) ** 2 < slope)


@style(of="saturated_fraction", shows="changes_its_argument")
def writes_slopes_into_its_argument(Z, slope):
    fraction = np.mean(1 / np.cosh(np.clip(np.array(Z, float), -99, 99)) ** 2 < slope)
    if isinstance(Z, np.ndarray):
        Z[...] = 1 - np.tanh(Z) ** 2
    return fraction


@style(of="saturated_fraction", shows="changes_its_argument")
def clips_its_argument(Z, slope):
    Z = np.asarray(Z)
    Z[Z > 20] = 20
    Z[Z < -20] = -20
    return _share((1 - np.tanh(Z) ** 2 < slope).ravel())


@style(of="saturated_fraction", shows="counts_small_values_of_tanh")
def compares_each_small_value(Z, slope):
    return _share(-slope < math.tanh(z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="counts_small_values_of_tanh")
def finds_where_tanh_is_small(Z, slope):
    A = np.tanh(Z)
    return np.count_nonzero((-slope < A) & (slope > A)) / A.size


@style(of="saturated_fraction", shows="counts_small_sizes_of_z")
def compares_each_small_size(Z, slope):
    return _share(abs(z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="counts_small_sizes_of_z")
def looks_inside_of_an_interval(Z, slope):
    Z = np.asarray(Z)
    inside = (-slope < Z) & (slope > Z)
    return inside.sum() / inside.size


@style(of="saturated_fraction", shows="forgets_the_square_of_cosh")
def divides_by_cosh(Z, slope):
    return np.mean(1 / np.cosh(np.clip(Z, -300, 300)) < slope)


@style(of="saturated_fraction", shows="forgets_the_square_of_cosh")
def divides_by_cosh_of_each(Z, slope):
    def one_over_cosh(z):
        return 2 / (math.exp(min(abs(z), 300)) + math.exp(-abs(z)))

    return _share(one_over_cosh(z) < slope for z in _flat(Z))


@style(of="saturated_fraction", shows="has_a_bound_of_its_own")
def compares_each_with_a_tenth(Z, slope):
    return _share(_slope(z) < 0.1 for z in _flat(Z))


@style(of="saturated_fraction", shows="has_a_bound_of_its_own")
def sets_the_bound(Z, slope):
    slope = 0.1
    A = np.tanh(Z)
    return np.count_nonzero(slope > 1 - A**2) / A.size


@style(of="saturated_fraction", shows="marks_each_entry")
def returns_a_mask(Z, slope):
    A = np.tanh(Z)
    return slope > 1 - A * A


@style(of="saturated_fraction", shows="marks_each_entry")
def marks_with_where(Z, slope):
    slopes = 1 - np.tanh(Z) ** 2
    return np.where(slopes < slope, True, False)


@style(of="saturated_fraction", shows="goes_by_rows")
def unpacks_the_shape(Z, slope):
    Z = np.asarray(Z)
    rows, columns = Z.shape
    low = [_slope(Z[i, j]) < slope for i in range(rows) for j in range(columns)]
    return sum(low) / (rows * columns)


@style(of="saturated_fraction", shows="goes_by_rows")
def multiplies_two_lengths(Z, slope):
    Z = np.array(Z, dtype=float)
    return np.sum(1 - np.tanh(Z) ** 2 < slope) / (Z.shape[0] * Z.shape[1])


@style(of="saturated_fraction", shows="goes_by_rows")
def loops_over_rows(Z, slope):
    numbers = [z for row in np.asarray(Z) for z in row]
    return _share(_slope(z) < slope for z in numbers)


@style(of="saturated_fraction", shows="takes_a_list_for_an_array")
def ravels_a_list(Z, slope):
    A = np.tanh(Z.ravel())
    return np.count_nonzero(slope > 1 - A**2) / len(A)


@style(of="saturated_fraction", shows="takes_a_list_for_an_array")
def asks_a_list_for_floats(Z, slope):
    return np.mean(slope > 1 - np.tanh(Z.astype(float)) ** 2)


@style(of="saturated_fraction", shows="takes_a_list_for_an_array")
def asks_a_list_for_its_shape(Z, slope):
    return np.sum(1 - np.tanh(Z) ** 2 < slope) / np.prod(Z.shape)


# xavier and he: shapes, and where the numbers come from


@style(of="xavier", shows="takes_the_shape_for_the_mean")
def draws_around_the_shape(n_in, n_out, rng):
    return rng.normal((n_out, n_in)) * np.sqrt(2 / (n_in + n_out))


@style(of="he", shows="takes_the_shape_for_the_mean")
def scales_draws_around_the_shape(n_in, n_out, rng):
    return math.sqrt(2 / n_in) * rng.normal([n_out, n_in])


@style(of="he", shows="takes_the_shape_for_the_mean")
def draws_around_the_shape_with_a_deviation(n_in, n_out, rng):
    shape = n_out, n_in
    return rng.normal(shape, (2 / n_in) ** 0.5)


@style(of="xavier", shows="asks_a_generator_for_what_it_lacks")
def asks_for_randn(n_in, n_out, rng):
    return rng.randn(n_out, n_in) * np.sqrt(2 / (n_in + n_out))


@style(of="he", shows="asks_a_generator_for_what_it_lacks")
def asks_for_rand(n_in, n_out, rng):
    limit = np.sqrt(6 / n_in)
    return 2 * limit * rng.rand(n_out, n_in) - limit


@style(of="he", shows="asks_a_generator_for_what_it_lacks")
def asks_for_random_sample(n_in, n_out, rng):
    return (rng.random_sample((n_out, n_in)) - 0.5) * math.sqrt(24 / n_in)


@style(of="xavier", shows="takes_the_shape_for_the_mean")
def takes_the_shape_for_the_deviation(n_in, n_out, rng):
    return rng.normal(np.sqrt(2 / (n_in + n_out)), (n_out, n_in))


@style(of="xavier", shows="gives_the_shape_in_two_numbers")
def gives_two_lengths(n_in, n_out, rng):
    return rng.standard_normal(n_out, n_in) * np.sqrt(2 / (n_in + n_out))


@style(of="he", shows="gives_the_shape_in_two_numbers")
def gives_two_lengths_to_random(n_in, n_out, rng):
    limit = math.sqrt(6 / n_in)
    return 2 * limit * rng.random(n_out, n_in) - limit


@style(of="he", shows="gives_the_shape_in_two_numbers")
def gives_two_lengths_of_normal_draws(n_in, n_out, rng):
    deviation = (2 / n_in) ** 0.5
    return deviation * rng.standard_normal(n_out, n_in)


@style(of="xavier", shows="gives_biases_too")
def returns_biases(n_in, n_out, rng):
    W = rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
    return W, np.zeros(n_out)


@style(of="he", shows="gives_biases_too")
def returns_a_list_of_both(n_in, n_out, rng):
    return [rng.standard_normal((n_out, n_in)) * math.sqrt(2 / n_in), np.zeros(n_out)]


@style(of="he", shows="gives_biases_too")
def returns_one_bias(n_in, n_out, rng):
    limit = math.sqrt(6 / n_in)
    return rng.uniform(-limit, limit, (n_out, n_in)), 0.0


@style(of="xavier", shows="lies_on_its_side")
def has_a_row_for_each_input(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out))


@style(of="he", shows="lies_on_its_side")
def has_inputs_first(n_in, n_out, rng):
    return rng.standard_normal((n_in, n_out)) * (2 / n_in) ** 0.5


@style(of="xavier", shows="lies_on_its_side")
def has_inputs_first_and_uniform_draws(n_in, n_out, rng):
    limit = math.sqrt(6 / (n_in + n_out))
    return rng.uniform(-limit, limit, size=(n_in, n_out))


@style(of="xavier", shows="all_weights_are_equal")
def fills_with_the_deviation(n_in, n_out, rng):
    return np.full((n_out, n_in), np.sqrt(2 / (n_in + n_out)))


@style(of="he", shows="all_weights_are_equal")
def fills_with_one_draw(n_in, n_out, rng):
    return rng.normal(0, math.sqrt(2 / n_in)) * np.ones((n_out, n_in))


@style(of="he", shows="all_weights_are_equal")
def fills_with_a_small_number(n_in, n_out, rng):
    W = np.zeros((n_out, n_in))
    W += 0.01
    return W


@style(of="xavier", shows="weights_return")
def repeats_one_row(n_in, n_out, rng):
    row = rng.normal(0, np.sqrt(2 / (n_in + n_out)), n_in)
    return np.tile(row, (n_out, 1))


@style(of="he", shows="weights_return")
def repeats_one_column(n_in, n_out, rng):
    column = rng.normal(0, np.sqrt(2 / n_in), (n_out, 1))
    return column + np.zeros(n_in)


@style(of="xavier", shows="weights_return")
def flips_coins(n_in, n_out, rng):
    return rng.choice([-1, 1], (n_out, n_in)) * math.sqrt(2 / (n_in + n_out))


@style(of="he", shows="weights_return")
def takes_the_same_list_for_each_row(n_in, n_out, rng):
    row = [rng.normal(0, math.sqrt(2 / n_in)) for _ in range(n_in)]
    return [row] * n_out


@style(of="xavier", shows="draws_from_somewhere_else")
def draws_from_numpy_itself(n_in, n_out, rng):
    return np.random.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))


@style(of="he", shows="draws_from_somewhere_else")
def has_a_seed_of_its_own(n_in, n_out, rng):
    rng = np.random.default_rng(0)
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))


@style(of="he", shows="draws_from_somewhere_else")
def has_a_generator_of_its_own(n_in, n_out, rng):
    own = np.random.default_rng()
    return own.standard_normal((n_out, n_in)) * math.sqrt(2 / n_in)


@style(of="xavier", shows="draws_from_somewhere_else")
def sets_the_seed_of_numpy(n_in, n_out, rng):
    np.random.seed(42)
    limit = (6 / (n_in + n_out)) ** 0.5
    return np.random.uniform(-limit, limit, (n_out, n_in))


@style(of="xavier", shows="the_mean_is_not_0")
def draws_from_0_upwards(n_in, n_out, rng):
    return rng.uniform(0, np.sqrt(6 / (n_in + n_out)), (n_out, n_in))


@style(of="he", shows="the_mean_is_not_0")
def takes_the_sizes_only(n_in, n_out, rng):
    return abs(rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)))


@style(of="he", shows="the_mean_is_not_0")
def scales_draws_between_0_and_1(n_in, n_out, rng):
    return rng.random((n_out, n_in)) * math.sqrt(2 / n_in)


@style(of="xavier", shows="the_mean_is_not_0")
def takes_the_deviation_for_the_mean(n_in, n_out, rng):
    return rng.normal(np.sqrt(2 / (n_in + n_out)), size=(n_out, n_in))


# xavier and he: the wrong size


@style(of="xavier", shows="passes_the_variance_for_the_deviation")
def gives_the_variance_to_normal(n_in, n_out, rng):
    return rng.normal(0, 2 / (n_in + n_out), (n_out, n_in))


@style(of="he", shows="passes_the_variance_for_the_deviation")
def multiplies_with_the_variance(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) * 2 / n_in


@style(of="he", shows="passes_the_variance_for_the_deviation")
def gives_the_variance_as_the_scale(n_in, n_out, rng):
    variance = 2.0 / n_in
    return rng.normal(scale=variance, size=(n_out, n_in))


@style(of="xavier", shows="takes_the_root_of_the_numerator")
def takes_the_root_of_2(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2) / (n_in + n_out), (n_out, n_in))


@style(of="he", shows="takes_the_root_of_the_numerator")
def multiplies_with_the_root_of_2(n_in, n_out, rng):
    return np.sqrt(2) / n_in * rng.standard_normal((n_out, n_in))


@style(of="he", shows="takes_the_root_of_the_numerator")
def raises_2_to_a_half(n_in, n_out, rng):
    deviation = 2**0.5 / n_in
    return rng.normal(scale=deviation, size=(n_out, n_in))


@style(of="xavier", shows="stays_within_one_deviation")
def is_uniform_within_one_deviation(n_in, n_out, rng):
    deviation = np.sqrt(2 / (n_in + n_out))
    return rng.uniform(-deviation, deviation, (n_out, n_in))


@style(of="he", shows="stays_within_one_deviation")
def shifts_draws_between_0_and_1(n_in, n_out, rng):
    return (2 * rng.random((n_out, n_in)) - 1) * math.sqrt(2 / n_in)


@style(of="he", shows="stays_within_one_deviation")
def is_uniform_row_by_row(n_in, n_out, rng):
    limit = (2 / n_in) ** 0.5
    return np.array([rng.uniform(-limit, limit, n_in) for _ in range(n_out)])


@style(of="xavier", shows="shifts_by_a_half_only")
def subtracts_a_half(n_in, n_out, rng):
    return (rng.random((n_out, n_in)) - 0.5) * np.sqrt(2 / (n_in + n_out))


@style(of="he", shows="shifts_by_a_half_only")
def is_uniform_within_a_half(n_in, n_out, rng):
    return math.sqrt(2 / n_in) * rng.uniform(-0.5, 0.5, (n_out, n_in))


@style(of="he", shows="shifts_by_a_half_only")
def has_half_a_deviation_as_a_bound(n_in, n_out, rng):
    limit = (2 / n_in) ** 0.5 / 2
    return np.array([rng.uniform(-limit, limit, n_in) for _ in range(n_out)])


def _between_minus_2_and_2(rng, shape):
    draws = rng.standard_normal(shape)
    while np.any(abs(draws) > 2):
        draws = np.where(abs(draws) > 2, rng.standard_normal(shape), draws)
    return draws


@style(of="xavier", shows="cuts_off_without_scaling_up")
def leaves_out_the_ends(n_in, n_out, rng):
    return math.sqrt(2 / (n_in + n_out)) * _between_minus_2_and_2(rng, (n_out, n_in))


@style(of="he", shows="cuts_off_without_scaling_up")
def draws_again_beyond_two_deviations(n_in, n_out, rng):
    deviation = (2 / n_in) ** 0.5
    W = rng.normal(0, deviation, (n_out, n_in))
    while (outside := np.abs(W) > 2 * deviation).any():
        W[outside] = rng.normal(0, deviation, outside.sum())
    return W


@style(of="he", shows="cuts_off_without_scaling_up")
def keeps_what_lies_within_two_deviations(n_in, n_out, rng):
    draws = rng.normal(0, np.sqrt(2 / n_in), 2 * n_in * n_out + 50)
    within = draws[np.abs(draws) < 2 * np.sqrt(2 / n_in)]
    return within[: n_in * n_out].reshape(n_out, n_in)


@style(of="xavier", shows="takes_the_bound_for_the_deviation")
def has_a_bound_for_a_deviation(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(6 / (n_in + n_out)), (n_out, n_in))


@style(of="he", shows="takes_the_bound_for_the_deviation")
def multiplies_normal_draws_with_a_bound(n_in, n_out, rng):
    limit = math.sqrt(6 / n_in)
    return limit * rng.standard_normal((n_out, n_in))


@style(of="he", shows="takes_the_bound_for_the_deviation")
def has_the_root_of_3_twice(n_in, n_out, rng):
    bound = 3 * np.sqrt(2 / n_in)
    return rng.uniform(-bound, bound, size=(n_out, n_in))


@style(of="xavier", shows="takes_half_of_xavier")
def forgets_the_2(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(1 / (n_in + n_out)), (n_out, n_in))


@style(of="xavier", shows="takes_half_of_xavier")
def divides_by_the_root_of_the_sum(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) / math.sqrt(n_in + n_out)


@style(of="xavier", shows="takes_half_of_xavier")
def has_half_the_bound(n_in, n_out, rng):
    limit = (3 / (n_in + n_out)) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="xavier", shows="looks_forward_only")
def has_1_over_the_inputs(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))


@style(of="xavier", shows="looks_forward_only")
def divides_by_the_root_of_the_inputs(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) / math.sqrt(n_in)


@style(of="xavier", shows="looks_forward_only")
def adds_the_inputs_twice(n_in, n_out, rng):
    limit = (6 / (n_in + n_in)) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="xavier", shows="looks_backward_only")
def has_1_over_the_outputs(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(1 / n_out), (n_out, n_in))


@style(of="xavier", shows="looks_backward_only")
def divides_by_the_root_of_the_outputs(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) / math.sqrt(n_out)


@style(of="xavier", shows="looks_backward_only")
def has_a_bound_of_the_outputs(n_in, n_out, rng):
    limit = (3 / n_out) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="xavier", shows="gives_he_for_xavier")
def has_2_over_the_inputs(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))


@style(of="xavier", shows="gives_he_for_xavier")
def multiplies_as_he_does(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) * math.sqrt(2 / n_in)


@style(of="xavier", shows="gives_he_for_xavier")
def has_the_bound_of_he(n_in, n_out, rng):
    limit = (6 / n_in) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="he", shows="gives_xavier_for_he")
def has_2_over_the_sum(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))


@style(of="he", shows="gives_xavier_for_he")
def multiplies_as_xavier_does(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) * math.sqrt(2 / (n_in + n_out))


@style(of="he", shows="gives_xavier_for_he")
def has_the_bound_of_xavier(n_in, n_out, rng):
    limit = (6 / (n_in + n_out)) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="he", shows="forgets_what_relu_takes_away")
def has_1_over_the_inputs_for_he(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))


@style(of="he", shows="forgets_what_relu_takes_away")
def divides_by_the_root_of_the_inputs_for_he(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) / math.sqrt(n_in)


@style(of="he", shows="forgets_what_relu_takes_away")
def has_half_the_bound_of_he(n_in, n_out, rng):
    limit = (3 / n_in) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="he", shows="divides_by_the_outputs")
def has_2_over_the_outputs(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_out), (n_out, n_in))


@style(of="he", shows="divides_by_the_outputs")
def multiplies_by_the_outputs(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) * math.sqrt(2 / n_out)


@style(of="he", shows="divides_by_the_outputs")
def has_a_bound_of_the_outputs_for_he(n_in, n_out, rng):
    limit = (6 / n_out) ** 0.5
    return rng.uniform(-limit, limit, size=(n_out, n_in))


@style(of="xavier", shows="gives_the_default_of_libraries")
def is_the_default_of_a_layer(n_in, n_out, rng):
    limit = 1 / np.sqrt(n_in)
    return rng.uniform(-limit, limit, (n_out, n_in))


@style(of="he", shows="gives_the_default_of_libraries")
def is_the_default_of_a_linear_layer(n_in, n_out, rng):
    return (rng.random((n_out, n_in)) * 2 - 1) / math.sqrt(n_in)


@style(of="he", shows="gives_the_default_of_libraries")
def is_the_default_number_by_number(n_in, n_out, rng):
    limit = n_in**-0.5
    return np.array([[rng.uniform(-limit, limit) for _ in range(n_in)] for _ in range(n_out)])


@style(of="xavier", shows="divides_before_it_adds")
def forgets_the_brackets(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in + n_out), (n_out, n_in))


@style(of="xavier", shows="divides_before_it_adds")
def multiplies_without_brackets(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in)) * math.sqrt(2 / n_in + n_out)


@style(of="xavier", shows="divides_before_it_adds")
def raises_without_brackets(n_in, n_out, rng):
    variance = 2 / n_in + n_out
    return rng.normal(scale=variance**0.5, size=(n_out, n_in))


@style(of="xavier", shows="has_one_size_for_all_layers")
def is_standard_normal(n_in, n_out, rng):
    return rng.standard_normal((n_out, n_in))


@style(of="he", shows="has_one_size_for_all_layers")
def is_small(n_in, n_out, rng):
    return 0.01 * rng.standard_normal((n_out, n_in))


@style(of="he", shows="has_one_size_for_all_layers")
def is_between_minus_1_and_1(n_in, n_out, rng):
    return rng.uniform(-1, 1, (n_out, n_in))


# xavier and he: what belongs together


@style(of="xavier", shows="weights_are_made_to_fit")
def standardises(n_in, n_out, rng):
    W = rng.standard_normal((n_out, n_in))
    return (W - W.mean()) / W.std() * np.sqrt(2 / (n_in + n_out))


@style(of="he", shows="weights_are_made_to_fit")
def rescales_to_the_variance(n_in, n_out, rng):
    W = rng.uniform(-1, 1, (n_out, n_in))
    return W * math.sqrt(2 / n_in / np.mean(W**2))


@style(of="he", shows="weights_are_made_to_fit")
def gives_all_rows_one_length(n_in, n_out, rng):
    W = rng.standard_normal((n_out, n_in))
    return math.sqrt(2) * W / np.linalg.norm(W, axis=1, keepdims=True)


@style(of="xavier", shows="weights_are_made_to_fit")
def centres_the_rows(n_in, n_out, rng):
    W = rng.normal(0, math.sqrt(2 / (n_in + n_out)), (n_out, n_in))
    return W - W.mean(axis=1, keepdims=True)


@style(of="he", shows="weights_hang_together")
def is_orthogonal(n_in, n_out, rng):
    Q, _ = np.linalg.qr(rng.standard_normal((max(n_in, n_out), min(n_in, n_out))))
    W = Q if n_out >= n_in else Q.T
    return W * math.sqrt(2 * max(n_in, n_out) / n_in)


@style(of="xavier", shows="weights_hang_together")
def smooths_the_draws(n_in, n_out, rng):
    W = rng.normal(0, math.sqrt(1 / (n_in + n_out)), (n_out, n_in + 1))
    return W[:, 1:] + W[:, :-1]


@style(of="xavier", shows="weights_hang_together")
def is_a_rotation(n_in, n_out, rng):
    size = max(n_in, n_out)
    U, _, V = np.linalg.svd(rng.standard_normal((size, size)))
    return (U @ V)[:n_out, :n_in] * math.sqrt(2 * size / (n_in + n_out))
