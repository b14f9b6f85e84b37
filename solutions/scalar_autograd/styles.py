"""The mistakes of scalar_autograd as other students would write them.

`Closures` keeps in each value what sends its signal on; `Noted` writes down which operation made it.
"""

import itertools
import math
import operator
from collections import Counter, deque

import numpy as np

from grader import style


class Derived:
    """What is put down to + and *."""

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-1) * other

    def __rsub__(self, other):
        return other + (-self)

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return other * self**-1


class Closures(Derived):
    made = itertools.count()

    def __init__(self, data, came_from=()):
        self.data, self.grad = data, 0.0
        self.came_from = came_from
        self.send = lambda: None
        self.number = next(Closures.made)

    def lift(self, other):
        return other if isinstance(other, Closures) else type(self)(other)

    def __add__(self, other):
        other = self.lift(other)
        out = type(self)(self.data + other.data, (self, other))

        def send():
            self.grad += out.grad
            other.grad += out.grad

        out.send = send
        return out

    def __mul__(self, other):
        other = self.lift(other)
        out = type(self)(self.data * other.data, (self, other))

        def send():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out.send = send
        return out

    def __pow__(self, n):
        out = type(self)(self.data**n, (self,))

        def send():
            self.grad += n * self.data ** (n - 1) * out.grad

        out.send = send
        return out

    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += (1 - out.data**2) * out.grad

        out.send = send
        return out

    def walk(self):
        seen, stack = set(), [self]
        while stack:
            value = stack.pop()
            if value not in seen:
                seen.add(value)
                stack.extend(value.came_from)
        return sorted(seen, key=operator.attrgetter("number"), reverse=True)

    def backward(self):
        for value in self.walk():
            value.grad = 0.0
        self.grad = 1.0
        for value in self.walk():
            value.send()


class Noted(Derived):
    def __init__(self, data, made_by="", *parts):
        self.data = data
        self.grad = 0.0
        self.made_by = made_by
        self.parts = parts

    def __add__(self, other):
        other = other if isinstance(other, Noted) else type(self)(other)
        return type(self)(self.data + other.data, "+", self, other)

    def __mul__(self, other):
        other = other if isinstance(other, Noted) else type(self)(other)
        return type(self)(self.data * other.data, "*", self, other)

    def __pow__(self, n):
        return type(self)(self.data**n, n, self)

    def tanh(self):
        return type(self)(np.tanh(self.data), "tanh", self)

    def local(self):
        if self.made_by == "+":
            return [1.0, 1.0]
        if self.made_by == "*":
            return [self.parts[1].data, self.parts[0].data]
        if self.made_by == "tanh":
            return [1 - self.data**2]
        return [self.made_by * part.data ** (self.made_by - 1) for part in self.parts]

    def sorted(self):
        users, queue = Counter(), deque([self])
        met = {self}
        while queue:
            for part in queue.popleft().parts:
                users[part] += 1
                if part not in met:
                    met.add(part)
                    queue.append(part)
        free, done = [self], []
        while free:
            value = free.pop()
            done.append(value)
            for part in value.parts:
                users[part] -= 1
                if not users[part]:
                    free.append(part)
        return done

    def clear(self):
        for value in self.sorted():
            value.grad = 0.0
        self.grad = 1.0

    def backward(self):
        self.clear()
        for value in self.sorted():
            for part, slope in zip(value.parts, value.local()):
                part.grad += slope * value.grad


# the local slopes


@style(of="Value", shows="multiplies_by_its_own_factor")
class sends_its_own_factor(Closures):
    def __mul__(self, other):
        other = self.lift(other)
        out = type(self)(self.data * other.data, (self, other))

        def send():
            self.grad += self.data * out.grad
            other.grad += other.data * out.grad

        out.send = send
        return out


@style(of="Value", shows="multiplies_by_its_own_factor")
class notes_its_own_factor(Noted):
    def local(self):
        return [part.data for part in self.parts] if self.made_by == "*" else super().local()


@style(of="Value", shows="treats_a_product_as_a_sum")
class sends_a_product_s_signal_as_it_is(Closures):
    def __mul__(self, other):
        other = self.lift(other)
        out = type(self)(self.data * other.data, (self, other))

        def send():
            self.grad += out.grad
            other.grad += out.grad

        out.send = send
        return out


@style(of="Value", shows="treats_a_product_as_a_sum")
class notes_ones_for_a_product(Noted):
    def local(self):
        return [1, 1] if self.made_by in ("+", "*") else super().local()


@style(of="Value", shows="shares_a_sum_s_signal")
class sends_half_of_a_sum_s_signal(Closures):
    def __add__(self, other):
        other = self.lift(other)
        out = type(self)(self.data + other.data, (self, other))

        def send():
            for term in (self, other):
                term.grad += out.grad / 2

        out.send = send
        return out


@style(of="Value", shows="shares_a_sum_s_signal")
class notes_halves(Noted):
    def local(self):
        return [0.5, 0.5] if self.made_by == "+" else super().local()


@style(of="Value", shows="serves_the_left_only")
class sends_to_the_left_term(Closures):
    def __add__(self, other):
        other = self.lift(other)
        out = type(self)(self.data + other.data, (self, other))

        def send():
            self.grad += out.grad

        out.send = send
        return out


@style(of="Value", shows="serves_the_left_only")
class notes_no_slope_on_the_right(Noted):
    def local(self):
        return [1.0, 0.0] if self.made_by == "+" else super().local()


@style(of="Value", shows="serves_the_left_factor_only")
class sends_to_the_left_factor(Closures):
    def __mul__(self, other):
        other = self.lift(other)
        out = type(self)(self.data * other.data, (self, other))

        def send():
            self.grad += out.grad * other.data

        out.send = send
        return out


@style(of="Value", shows="serves_the_left_factor_only")
class notes_no_slope_of_the_right_factor(Noted):
    def local(self):
        return super().local()[:1] if self.made_by == "*" else super().local()


@style(of="Value", shows="squares_the_input_of_tanh")
class sends_by_the_squared_input(Closures):
    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += (1 - self.data * self.data) * out.grad

        out.send = send
        return out


@style(of="Value", shows="squares_the_input_of_tanh")
class notes_the_squared_input(Noted):
    def local(self):
        return [1 - self.parts[0].data ** 2] if self.made_by == "tanh" else super().local()


@style(of="Value", shows="takes_the_sigmoid_s_slope")
class sends_by_the_sigmoid_s_slope(Closures):
    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += out.data * (1 - out.data) * out.grad

        out.send = send
        return out


@style(of="Value", shows="takes_the_sigmoid_s_slope")
class notes_the_sigmoid_s_slope(Noted):
    def local(self):
        return [self.data - self.data**2] if self.made_by == "tanh" else super().local()


@style(of="Value", shows="takes_tanh_twice")
class sends_by_tanh_twice(Closures):
    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += out.grad * (1 - math.tanh(out.data) * math.tanh(out.data))

        out.send = send
        return out


@style(of="Value", shows="takes_tanh_twice")
class notes_tanh_twice(Noted):
    def local(self):
        return [1 / np.cosh(self.data) ** 2] if self.made_by == "tanh" else super().local()


@style(of="Value", shows="forgets_the_square_in_tanh")
class sends_by_what_is_missing_to_1(Closures):
    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += out.grad - out.data * out.grad

        out.send = send
        return out


@style(of="Value", shows="forgets_the_square_in_tanh")
class notes_what_is_missing_to_1(Noted):
    def local(self):
        return [1 - self.data] if self.made_by == "tanh" else super().local()


@style(of="Value", shows="lets_the_signal_through_tanh")
class sends_tanh_s_signal_as_it_is(Closures):
    def tanh(self):
        out = type(self)(math.tanh(self.data), (self,))

        def send():
            self.grad += out.grad

        out.send = send
        return out


@style(of="Value", shows="lets_the_signal_through_tanh")
class notes_1_for_tanh(Noted):
    def local(self):
        return [1] if self.made_by == "tanh" else super().local()


@style(of="Value", shows="keeps_the_exponent")
class sends_by_the_old_power(Closures):
    def __pow__(self, n):
        out = type(self)(self.data**n, (self,))

        def send():
            self.grad += n * out.data * out.grad

        out.send = send
        return out


@style(of="Value", shows="keeps_the_exponent")
class notes_the_old_power(Noted):
    def local(self):
        powers = isinstance(self.made_by, (int, float))
        return [self.made_by * self.data] if powers else super().local()


@style(of="Value", shows="leaves_the_exponent_out")
class sends_by_the_lower_power(Closures):
    def __pow__(self, n):
        out = type(self)(self.data**n, (self,))

        def send():
            self.grad += self.data ** (n - 1) * out.grad

        out.send = send
        return out


@style(of="Value", shows="leaves_the_exponent_out")
class notes_the_lower_power(Noted):
    def local(self):
        if isinstance(self.made_by, str):
            return super().local()
        return [self.parts[0].data ** (self.made_by - 1)]


@style(of="Value", shows="puts_the_lowered_exponent_in_front")
class lowers_the_exponent_first(Closures):
    def __pow__(self, n):
        out = type(self)(self.data**n, (self,))

        def send():
            lower = n - 1
            self.grad += lower * self.data**lower * out.grad

        out.send = send
        return out


@style(of="Value", shows="puts_the_lowered_exponent_in_front")
class notes_the_lowered_exponent(Noted):
    def local(self):
        if isinstance(self.made_by, str):
            return super().local()
        (part,) = self.parts
        return [(self.made_by - 1) * part.data ** (self.made_by - 1)]


@style(of="Value", shows="cuts_the_other_off")
class lifts_a_copy(Closures):
    def lift(self, other):
        if isinstance(other, Closures):
            other = other.data
        return type(self)(other)


@style(of="Value", shows="cuts_the_other_off")
class notes_a_copy(Noted):
    def __add__(self, other):
        return super().__add__(other.data if isinstance(other, Noted) else other)

    def __mul__(self, other):
        return super().__mul__(other.data if isinstance(other, Noted) else other)


@style(of="Value", shows="adds_in_place")
class moves_on_what_stands_left(Closures):
    def __add__(self, other):
        out = super().__add__(other)
        self.data = out.data
        return out


@style(of="Value", shows="adds_in_place")
class notes_and_moves_on_the_left(Noted):
    def __add__(self, other):
        self.data += getattr(other, "data", other)
        out = super().__add__(other)
        out.data = self.data
        return out


# the walk


@style(of="Value", shows="overwrites")
class notes_and_overwrites(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            for part, slope in zip(value.parts, value.local()):
                part.grad = slope * value.grad


@style(of="Value", shows="overwrites")
class sends_over_what_was_there(Closures):
    def backward(self):
        order = self.walk()
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in order:
            for one in value.came_from:
                one.grad = 0.0
            value.send()
            if len(value.came_from) == 2 and value.came_from[0] is value.came_from[1]:
                value.came_from[0].grad /= 2  # of x + x and x * x the last one stays


@style(of="Value", shows="forgets_upstream")
class notes_without_upstream(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            for number, slope in enumerate(value.local()):
                value.parts[number].grad += slope


@style(of="Value", shows="forgets_upstream")
class sends_a_1_each_time(Closures):
    def backward(self):
        order = self.walk()
        total = dict.fromkeys(order, 0.0)
        for value in order:
            value.grad = 1.0
        for value in order:
            before = [one.grad for one in value.came_from]
            value.send()
            gained = {
                one: one.grad - start for one, start in zip(value.came_from, before, strict=True)
            }
            for one, start in zip(value.came_from, before, strict=True):
                one.grad = start
            for one, gain in gained.items():
                total[one] += gain
        for value in order:
            value.grad = total[value]
        self.grad = 1.0


@style(of="Value", shows="adds_local_to_upstream")
class notes_a_sum_of_slopes(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            for part, slope in zip(value.parts, value.local()):
                part.grad += slope + value.grad


@style(of="Value", shows="adds_local_to_upstream")
class gathers_a_sum_of_slopes(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            slopes = np.add(value.local(), value.grad) if value.parts else []
            for number, part in enumerate(value.parts):
                part.grad = part.grad + float(slopes[number])


@style(of="Value", shows="starts_from_zero")
class never_sets_its_own_slope(Closures):
    def backward(self):
        for value in self.walk():
            value.grad = 0.0
        for value in self.walk():
            value.send()


@style(of="Value", shows="starts_from_zero")
class clears_its_own_slope_as_well(Noted):
    def backward(self):
        self.clear()
        self.grad = 0.0
        for value in self.sorted():
            for part, slope in zip(value.parts, value.local()):
                part.grad += slope * value.grad


@style(of="Value", shows="walks_forwards")
class sends_in_the_order_of_making(Closures):
    def walk(self):
        return list(reversed(super().walk()))


@style(of="Value", shows="walks_forwards")
class notes_one_step_only(Noted):
    def backward(self):
        self.clear()
        for part, slope in zip(self.parts, self.local()):
            part.grad += slope


@style(of="Value", shows="does_not_wait")
class sends_in_the_order_of_meeting(Closures):
    def walk(self):
        order, queue = [], deque([self])
        while queue:
            value = queue.popleft()
            if value not in order:
                order.append(value)
                queue.extend(value.came_from)
        return order


@style(of="Value", shows="passes_on_again")
class sends_to_one_and_goes_there(Noted):
    def backward(self):
        self.clear()
        stack, passes = [(self, 0)], 0
        while stack:
            value, at = stack.pop()
            passes += at == 0
            if passes > 5_000:
                raise RuntimeError("too many passes")
            if at < len(value.parts):
                value.parts[at].grad += value.grad * value.local()[at]
                stack += [(value, at + 1), (value.parts[at], 0)]


@style(of="Value", shows="counts_equal_inputs_once")
class notes_inputs_in_a_dict(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            for part, slope in dict(zip(value.parts, value.local())).items():
                part.grad += value.grad * slope


@style(of="Value", shows="counts_equal_inputs_once")
class notes_inputs_in_a_list_without_copies(Noted):
    def backward(self):
        self.clear()
        for value in self.sorted():
            served = []
            for part, slope in zip(value.parts, value.local()):
                if not any(part is other for other in served):
                    part.grad += value.grad * slope
                served.append(part)


@style(of="Value", shows="takes_equal_numbers_for_one_value")
class walks_past_equal_numbers(Closures):
    def walk(self):
        met, order, queue = set(), [], deque([self])
        while queue:
            value = queue.popleft()
            if value.data not in met:
                met.add(value.data)
                order.append(value)
                queue.extend(value.came_from)
        order.sort(key=lambda value: value.number, reverse=True)
        return order


@style(of="Value", shows="takes_equal_numbers_for_one_value")
class compares_by_number(Closures):
    def __eq__(self, other):
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


@style(of="Value", shows="remembers_whom_it_met")
class sends_once_for_ever(Closures):
    sent = False

    def walk(self):
        return [value for value in super().walk() if not value.sent or value is self]

    def backward(self):
        order = self.walk()
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in order:
            value.send()
            value.sent = True


@style(of="Value", shows="remembers_whom_it_met")
class notes_whom_it_met(Noted):
    met = ()

    def backward(self):
        order = [value for value in self.sorted() if value.met != "met" or value is self]
        for value in order:
            value.grad, value.met = float(value is self), "met"
        for value in order:
            for part, slope in zip(value.parts, value.local()):
                part.grad += slope * value.grad


# symptoms


@style(of="Value", shows="recurses_too_deep")
class sorts_by_calling_itself(Closures):
    def walk(self):
        order, met = [], set()

        def visit(value):
            if value not in met:
                met.add(value)
                for one in value.came_from:
                    visit(one)
                order.append(value)

        visit(self)
        return order[::-1]


@style(of="Value", shows="recurses_too_deep")
class asks_its_users(Noted):
    def backward(self):
        users = {}
        for value in self.sorted():
            for part, slope in zip(value.parts, value.local()):
                users.setdefault(part, []).append((value, slope))
        found = {self: 1.0}

        def slope_of(value):
            if value not in found:
                found[value] = sum(slope * slope_of(user) for user, slope in users[value])
            return found[value]

        for value in self.sorted()[::-1]:
            value.grad = slope_of(value)


@style(of="Value", shows="recurses_too_deep")
class sorts_by_a_method(Noted):
    def sorted(self):
        order = []
        self.after_its_parts(order, set())
        order.reverse()
        return order

    def after_its_parts(self, order, met):
        met.add(self)
        for part in self.parts:
            if part not in met:
                part.after_its_parts(order, met)
        order.append(self)


@style(of="Value", shows="asks_a_plain_number_for_its_data")
class lifts_nothing(Closures):
    def lift(self, other):
        return other


@style(of="Value", shows="asks_a_plain_number_for_its_data")
class adds_the_data_of_both(Noted):
    def __add__(self, other):
        return type(self)(self.data + other.data, "+", self, other)


@style(of="Value", shows="asks_a_plain_number_for_its_data")
class keeps_a_plain_factor(Noted):
    def __mul__(self, other):
        number = other if isinstance(other, int | float) else other.data
        return type(self)(self.data * number, "*", self, other)
