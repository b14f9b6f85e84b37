"""Objects that a student's function may return where a formula is asked, most of them hostile.

Each function makes one object; its docstring says what the object tries. Every object is compared
with the reference `x`, and `VERDICTS` says what may come out: one verdict, or "any of" several.
Nothing may hang, take gigabytes, crash or run the student's methods where the verdict is made, and
no object may leave the name `formula_bomb` in `builtins`.

The objects are made when their function is called, and some cannot be hashed, compared, printed or
walked: hand them on as they are. Nothing here sleeps or loops by itself; an object that does is a
matter of the deadline.
"""

import builtins
import fractions
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.function import AppliedUndef

Tree = Callable[[], Any]

REFERENCE = "x"
TREES: dict[str, Tree] = {}
VERDICTS: dict[str, str] = {}

EQUAL = "equal"
NOT_EQUAL = "not equal"
INVALID = "invalid"
REFUSED = "any of invalid, unknown, not equal"
RIGHT_OR_REFUSED = "any of equal, invalid, unknown"
ANYTHING = "any of equal, invalid, unknown, not equal"

x, y = sp.symbols("x y")


def tree(verdict: str) -> Callable[[Tree], Tree]:
    def register(function: Tree) -> Tree:
        TREES[function.__name__] = function
        VERDICTS[function.__name__] = verdict
        return function

    return register


def bare(kind: type, **attributes: Any) -> Any:
    """An object of this class that no constructor has seen."""
    made = object.__new__(kind)
    for name, value in attributes.items():
        object.__setattr__(made, name, value)
    return made


# ------------------------------------------------------------------------------------------------
# Right answers in odd clothes


@tree(EQUAL)
def plain_symbol():
    """To be right."""
    return sp.Symbol("x")


@tree(EQUAL)
def real_symbol():
    """To be right with a symbol that sympy takes for another."""
    return sp.Symbol("x", real=True)


@tree(EQUAL)
def positive_symbol():
    """To be right with a symbol whose assumption does not hold."""
    return sp.Symbol("x", positive=True)


@tree(EQUAL)
def imaginary_symbol():
    """To be right with a symbol that says that it is not real."""
    return sp.Symbol("x", imaginary=True)


@tree(EQUAL)
def two_symbols_of_one_name():
    """To be right with two symbols of the same name that sympy does not add up."""
    return sp.Symbol("x", real=True) / 2 + sp.Symbol("x", integer=True) / 2


@tree(NOT_EQUAL)
def assumption_that_settles_the_sign():
    """To have sympy drop the absolute value by an assumption, and to add one that stays."""
    return sp.Abs(sp.Symbol("x", positive=True)) + sp.Abs(sp.Symbol("x")) - sp.Symbol("x")


@tree(RIGHT_OR_REFUSED)
def symbol_that_does_not_commute():
    """To be right with a symbol of another algebra."""
    return sp.Symbol("x", commutative=False)


@tree(EQUAL)
def sum_with_nothing():
    """To be right with a sum that is not worked out."""
    return sp.Add(x, 0, evaluate=False)


@tree(EQUAL)
def product_with_one():
    """To be right with a product that is not worked out."""
    return sp.Mul(1, x, evaluate=False)


@tree(EQUAL)
def half_of_the_double():
    """To be right with nested products that are not worked out."""
    return sp.Mul(sp.Rational(1, 2), sp.Mul(2, x, evaluate=False), evaluate=False)


@tree(EQUAL)
def square_over_itself():
    """To be right off a null set."""
    return sp.Mul(sp.Pow(x, 2, evaluate=False), sp.Pow(x, -1, evaluate=False), evaluate=False)


@tree(NOT_EQUAL)
def exponential_of_the_logarithm():
    """To be right only until it is evaluated: undefined for negative x."""
    return sp.exp(sp.log(x), evaluate=False)


@tree(NOT_EQUAL)
def square_of_the_root():
    """To be right only until it is evaluated: undefined for negative x."""
    return sp.Pow(sp.Pow(x, sp.Rational(1, 2), evaluate=False), 2, evaluate=False)


@tree(NOT_EQUAL)
def nothing_times_a_logarithm():
    """To hide an undefined part behind a factor 0."""
    return sp.Add(x, sp.Mul(0, sp.log(x), evaluate=False), evaluate=False)


@tree(EQUAL)
def float_factor():
    """To be right with a factor 1.0."""
    return sp.Mul(sp.Float("1.0"), x, evaluate=False)


@tree(EQUAL)
def polynomial():
    """To be right as a Poly."""
    return sp.Poly(x, x)


@tree(EQUAL)
def polynomial_over_an_assumption():
    """To be right as a Poly in a symbol that sympy takes for another."""
    return sp.Poly(sp.Symbol("x", real=True))


@tree(NOT_EQUAL)
def polynomial_in_another_symbol():
    """To look like x with the generator y."""
    return sp.Poly(y, y)


@tree(ANYTHING)
def polynomial_of_a_finite_field():
    """To count otherwise: 3*x is x modulo 2."""
    return sp.Poly(3 * x, x, modulus=2)


@tree(REFUSED)
def polynomial_of_great_degree():
    """To have 100,001 coefficients."""
    return sp.Poly({(100_000,): 1, (0,): 1}, x)


@tree(RIGHT_OR_REFUSED)
def unevaluated_expression():
    """To be right inside of a wrapper that stops evaluation."""
    return sp.UnevaluatedExpr(x)


@tree(RIGHT_OR_REFUSED)
def dummy():
    """To have the name x and yet be nobody's symbol."""
    return sp.Dummy("x")


@tree(RIGHT_OR_REFUSED)
def wild():
    """To have the name x and match everything."""
    return sp.Wild("x")


@tree(RIGHT_OR_REFUSED)
def symbol_of_a_subclass():
    """To be a symbol of the student's own class."""

    class Weight(sp.Symbol):
        pass

    return Weight("x")


@tree(RIGHT_OR_REFUSED)
def array_of_no_dimension():
    """To be right inside of an array."""
    return np.array(x, dtype=object)


@tree(NOT_EQUAL)
def python_number():
    """To be the slope at one point."""
    return 6


@tree(NOT_EQUAL)
def numpy_number():
    """To be the slope at one point, as numpy has it."""
    return np.float64(6.0)


@tree(REFUSED)
def python_fraction():
    """To be a number of the standard library."""
    return fractions.Fraction(1, 2)


# ------------------------------------------------------------------------------------------------
# Deep, wide and shared trees


@tree(INVALID)
def deep_sum():
    """To recurse 10,000 times."""
    made = x
    for _ in range(10_000):
        made = bare(sp.Add, _args=(made, sp.S.One), _assumptions={}, _mhash=1, is_commutative=True)
    return made


@tree(INVALID)
def deep_powers():
    """To recurse in exponents."""
    made = x
    for _ in range(2_000):
        made = bare(sp.Pow, _args=(x, made), _assumptions={}, _mhash=1, is_commutative=True)
    return made


@tree(INVALID)
def deep_functions():
    """To recurse in arguments."""
    made = x
    for _ in range(5_000):
        made = bare(sp.sin, _args=(made,), _assumptions={}, _mhash=1, nargs=sp.FiniteSet(1))
    return made


@tree(INVALID)
def wide_sum():
    """To have 100,000 terms."""
    return bare(sp.Add, _args=(x,) * 100_000, _assumptions={}, _mhash=None, is_commutative=True)


@tree(REFUSED)
def shared_squares():
    """To be x to the power 2**60, in 61 nodes that are a tree of 2**61."""
    made = x
    for _ in range(60):
        made = sp.Mul(made, made, evaluate=False)
    return made


@tree(RIGHT_OR_REFUSED)
def shared_means():
    """To be right in 121 nodes that are a tree of more than 2**60."""
    made = x
    for _ in range(60):
        made = sp.Mul(sp.Rational(1, 2), sp.Add(made, made, evaluate=False), evaluate=False)
    return made


@tree(REFUSED)
def shared_exponentials():
    """To be a tower of exponentials that is a tree of 2**40 nodes."""
    made = x
    for _ in range(40):
        power = sp.exp(made, evaluate=False)
        made = sp.Mul(power, power, evaluate=False)
    return made


@tree(REFUSED)
def maximum_of_many():
    """To compare 1,000 symbols with each other."""
    return sp.Max(*sp.symbols("x:1000"), evaluate=False)


@tree(REFUSED)
def product_of_many_sums():
    """To have 2**40 terms when expanded."""
    return sp.Mul(*(sp.Add(*sp.symbols(f"a{i} b{i}")) for i in range(40)))


# ------------------------------------------------------------------------------------------------
# Huge numbers


@tree(INVALID)
def huge_integer():
    """To be a number of three million digits, which cannot be printed."""
    return sp.Integer(1 << 10_000_000)


@tree(INVALID)
def huge_python_integer():
    """To be a number of three million digits of Python's own."""
    return 1 << 10_000_000


@tree(INVALID)
def huge_rational():
    """To be a fraction of two numbers of a million digits."""
    return bare(sp.Rational, p=(1 << 3_000_000) + 1, q=1 << 3_000_001)


@tree(INVALID)
def float_of_a_million_digits():
    """To have a mantissa of a million digits."""
    mantissa = (1 << 3_321_928) + 1
    return sp.Float._new((0, mantissa, -3_321_928, mantissa.bit_length()), 3_321_929)


@tree(REFUSED)
def float_of_a_huge_exponent():
    """To be 2**(10**30), in a few bytes."""
    return sp.Float._new((0, 1, 10**30, 1), 53)


@tree(REFUSED)
def float_of_a_tiny_exponent():
    """To be 2**-(10**30), in a few bytes."""
    return sp.Float._new((0, 1, -(10**30), 1), 53)


@tree(INVALID)
def tower_of_integers():
    """To be 9**9**9**9."""
    made = sp.Integer(9)
    for _ in range(3):
        made = sp.Pow(9, made, evaluate=False)
    return made


@tree(INVALID)
def power_of_a_huge_exponent():
    """To be x to a power of 31 digits."""
    return sp.Pow(x, 10**30, evaluate=False)


@tree(INVALID)
def factorial():
    """To be a factorial that is worked out when it is looked at."""
    return sp.factorial(10**9, evaluate=False)


@tree(REFUSED)
def tower_of_exponentials():
    """To be beyond every exponent."""
    made = x
    for _ in range(50):
        made = sp.exp(made, evaluate=False)
    return made


@tree(REFUSED)
def sine_of_a_huge_number():
    """To need a billion bits of pi."""
    return sp.sin(sp.exp(sp.Integer(10) ** 9, evaluate=False), evaluate=False)


# ------------------------------------------------------------------------------------------------
# Names


@tree(REFUSED)
def name_of_code():
    """To run code where a tree is printed and read again."""
    return sp.Symbol("__import__('builtins').__dict__.update(formula_bomb=1)")


@tree(REFUSED)
def name_of_a_formula():
    """To be right only where a tree is printed and read again."""
    return sp.Symbol("x + 0")


@tree(REFUSED)
def name_in_brackets():
    """To be right only where a tree is printed and read again."""
    return sp.Symbol("(x)")


@tree(REFUSED)
def name_with_spaces():
    """To be right only where a tree is printed and read again."""
    return sp.Symbol(" x ")


@tree(REFUSED)
def name_of_a_number():
    """To be a number only where a tree is printed and read again: x times the symbol 1."""
    return sp.Symbol("1") * x


@tree(REFUSED)
def name_of_a_constant():
    """To cancel the constant pi against a symbol of that name."""
    return x * sp.Symbol("pi") / sp.pi


@tree(REFUSED)
def name_of_a_megabyte():
    """To fill frames and reports."""
    return sp.Symbol("x" * 1_000_000)


@tree(REFUSED)
def name_of_nothing():
    """To have no name."""
    return sp.Symbol("")


@tree(REFUSED)
def name_with_a_null_byte():
    """To end a name early."""
    return sp.Symbol("x\0y")


@tree(REFUSED)
def name_of_half_a_character():
    """To be text that no encoding takes."""
    return sp.Symbol("\ud800")


@tree(REFUSED)
def name_of_a_look_alike():
    """To look like x in a report, with a letter of another alphabet."""
    return sp.Symbol("\u0445")


@tree(REFUSED)
def name_that_commands_a_terminal():
    """To clear the screen of who reads the report."""
    return sp.Symbol("x\x1b[2J")


@tree(REFUSED)
def name_that_is_no_text():
    """To have a number for a name."""
    return bare(sp.Symbol, name=7, _assumptions={}, _assumptions0=(), _args=(), _mhash=7)


@tree(REFUSED)
def name_that_equals_everything():
    """To be called y with a name that says that it is x."""

    class Name(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            return True

        def __ne__(self, other: object) -> bool:
            return False

        def __hash__(self) -> int:
            return hash("x")

    return bare(sp.Symbol, name=Name("y"), _assumptions={}, _assumptions0=(), _args=(), _mhash=7)


@tree(ANYTHING)
def name_that_changes():
    """To be x at the first look and y from then on."""

    class Changing(sp.Symbol):
        @property
        def name(self) -> str:
            looks.append(1)
            return "x" if len(looks) == 1 else "y"

    looks: list[int] = []
    return bare(Changing, _assumptions={}, _assumptions0=(), _args=(), _mhash=7)


# ------------------------------------------------------------------------------------------------
# What is no formula in the language


@tree(INVALID)
def derivative():
    """To name the derivative instead of working it out."""
    return sp.Derivative(x**2 / 2, x)


@tree(INVALID)
def integral():
    """To name an integral that is x."""
    return sp.Integral(1, (y, 0, x))


@tree(INVALID)
def series():
    """To name a sum of 10**12 terms."""
    return sp.Sum(x / 10**12, (y, 1, 10**12))


@tree(INVALID)
def product_over_an_index():
    """To name a product that is x."""
    return sp.Product(x, (y, 1, 1))


@tree(INVALID)
def limit():
    """To name a limit that is x."""
    return sp.Limit(x + y, y, 0)


@tree(INVALID)
def substitution():
    """To name a substitution that is x."""
    return sp.Subs(y, y, x)


@tree(INVALID)
def order():
    """To be known up to an order only."""
    return x + sp.Order(x**2)


@tree(INVALID)
def root_of_a_polynomial():
    """To be a number that takes long to isolate."""
    return sp.rootof(y**5 - y - 1, 0) * x


@tree(INVALID)
def choice_of_cases():
    """To be x for positive x only."""
    return sp.Piecewise((x, x > 0), (2 * x, True))


@tree(INVALID)
def step():
    """To use a function that is not in the language."""
    return x * sp.Heaviside(x) + x * sp.Heaviside(-x)


@tree(INVALID)
def conjugate():
    """To be right for real x, with a function that is not in the language."""
    return sp.conjugate(x)


@tree(INVALID)
def remainder():
    """To use a remainder."""
    return x + sp.Mod(x, 1)


@tree(INVALID)
def function():
    """To return a function instead of its value."""
    return sp.Lambda(x, x)


@tree(INVALID)
def undefined_function():
    """To be anything."""
    return sp.Function("f")(x)


@tree(REFUSED)
def undefined_function_of_a_known_name():
    """To be taken for the absolute value by its name."""
    return sp.Function("Abs")(x)


@tree(INVALID)
def matrix_symbol():
    """To be a matrix of the name x."""
    return sp.MatrixSymbol("x", 1, 1)


@tree(INVALID)
def entry_of_a_matrix_symbol():
    """To be an entry of a matrix of the name x."""
    return sp.MatrixSymbol("x", 1, 1)[0, 0]


@tree(INVALID)
def indexed_symbol():
    """To be an entry of a sequence of the name x."""
    return sp.IndexedBase("x")[0]


@tree(INVALID)
def matrix():
    """To put the answer into a matrix of two."""
    return sp.ImmutableMatrix([[x, x]])


@tree(INVALID)
def interval():
    """To be a set of numbers."""
    return sp.Interval(0, 1)


@tree(INVALID)
def finite_set():
    """To put the answer into a set."""
    return sp.FiniteSet(x)


@tree(INVALID)
def equation():
    """To be a relation."""
    return sp.Eq(x, y)


@tree(INVALID)
def inequality():
    """To be a relation."""
    return x < y


@tree(INVALID)
def truth():
    """To be sympy's true, which is what a comparison hopes for."""
    return sp.true


@tree(INVALID)
def python_truth():
    """To be Python's True, which is a whole number as well."""
    return True


@tree(REFUSED)
def not_a_number():
    """To be no number."""
    return sp.nan


@tree(REFUSED)
def infinity():
    """To be greater than every number."""
    return sp.oo


@tree(REFUSED)
def complex_infinity():
    """To be what sympy makes of 1/0."""
    return sp.zoo


@tree(INVALID)
def imaginary_unit():
    """To leave the real numbers."""
    return sp.I


@tree(INVALID)
def imaginary_part_that_cancels():
    """To leave the real numbers and to come back."""
    return sp.Mul(sp.I, sp.I, -1, x, evaluate=False)


@tree(REFUSED)
def nan_of_python():
    """To be no number of Python's."""
    return float("nan")


@tree(INVALID)
def complex_of_python():
    """To leave the real numbers with a number of Python's."""
    return 1 + 2j


@tree(INVALID)
def bounds():
    """To be all numbers from 0 to 1 at once."""
    return sp.AccumBounds(0, 1)


@tree(INVALID)
def class_of_symbols():
    """To return a class instead of a symbol."""
    return sp.Symbol


@tree(INVALID)
def function_without_argument():
    """To return the sine instead of its value."""
    return sp.sin


@tree(INVALID)
def python_function():
    """To return a function of Python's."""
    return lambda x: x


@tree(INVALID)
def python_module():
    """To return sympy itself."""
    return sp


@tree(INVALID)
def nothing():
    """To forget to return."""


@tree(INVALID)
def list_of_formulas():
    """To return two formulas for one."""
    return [x, x]


@tree(INVALID)
def dictionary():
    """To return a dictionary of terms."""
    return {x: 1}


@tree(INVALID)
def list_in_itself():
    """To be without end."""
    made: list[Any] = []
    made.append(made)
    return made


@tree(INVALID)
def bytes_of_text():
    """To be text in the wrong type."""
    return b"x"


@tree(INVALID)
def text_of_code():
    """To run code where text is evaluated."""
    return "__import__('builtins').__dict__.update(formula_bomb=1)"


@tree(ANYTHING)
def text_that_lies():
    """To be text whose methods answer what they like."""

    class Text(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "x"

        def __len__(self) -> int:
            return 1

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return hash("x")

        def encode(self, *arguments: Any) -> bytes:
            return b"x"

        def strip(self, *arguments: Any) -> str:
            return "x"

        def replace(self, *arguments: Any) -> str:
            return "x"

    return Text("9**9**9**9")


# ------------------------------------------------------------------------------------------------
# Trees that no constructor would make


@tree(INVALID)
def sum_of_things_that_are_none():
    """To have arguments that are no expressions."""
    return bare(sp.Add, _args=(x, "0", None, object()), _assumptions={}, _mhash=1)


@tree(RIGHT_OR_REFUSED)
def sum_of_python_numbers():
    """To have arguments that are numbers of Python's."""
    return bare(sp.Add, _args=(x, 0), _assumptions={}, _mhash=1, is_commutative=True)


@tree(REFUSED)
def sum_of_nothing():
    """To have no arguments."""
    return bare(sp.Add, _args=(), _assumptions={}, _mhash=1, is_commutative=True)


@tree(INVALID)
def sum_without_arguments():
    """To lack the very slot of the arguments."""
    return bare(sp.Add)


@tree(INVALID)
def power_of_one():
    """To be a power without an exponent."""
    return bare(sp.Pow, _args=(x,), _assumptions={}, _mhash=1)


@tree(INVALID)
def power_of_three():
    """To be a power with a third argument."""
    return bare(sp.Pow, _args=(x, sp.S.One, x), _assumptions={}, _mhash=1)


@tree(INVALID)
def sine_of_two():
    """To be a sine of two arguments."""
    return bare(sp.sin, _args=(x, y), _assumptions={}, _mhash=1)


@tree(INVALID)
def logarithm_of_nothing():
    """To be a logarithm without an argument."""
    return bare(sp.log, _args=(), _assumptions={}, _mhash=1)


@tree(INVALID)
def arguments_that_are_no_tuple():
    """To have a number where the arguments are."""
    return bare(sp.Add, _args=7, _assumptions={}, _mhash=1)


@tree(INVALID)
def tree_in_itself():
    """To be a sum of itself and 1, without end."""
    made = bare(sp.Add, _assumptions={}, _mhash=1, is_commutative=True)
    made._args = (made, sp.S.One)
    return made


@tree(INVALID)
def integer_without_value():
    """To be a whole number that lacks its value."""
    return bare(sp.Integer)


@tree(INVALID)
def integer_of_text():
    """To be a whole number with text for a value."""
    return bare(sp.Integer, p="__import__('os')")


@tree(REFUSED)
def fraction_over_nothing():
    """To be a fraction with the denominator 0."""
    return bare(sp.Rational, p=1, q=0)


@tree(REFUSED)
def fraction_upside_down():
    """To be a fraction with a negative denominator that is not reduced."""
    return bare(sp.Rational, p=2, q=-4)


@tree(INVALID)
def float_of_odd_parts():
    """To be a float of text and fractions."""
    return bare(sp.Float, _mpf_=("0", 2.5, "x", None), _prec=53)


@tree(INVALID)
def float_without_value():
    """To be a float that lacks its value."""
    return bare(sp.Float)


# ------------------------------------------------------------------------------------------------
# Objects whose methods answer what they like


class Hostile(sp.Expr):
    """An expression of the student's own class."""

    def __new__(cls) -> Any:
        return bare(cls, _args=(), _assumptions={}, _mhash=1)


@tree(INVALID)
def arguments_that_raise():
    """To raise where the tree is walked."""

    class Raising(Hostile):
        @property
        def args(self) -> Any:
            raise RuntimeError("no arguments")

    return Raising()


@tree(INVALID)
def arguments_that_end_the_process():
    """To end the process where the tree is walked."""

    class Ending(Hostile):
        @property
        def args(self) -> Any:
            raise SystemExit(0)

    return Ending()


@tree(INVALID)
def arguments_without_end():
    """To have arguments that never end."""

    class Endless(Hostile):
        @property
        def args(self) -> Iterator[Any]:
            return iter(int, 1)

    return Endless()


@tree(INVALID)
def arguments_that_grow():
    """To be one node deeper at each look."""

    class Growing(Hostile):
        @property
        def args(self) -> Any:
            return (Growing(), Growing())

    return Growing()


@tree(ANYTHING)
def arguments_that_change():
    """To be x at the first look and y from then on."""

    class Changing(sp.Add):
        @property
        def args(self) -> Any:
            looks.append(1)
            return (x, sp.S.Zero) if len(looks) == 1 else (y, sp.S.Zero)

    looks: list[int] = []
    return bare(Changing, _args=(y, sp.S.Zero), _assumptions={}, _mhash=1, is_commutative=True)


@tree(INVALID)
def hash_that_raises():
    """To raise where the tree is put into a set."""

    class Raising(Hostile):
        def __hash__(self) -> int:
            raise RuntimeError("no hash")

    return Raising()


@tree(INVALID)
def equality_that_raises():
    """To raise where the tree is compared."""

    class Raising(Hostile):
        def __eq__(self, other: object) -> bool:
            raise RuntimeError("no equality")

        def __hash__(self) -> int:
            return 1

    return Raising()


@tree(INVALID)
def equal_to_everything():
    """To say that it equals the reference, and that every difference is 0."""

    class Liar(Hostile):
        def __eq__(self, other: object) -> bool:
            return True

        def __ne__(self, other: object) -> bool:
            return False

        def __hash__(self) -> int:
            return hash(x)

        def __sub__(self, other: object) -> Any:
            return sp.S.Zero

        __rsub__ = __sub__

        def equals(self, other: object, failing_expression: bool = False) -> bool:
            return True

        def simplify(self, **options: Any) -> Any:
            return x

        def doit(self, **options: Any) -> Any:
            return x

        def subs(self, *arguments: Any, **options: Any) -> Any:
            return x

        def evalf(self, *arguments: Any, **options: Any) -> Any:
            return x

        def expand(self, *arguments: Any, **options: Any) -> Any:
            return x

        def _sympy_(self) -> Any:
            return x

    return Liar()


@tree(INVALID)
def sum_of_a_liar():
    """To hide an object that equals everything inside of a sum."""
    return bare(sp.Add, _args=(equal_to_everything(), sp.S.Zero), _assumptions={}, _mhash=1)


@tree(INVALID)
def free_symbols_that_raise():
    """To raise where the symbols are collected."""

    class Raising(Hostile):
        @property
        def free_symbols(self) -> Any:
            raise RuntimeError("no symbols")

        def atoms(self, *types: Any) -> Any:
            raise RuntimeError("no atoms")

    return Raising()


@tree(INVALID)
def attributes_that_raise():
    """To raise whatever is asked."""

    class Raising:
        def __getattribute__(self, name: str) -> Any:
            raise RuntimeError(f"no {name}")

    return Raising()


@tree(INVALID)
def attributes_of_every_name():
    """To have every attribute and every method, each of which is itself."""

    class Willing:
        def __getattr__(self, name: str) -> Any:
            return self

        def __call__(self, *arguments: Any, **options: Any) -> Any:
            return self

        def __iter__(self) -> Iterator[Any]:
            return iter((self, self))

    return Willing()


@tree(INVALID)
def class_that_lies():
    """To say that its class is Symbol and its name x."""

    class Liar:
        name = "x"
        args = ()
        is_Symbol = is_Atom = is_symbol = True

        @property
        def __class__(self) -> Any:
            return sp.Symbol

    return Liar()


@tree(INVALID)
def class_that_converts():
    """To turn into the reference where sympy converts it."""

    class Converting:
        def _sympy_(self) -> Any:
            return x

    return Converting()


@tree(INVALID)
def text_of_an_object():
    """To run code where sympy reads the text of an object."""

    class Printed:
        def __repr__(self) -> str:
            return "__import__('builtins').__dict__.update(formula_bomb=1)"

        __str__ = __repr__

    return Printed()


@tree(INVALID)
def printer_of_its_own():
    """To print as x wherever it is printed."""

    class Printed(Hostile):
        def _sympystr(self, printer: Any) -> str:
            return "x"

        _sympyrepr = _latex = _pythoncode = _sympystr

        def __str__(self) -> str:
            return "x"

        __repr__ = __str__

    return Printed()


@tree(INVALID)
def text_of_megabytes():
    """To fill frames and reports where it is printed."""

    class Printed(Hostile):
        def __str__(self) -> str:
            return "x" * 50_000_000

        __repr__ = _sympystr = _sympyrepr = lambda self, *arguments: "x" * 50_000_000

    return Printed()


@tree(INVALID)
def pickled_code():
    """To run code where objects are taken apart and put together again."""

    class Pickled(Hostile):
        def __reduce_ex__(self, protocol: Any) -> Any:
            return setattr, (builtins, "formula_bomb", 1)

        __reduce__ = __getstate__ = lambda self: (setattr, (builtins, "formula_bomb", 1))

    return Pickled()


@tree(INVALID)
def function_that_runs_code():
    """To run code where it is evaluated, differentiated, simplified or printed."""

    def run(*arguments: Any, **options: Any) -> Any:
        builtins.formula_bomb = 1
        return x

    class Running(sp.Function):
        doit = simplify = evalf = fdiff = diff = equals = expand = rewrite = subs = xreplace = run
        _eval_evalf = _eval_simplify = _eval_derivative = _eval_subs = _eval_is_real = run
        _eval_is_zero = _eval_expand_func = _eval_rewrite = _sympystr = _sympyrepr = run
        _mpmath_ = _numpycode = _imp_ = _sage_ = run

    return bare(Running, _args=(x,), _assumptions={}, _mhash=1)


@tree(REFUSED)
def function_of_a_known_name():
    """To be the student's own class with the name of a known function."""
    return bare(type("sin", (sp.Function,), {}), _args=(x,), _assumptions={}, _mhash=1)


@tree(REFUSED)
def undefined_function_that_lies_about_its_name():
    """To be a function that says that it is called log."""
    kind = type("log", (AppliedUndef,), {"__module__": "sympy.functions.elementary.exponential"})
    return bare(kind, _args=(x,), _assumptions={}, _mhash=1, name="log")


@tree(INVALID)
def known_function_with_a_liar_inside():
    """To hide an object that turns into x inside of a known function."""
    return bare(sp.sin, _args=(class_that_converts(),), _assumptions={}, _mhash=1)


@tree(REFUSED)
def number_that_lies():
    """To be a whole number whose methods answer what they like."""

    class Number(int):
        def __int__(self) -> int:
            return 1 << 10_000_000

        __index__ = __trunc__ = __int__

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

        def bit_length(self) -> int:
            return 1

    return Number(6)
