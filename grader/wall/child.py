"""The process of one answer: lock yourself in, say hello, then load and perform as asked."""

from __future__ import annotations

import socket
from collections.abc import Sequence

import numpy as np

from grader import wire
from grader.formulas.operations import work
from grader.messages import (
    Ask,
    Hello,
    Load,
    Perform,
    Reply,
    Told,
    pack,
    unpack_request,
    unpack_told,
)
from grader.performing import load, namespace, perform
from grader.probes import Probe, load_probes
from grader.wall import frames, jail, stand_ins


def live(channel: socket.socket, terms: jail.Terms, without: Sequence[str] = ()) -> None:
    """Be the child: everything after `enter` runs behind the wall, but for layers left out."""
    lacking = tuple(word[:200] for word in jail.enter(terms, without))
    frames.send(channel, pack(Hello(jail.probe(terms), lacking)))
    serve(channel)


def serve(channel: socket.socket) -> None:
    """Answer requests one by one until the grader closes the channel."""
    functions: dict[str, object] = {}
    filename = ""
    probes: dict[str, Probe] = {}
    reader = frames.Reader(channel)

    def ask(question: Ask) -> Told:
        frames.send(channel, pack(question))
        return unpack_told(reader.receive())

    while True:
        try:
            request = unpack_request(reader.receive())
        except frames.Closed:
            return
        reply: Reply
        if isinstance(request, Load):
            filename = request.filename
            functions = namespace(filename.removesuffix(".py").removesuffix(".ipynb"))
            probes = load_probes(request.probes)
            reply = load(request.source, filename, functions)
        else:
            reply = perform(functions, request, filename, ask, probes)
        frames.send(channel, pack(reply))


def prepare(imported: Sequence[str]) -> None:
    """Do in the fork server what every child would have to do again."""
    stand_ins.stand_in(imported)
    _warm_up()
    if "sympy" in imported:
        load(_WARM_SYMPY, "warm.py", {})
        work("compare", "exp(x)*x/2 + sin(y)", "sin(y) + x/2*exp(x)")


_WARM = b"""
import numpy as np
def solve(a): return np.linalg.solve(a @ a, a)
def draw(rng): return rng.standard_normal(2), np.float64(1)
"""
# sympy imports much of itself when it is first needed, which takes as long as a whole grading.
_WARM_SYMPY = b"""
import sympy as sp
x, y = sp.symbols("warm_x warm_y")  # none of a check's, which sympy would remember
f = (x*y + 1)**2*sp.sin(x) + sp.exp(2*x) + sp.log(1 + x**2) + sp.tanh(y)/sp.sqrt(x**2 + 1)
sp.expand(sp.diff(f, x)), f.subs(x, 2), sp.Matrix([f]).jacobian([x]), str(f), sp.sympify("x**2")
sp.solve([x**3 - x*y, y - x - 2], [x, y], dict=True), sp.hessian(x**2*y, (x, y)).eigenvals()
"""


def _warm_up() -> None:
    """Make calls as a child will: what is set up at first use is then shared by all children."""
    functions: dict[str, object] = {}
    load(_WARM, "warm.py", functions)
    calls: list[tuple[str, object]] = [("draw", np.random.default_rng(0))]
    calls += [("solve", np.eye(2, dtype=kind)) for kind in (np.float64, np.float32, np.complex128)]
    for function, argument in calls:
        perform(functions, Perform(function, wire.encode((argument,), [])), "warm.py", _ask_nobody)


def _ask_nobody(question: Ask) -> Told:
    raise NotImplementedError
