"""Known mistakes of scalar_autograd, each in a class that is right but for one method."""

import itertools
import math
import types

from grader import mistake, symptom

MOST_PASSES = 3_000  # of a mistake whose work doubles with each shared value


class Kept:
    """Keeps pairs of inputs and local slopes, and a number in the order of making."""

    made = itertools.count()

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0
        self.number = next(Kept.made)

    def other(self, other):
        return other if isinstance(other, Kept) else type(self)(other)

    def __add__(self, other):
        other = self.other(other)
        return type(self)(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = self.other(other)
        return type(self)(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return type(self)(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, [(self, 1 - t * t)])

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + other * -1

    def __rsub__(self, other):
        return self * -1 + other

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return self**-1 * other

    def order(self):
        """All that this value was computed from, itself first, users before what they use."""
        seen, waiting = {self}, [self]
        while waiting:
            for one, _ in waiting.pop().inputs:
                if one not in seen:
                    seen.add(one)
                    waiting.append(one)
        return sorted(seen, key=lambda value: -value.number)

    def backward(self):
        order = self.order()
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in order:
            value.pass_on()

    def pass_on(self):
        for one, slope in self.inputs:
            one.grad += self.grad * slope


# the local slopes


@mistake(of="Value")
class multiplies_by_its_own_factor(Kept):
    """In a product each factor's slope is the other factor: move x by a little, and x * y moves by y
    times that. You gave each its own."""

    def __mul__(self, other):
        other = self.other(other)
        return type(self)(self.data * other.data, [(self, self.data), (other, other.data)])


@mistake(of="Value")
class treats_a_product_as_a_sum(Kept):
    """Your product passes its signal on as it came. The chain rule is upstream times local, and in
    x * y the local slope along each factor is the other factor."""

    def __mul__(self, other):
        other = self.other(other)
        return type(self)(self.data * other.data, [(self, 1), (other, 1)])


@mistake(of="Value")
class shares_a_sum_s_signal(Kept):
    """Your sum shares its signal out between its two terms. Moving either term moves the sum by as
    much, so each gets all of it."""

    def __add__(self, other):
        other = self.other(other)
        return type(self)(self.data + other.data, [(self, 0.5), (other, 0.5)])


@mistake(of="Value")
class serves_the_left_only(Kept):
    """Only one of an operation's two inputs gets a signal. Both have a slope, so keep both; and wrap
    plain numbers only, since a Value that is wrapped again is a copy."""

    def __add__(self, other):
        other = self.other(other)
        return type(self)(self.data + other.data, [(self, 1.0)])


@mistake(of="Value")
class serves_the_left_factor_only(Kept):
    """Only one of an operation's two inputs gets a signal. Both have a slope, so keep both; and wrap
    plain numbers only, since a Value that is wrapped again is a copy."""

    def __mul__(self, other):
        other = self.other(other)
        return type(self)(self.data * other.data, [(self, other.data)])


@mistake(of="Value")
class squares_the_input_of_tanh(Kept):
    """The slope of tanh is 1 minus the square of its result. You squared its input."""

    def tanh(self):
        return type(self)(math.tanh(self.data), [(self, 1 - self.data**2)])


@mistake(of="Value")
class takes_the_sigmoid_s_slope(Kept):
    """t * (1 - t) is the slope of the sigmoid. That of tanh is 1 minus the square of its result."""

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, [(self, t * (1 - t))])


@mistake(of="Value")
class takes_tanh_twice(Kept):
    """You took the tanh of the tanh in its slope. The slope needs the square of the result, as it
    is."""

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, [(self, 1 - math.tanh(t) ** 2)])


@mistake(of="Value")
class forgets_the_square_in_tanh(Kept):
    """You subtracted the result of tanh from 1 without squaring it. The slope is 1 minus its
    square."""

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, [(self, 1 - t)])


@mistake(of="Value")
class lets_the_signal_through_tanh(Kept):
    """Your tanh passes its signal on as it came. Like each station it multiplies by its own slope,
    which is 1 minus the square of its result."""

    def tanh(self):
        return type(self)(math.tanh(self.data), [(self, 1.0)])


@mistake(of="Value")
class keeps_the_exponent(Kept):
    """You left the exponent as it was. The slope of a power has the exponent in front, and an
    exponent that is smaller by 1."""

    def __pow__(self, n):
        return type(self)(self.data**n, [(self, n * self.data**n)])


@mistake(of="Value")
class leaves_the_exponent_out(Kept):
    """You lowered the exponent by 1, but left out the factor: the old exponent stands in front."""

    def __pow__(self, n):
        return type(self)(self.data**n, [(self, self.data ** (n - 1))])


@mistake(of="Value")
class puts_the_lowered_exponent_in_front(Kept):
    """You lowered the exponent before you put it in front. In front stands the old one."""

    def __pow__(self, n):
        return type(self)(self.data**n, [(self, (n - 1) * self.data ** (n - 1))])


@mistake(of="Value")
class cuts_the_other_off(Kept):
    """Only one of an operation's two inputs gets a signal. Both have a slope, so keep both; and wrap
    plain numbers only, since a Value that is wrapped again is a copy."""

    def other(self, other):
        return type(self)(getattr(other, "data", other))


@mistake(of="Value")
class adds_in_place(Kept):
    """Your + changes the value on its left, and later uses of it see another number. Leave both as
    they are, and return a new Value."""

    def __add__(self, other):
        other = self.other(other)
        self.data += other.data
        return type(self)(self.data, [(self, 1.0), (other, 1.0)])


@mistake(of="Value")
class adds_in_place_and_returns_itself(Kept):
    """Your + changes the value on its left, and later uses of it see another number. Leave both as
    they are, and return a new Value."""

    def __add__(self, other):
        other = self.other(other)
        self.data += other.data
        self.inputs = [(self, 1.0), (other, 1.0)]
        return self


# the walk


@mistake(of="Value")
class overwrites(Kept):
    """You set the slope where you should add to it. A value that is used twice gets a signal from
    each use, and its slope is their sum."""

    def pass_on(self):
        for one, slope in self.inputs:
            one.grad = self.grad * slope


@mistake(of="Value")
class forgets_upstream(Kept):
    """You passed on local slopes only. The chain rule is upstream times local: multiply by the
    value's own grad."""

    def pass_on(self):
        for one, slope in self.inputs:
            one.grad += slope


@mistake(of="Value")
class adds_local_to_upstream(Kept):
    """You added where slopes multiply: along one way the signal is upstream times local. Sums are for
    ways that meet, and only the result starts from 1, not each input."""

    def pass_on(self):
        for one, slope in self.inputs:
            one.grad += self.grad + slope


@mistake(of="Value")
class starts_from_zero(Kept):
    """No signal comes back here. Two things are needed: the walk starts with the slope of the result
    along itself, which is 1, and each operation keeps its inputs with their local slopes."""

    def backward(self):
        for value in self.order():
            value.grad = 0.0


@mistake(of="Value")
class walks_forwards(Kept):
    """Your signal stops on its way back. Start at the result, and let users pass on before what they
    use; and let each operation keep its inputs, also beside a plain number."""

    def order(self):
        return super().order()[::-1]


@mistake(of="Value")
class does_not_wait(Kept):
    """A shared value passed its signal on before all of it had come in. A value may pass on when
    every value that uses it has."""

    def order(self):
        found, met = [self], {self}
        for value in found:
            new = [one for one in dict(value.inputs) if one not in met]
            found += new
            met.update(new)
        return found


@mistake(of="Value")
class does_not_wait_in_depth(Kept):
    """A shared value passed its signal on before all of it had come in. A value may pass on when
    every value that uses it has."""

    def order(self):
        found, waiting = {}, [self]
        while waiting:
            value = waiting.pop()
            if value not in found:
                found[value] = None
                waiting += [one for one, _ in value.inputs][::-1]
        return list(found)


@mistake(of="Value")
class does_not_wait_from_the_right(Kept):
    """A shared value passed its signal on before all of it had come in. A value may pass on when
    every value that uses it has."""

    def order(self):
        found, waiting = {}, [self]
        while waiting:
            value = waiting.pop()
            if value not in found:
                found[value] = None
                waiting += [one for one, _ in value.inputs]
        return list(found)


@mistake(of="Value")
class passes_on_again(Kept):
    """A shared value passed its whole slope on each time that it got a signal, so the first ones
    count twice. Let it wait for all of them, and pass on once."""

    def backward(self):
        for value in self.order():
            value.grad = 0.0
        self.grad = 1.0
        waiting, passes = [self], 0
        while waiting:
            value = waiting.pop()
            if isinstance(value, types.FunctionType):
                value()
                continue
            passes += 1
            if passes > MOST_PASSES:
                raise RuntimeError("too many passes")
            for one, slope in value.inputs[::-1]:
                waiting += [one, value.giving(one, slope)]

    def giving(self, one, slope):
        def give():
            one.grad += self.grad * slope

        return give


@mistake(of="Value")
class passes_on_again_after_giving_all(Kept):
    """A shared value passed its whole slope on each time that it got a signal, so the first ones
    count twice. Let it wait for all of them, and pass on once."""

    def backward(self):
        for value in self.order():
            value.grad = 0.0
        self.grad = 1.0
        waiting, passes = [self], 0
        while waiting:
            value = waiting.pop()
            value.pass_on()
            waiting += [one for one, _ in value.inputs][::-1]
            passes += 1
            if passes > MOST_PASSES:
                raise RuntimeError("too many passes")


@mistake(of="Value")
class passes_on_again_from_the_right(Kept):
    """A shared value passed its whole slope on each time that it got a signal, so the first ones
    count twice. Let it wait for all of them, and pass on once."""

    def backward(self):
        for value in self.order():
            value.grad = 0.0
        self.grad = 1.0
        waiting, passes = [self], 0
        while waiting:
            value = waiting.pop()
            value.pass_on()
            waiting += [one for one, _ in value.inputs]
            passes += 1
            if passes > MOST_PASSES:
                raise RuntimeError("too many passes")


@mistake(of="Value")
class passes_on_again_in_breadth(Kept):
    """A shared value passed its whole slope on each time that it got a signal, so the first ones
    count twice. Let it wait for all of them, and pass on once."""

    def backward(self):
        for value in self.order():
            value.grad = 0.0
        self.grad = 1.0
        queue = [self]
        for value in queue:
            value.pass_on()
            queue += [one for one, _ in value.inputs]
            if len(queue) > MOST_PASSES:
                raise RuntimeError("too many passes")


@mistake(of="Value")
class counts_equal_inputs_once(Kept):
    """x + x has two inputs, though both are x, and yours keeps one of them. Keep inputs in a list or
    a tuple: a set or a dict drops the second."""

    def pass_on(self):
        for one, slope in set(self.inputs):
            one.grad += self.grad * slope


@mistake(of="Value")
class takes_equal_numbers_for_one_value(Kept):
    """You take two values with the same number for one. Which values you have met is a question of
    the objects, not of their numbers: compare with `is`, or keep them in a set."""

    def order(self):
        seen, waiting = {self.data: self}, [self]
        while waiting:
            for one, _ in waiting.pop().inputs:
                if one.data not in seen:
                    seen[one.data] = one
                    waiting.append(one)
        return sorted(seen.values(), key=lambda value: -value.number)


@mistake(of="Value")
class adds_to_the_last_backward(Kept):
    """Your backward adds to what the last one left. Some well-known libraries do so, and set slopes
    to zero by a call of its own; in this course backward starts anew."""

    def backward(self):
        self.grad = 1.0
        for value in self.order():
            value.pass_on()


@mistake(of="Value")
class adds_to_the_last_backward_where_it_began(Kept):
    """Your backward adds to what the last one left. Some well-known libraries do so, and set slopes
    to zero by a call of its own; in this course backward starts anew."""

    def backward(self):
        order = self.order()
        for value in order:
            if value.inputs:
                value.grad = 0.0
        self.grad = 1.0
        for value in order:
            value.pass_on()


@mistake(of="Value")
class adds_to_the_last_backward_on_the_way(Kept):
    """Your backward adds to what the last one left. Some well-known libraries do so, and set slopes
    to zero by a call of its own; in this course backward starts anew."""

    def backward(self):
        order = self.order()
        for value in order:
            if not value.inputs:
                value.grad = 0.0
        self.grad = 1.0
        for value in order:
            value.pass_on()


@mistake(of="Value")
class adds_its_start_to_the_last_backward(Kept):
    """Your backward adds to what the last one left. Some well-known libraries do so, and set slopes
    to zero by a call of its own; in this course backward starts anew."""

    def backward(self):
        self.grad += 1.0
        for value in self.order():
            value.pass_on()


@mistake(of="Value")
class remembers_whom_it_met(Kept):
    """Your second backward stops at values that the first one has met. Whether a value was met
    belongs to one walk: forget it before the next."""

    def order(self):
        order = [value for value in super().order() if value is self or not hasattr(value, "met")]
        for value in order:
            value.met = True
        return order


@symptom
def recurses_too_deep(calls):
    """Something of yours calls itself for each operation on the way, and Python ends that after about
    1,000 calls within each other. Keep what still waits in a list of your own, and loop."""
    return any(call.raised.startswith("RecursionError") for call in calls)


@symptom
def asks_a_plain_number_for_its_data(calls):
    """You asked a plain number for what only a Value has. In `x + 1` and `2 * x` the other one is a plain
    number: make a Value of it first."""
    numbers = "AttributeError: 'int' object", "AttributeError: 'float' object"
    return any(call.raised.startswith(numbers) for call in calls)
