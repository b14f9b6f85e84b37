"""Every hostile program ends as a scored and explained record, and the next submission unharmed.

The programs stand beside this file, one attack each. Their first lines say what becomes of them:

    # outcome: crashed       the outcome of the first check that did not pass
    # tries: ...             what the attack is after
    # says: ...              that check's message, its first line; it may end in `...`
    # earns: 3               where it earns anything
    # exercise: ...          where it is not linear_backprop
    # check: ...             where it is another check that is looked at

That is so with the whole wall. What becomes of it where less of the wall stands has a line of its
own, `# says (no namespaces): ...`, which goes for the levels below it too (`levels.LEVELS`). All
programs are tried at the level that the machine gives; those with a line for `bare` there as well,
since some of what they attack can be reached only there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from levels import LEVELS, level_of
from processes import alive

from grader import wire
from grader.answer import Answer, Call
from grader.authoring import reference_for
from grader.diagnosis import diagnose
from grader.grading import Grading
from grader.marking import Grader
from grader.messages import Perform, Raised, Refused, Reply, Returned
from grader.model import Check, Course, Exercise, Limits, Outcome, Report, Submission, Verdict
from grader.performing import perform
from grader.seeds import marking_inputs, variant_of
from grader.telling import Telling, nothing_to_tell

HERE = Path(__file__).parent
LIMITS = Limits(call_seconds=0.8, submission_seconds=2.4, memory_megabytes=128)
EXERCISE = "linear_backprop"
FULL = 20
BARE = LEVELS["bare"]
ALONE = ("digs_folders", "removes_its_folder")  # when bare, they get a grader of their own


@dataclass(frozen=True)
class Program:
    """An attack and what should become of it."""

    name: str
    source: bytes
    outcome: Outcome
    says: str
    earns: int
    exercise: str
    check: str

    @classmethod
    def read(cls, name: str, level: str = "full") -> Program:
        source = (HERE / f"{name}.py").read_text()
        said = dict(re.findall(r"^# (\w+): (.*)$", source, re.MULTILINE))
        for lower in list(LEVELS)[: list(LEVELS).index(level) + 1]:
            said |= re.findall(rf"^# (\w+) \({lower}\): (.*)$", source, re.MULTILINE)
        return cls(
            name,
            source.encode(),
            Outcome(said["outcome"]),
            said["says"],
            int(said.get("earns", 0)),
            said.get("exercise", EXERCISE),
            said.get("check", ""),
        )

    def submit(self, grader: Grader) -> Report:
        return grader.grade(Submission("attacker", self.exercise, self.source))

    def first(self, report: Report) -> Verdict:
        """The verdict that is looked at."""
        return next(
            verdict
            for verdict in report.verdicts
            if verdict.outcome is not Outcome.PASSED and self.check in ("", verdict.check)
        )

    def is_told(self, message: str) -> bool:
        first = message.partition("\n")[0]
        if self.says.endswith("..."):
            return first.startswith(self.says.removesuffix("..."))
        return first == self.says


NAMES = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("test_"))
NAMES_BARE = [name for name in NAMES if " (bare): " in (HERE / f"{name}.py").read_text()]


@pytest.fixture(scope="module")
def strict(course: Course) -> Course:
    """The course with little time and memory."""
    return replace(course, limits=LIMITS)


@pytest.fixture(scope="module")
def guard(strict: Course) -> Iterator[Grader]:
    """The grader that has to hold."""
    with Grader(strict) as guard:
        yield guard


@pytest.fixture(scope="module")
def bare(strict: Course) -> Iterator[Grader]:
    """A grader with nothing but resource limits, whose fork server an answer can reach."""
    with Grader(strict, BARE) as guard:
        yield guard


@pytest.fixture(scope="module")
def right(project: Path) -> Submission:
    path = project / "solutions" / EXERCISE / "reference.py"
    return Submission("student", EXERCISE, path.read_bytes())


@pytest.fixture(scope="module")
def honest(guard: Grader, right: Submission) -> Report:
    """The report on a right answer that no attack came before."""
    return guard.grade(right)


@pytest.fixture(scope="module")
def level(honest: Report) -> str:
    """The level that this machine gives."""
    return level_of(honest.isolation)


def held(program: Program, report: Report, honest: Report) -> None:
    """Require that an attack got what it deserves, and is explained."""
    outcomes = {verdict.outcome for verdict in report.verdicts}
    assert not outcomes & {Outcome.BROKEN, Outcome.UNDECIDED}, report.verdicts
    first = program.first(report)
    assert first.outcome is program.outcome, first
    assert program.is_told(first.message), first.message
    assert report.earned == program.earns
    assert report.isolation == honest.isolation
    assert report.seconds < 20  # ten times what the submission may use


def unharmed(grader: Grader, right: Submission, honest: Report) -> None:
    """Require that a right answer is still right."""
    report = grader.grade(right)
    assert replace(report, seconds=0) == replace(honest, seconds=0)
    assert report.earned == report.possible == FULL


def descriptors() -> list[str]:
    return sorted(os.listdir("/proc/self/fd"))


@pytest.mark.parametrize("name", NAMES)
def test_an_attack_gets_what_it_deserves_and_harms_nobody(
    name: str, guard: Grader, right: Submission, honest: Report, level: str
) -> None:
    before = descriptors()
    program = Program.read(name, level)
    held(program, program.submit(guard), honest)
    unharmed(guard, right, honest)
    assert descriptors() == before


@pytest.mark.parametrize("name", [name for name in NAMES_BARE if name not in ALONE])
def test_an_attack_that_few_layers_stop_harms_nobody(
    name: str, bare: Grader, right: Submission
) -> None:
    honest = bare.grade(right)
    before = descriptors()
    program = Program.read(name, "bare")
    held(program, program.submit(bare), honest)
    unharmed(bare, right, honest)
    assert descriptors() == before


@pytest.mark.parametrize("name", ALONE)
def test_an_attack_on_the_grader_itself_harms_nobody(
    name: str, course: Course, right: Submission
) -> None:
    program = Program.read(name, "bare")
    with Grader(course, BARE) as guard:
        honest = guard.grade(right)
        held(program, program.submit(guard), honest)
        unharmed(guard, right, honest)


def test_there_are_attacks_of_every_outcome_and_each_says_what_it_tries() -> None:
    programs = [Program.read(name) for name in NAMES]
    assert len(programs) > 40
    assert {program.outcome for program in programs} == {
        Outcome.FAILED,
        Outcome.CRASHED,
        Outcome.TIMED_OUT,
    }
    for name in NAMES:
        assert (HERE / f"{name}.py").read_text().splitlines()[1].startswith("# tries: to ")


def test_the_same_attack_gets_the_same_verdicts_again(guard: Grader) -> None:
    for name in ("is_right_while_watched", "exits_in_a_call", "hard_codes_the_public_example"):
        program = Program.read(name)
        assert program.submit(guard).verdicts == program.submit(guard).verdicts


def test_processes_that_an_attack_leaves_behind_are_gone_with_it(bare: Grader) -> None:
    program = Program.read("leaves_children", "bare")
    message = program.first(program.submit(bare)).message
    children = [int(pid) for pid in re.findall(r"\d+", message.partition("\n")[0])]
    assert len(children) == 3
    until = time.monotonic() + 1.5  # by themselves they end after two seconds
    while any(map(alive, children)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(alive, children))


# What a grader without a wall makes of the same programs: negative controls.

NAIVE = """
import sys
import numpy as np

X, W, b = np.array([[1.0, 2, 3], [4, 5, 6]]), np.array([[1.0, 0, -1], [2, 1, 0]]), np.ones(2)
answer = dict(__name__="answer")
exec(open(sys.argv[1]).read(), answer)
Y = answer["linear_forward"](X, W, b)
{judge}
"""
JUDGES = {
    "exits_at_load": "sys.exit('wrong')",
    "exits_politely_at_load": "sys.exit('wrong')",
    "patches_numpy": "np.testing.assert_allclose(Y, X @ W.T + b)",
    "returns_what_equals_everything": "assert Y == 20",
    "returns_a_clever_array": "assert np.allclose(X @ W.T + b, Y)",
    "returns_nothing_to_compare": "assert not np.any(np.abs(Y - 1) > 1e-9)",
    "returns_nan": "assert not np.any(np.abs(Y - (X @ W.T + b)) > 1e-9)",
    "returns_a_masked_array": "assert not np.any(np.abs(Y - (X @ W.T + b)) > 1e-9)",
    "fills_the_disk": "import os; assert os.path.getsize('large') == 10 * 2**20",
}


def naively(name: str, judge: str, folder: Path) -> int:
    """Return the exit code of a grader that runs the answer in its own process."""
    return subprocess.run(
        [sys.executable, "-I", "-c", NAIVE.format(judge=judge), str(HERE / f"{name}.py")],
        cwd=folder,
        capture_output=True,
        timeout=20,
    ).returncode


@pytest.mark.parametrize("name", JUDGES)
def test_without_the_wall_the_attack_succeeds(name: str, tmp_path: Path) -> None:
    assert naively(name, JUDGES[name], tmp_path) == 0


def test_without_the_wall_an_honest_wrong_answer_fails(tmp_path: Path) -> None:
    name, judge = "returns_zeros_of_the_right_shape", JUDGES["patches_numpy"]
    assert naively(name, judge, tmp_path) == 1


# What a child could send, put to every check without a child: quicker, and more of it.


class Sending:
    """A host that answers by the reference, until a call from which on it sends something else."""

    def __init__(
        self, exercise: Exercise, variant: Any, function: str, start: int, send: Any = None
    ) -> None:
        self.called = False
        self._functions = vars(reference_for(exercise, variant))
        self._function = function
        self._left = start
        self._part = send if isinstance(send, Part) else None
        self._reply = send if isinstance(send, Raised | Refused) else None
        if self._part is self._reply is None:
            self._reply = Returned(wire.encode(send))

    def perform(self, request: Perform, tell: Telling) -> Reply:
        ours = request.function == self._function
        self._left -= ours
        self.called |= ours
        if ours and self._left < 0 and self._reply is not None:
            return self._reply
        reply = perform(self._functions, request, "reference.py", tell)
        return self._part.put(reply) if ours and self._left < 0 and self._part else reply


@dataclass(frozen=True)
class Part:
    """A value in place of one part of the right one."""

    place: int
    value: Any

    def put(self, reply: Reply) -> Reply:
        assert isinstance(reply, Returned)
        right = wire.decode(reply.value)
        if not isinstance(right, tuple):
            return Returned(wire.encode(self.value))
        parts = list(right)
        parts[self.place] = self.value
        return Returned(wire.encode(tuple(parts)))


class Trial:
    """One exercise, to be graded with any host."""

    def __init__(self, course: Course, slug: str) -> None:
        self._course = course
        self.exercise = course.exercises[slug]
        self.variant = variant_of(course, self.exercise)

    def grading(self, host: Sending) -> Grading:
        return Grading(
            self.exercise,
            Answer(host, self.exercise.signatures),
            self.variant,
            partial(marking_inputs, self._course, self.exercise),
            partial(diagnose, exercise=self.exercise, variant=self.variant),
            reveal=True,
        )

    def sending(self, function: str, start: int, send: Any = None) -> Sending:
        return Sending(self.exercise, self.variant, function, start, send)

    def checks_of(self, function: str) -> list[Check]:
        """The checks that call a function, as a right answer is asked."""
        host = self.sending(function, sys.maxsize)
        grading, checks = self.grading(host), []
        for check in self.exercise.checks:
            host.called = False
            grading.verdict(check)
            if host.called:
                checks.append(check)
        return checks


def nested(depth: int, value: Any) -> Any:
    for _ in range(depth):
        value = [value]
    return value


ODD: dict[str, Any] = {
    "None": None,
    "text": "right",
    "an empty text": "",
    "a boolean": True,
    "a number": 3,
    "a numpy scalar": np.float32(3),
    "a complex number": 1 + 2j,
    "nan": float("nan"),
    "infinity": float("inf"),
    "the largest float": np.full((2, 2), 1.7e308),
    "the largest floats": np.full(2, 1.7e308),
    "a huge integer": 16**1_000 - 1,
    "huge integers": [1, 16**1_000 - 1, -(16**998)],
    "a huge integer and a float": [10**400, 1.5],
    "an empty list": [],
    "an empty tuple": (),
    "a dict": {"dX": np.ones(3)},
    "a ragged list": [[1, 2], 3],
    "a list of all sorts": [1, "a", None, {}],
    "a deep list": nested(35, 1.0),
    "nothing of a great shape": np.empty((0, 10**9)),
    "nothing of a greater shape": np.empty((10**12, 0)),
    "one number in eight axes": np.ones((1,) * 8),
    "booleans": np.ones((2, 2), bool),
    "unsigned bytes": np.full((2, 2), 255, np.uint8),
    "complex numbers": np.full(2, 1j),
    "a cube": np.ones((5, 1, 1)),
    "arrays of several shapes": [np.ones(2), np.ones(3)],
    "three odd parts": (None, "x", [np.ones(3), None]),
    "three huge parts": (16**999, 16**999, 16**999),
    "three cubes": (np.ones((5, 1, 1)), np.ones((5, 1, 1)), np.ones((5, 1, 1))),
    "three parts of the largest floats": (np.full((2, 3), 1.7e308),) * 3,
    "two parts": (None, 16**999),
    "an odd exception": Raised("\x1b", "\u202e\n\nok", -5, "\0"),
    "an odd refusal": Refused("\n\nok  20/20"),
    "a huge integer as the first part": Part(0, 16**999),
    "a text as the second part": Part(1, "x"),
    "a list of all sorts as the last part": Part(-1, [1, "a", None]),
    "the largest float as the first part": Part(0, 1.7e308),
    "complex numbers as the first part": Part(0, np.full(2, 1j)),
    "a text among numbers as the second part": Part(1, [1_000 * "x", 1.0]),
    "a list beside None as the last part": Part(-1, [None, np.ones(2)]),
}
FUNCTIONS = [  # with the numbers of right calls after which another value comes
    ("gradient_at_a_point", "bowl_gradient", (0, 3)),
    ("gradient_at_a_point", "my_gradient", (0, 3)),
    ("gradient_at_a_point", "steepest_ascent", (0, 1, 2)),
    ("gradient_at_a_point", "contour_direction", (0, 1, 2)),
    ("linear_backprop", "linear_forward", (0, 1)),
    ("linear_backprop", "linear_backward", (1, 3)),
    ("linear_backprop", "linear_backward_one", (0, 1)),
]


@pytest.mark.parametrize(("slug", "function", "starts"), FUNCTIONS)
def test_no_value_breaks_a_check(
    slug: str, function: str, starts: tuple[int, ...], course: Course
) -> None:
    trial = Trial(course, slug)
    checks = trial.checks_of(function)
    broken = {}
    for name, value in ODD.items():
        for start in starts:
            grading = trial.grading(trial.sending(function, start, value))
            for check in checks:
                verdict = grading.verdict(check)
                if verdict.outcome is Outcome.BROKEN:
                    broken.setdefault(name, verdict.message)
    assert broken == {}


LARGE: dict[str, tuple[str, int, Any]] = {
    "a text among numbers": ("linear_forward", 0, [5_000 * "x"] + 1_000 * [0.0]),
    "many numbers that are not finite": (
        "linear_forward",
        0,
        np.full((500_000, 1, 1, 1, 1, 1, 1, 1), np.nan, np.float16),
    ),
    "what broadcasts with an input": (
        "linear_forward",
        1,
        np.ones((500_000, 1, 1), np.int8),
    ),
    "a part that broadcasts with an input": (
        "linear_backward",
        0,
        Part(0, np.ones((500_000, 1, 1), np.int8)),
    ),
}


@pytest.mark.parametrize("name", LARGE)
def test_to_judge_a_value_takes_little_more_memory_than_it_has(name: str, course: Course) -> None:
    function, start, value = LARGE[name]
    trial = Trial(course, EXERCISE)
    grading = trial.grading(trial.sending(function, start, value))
    size = len(wire.encode(value.value if isinstance(value, Part) else value))
    tracemalloc.start()
    try:
        grading.verdicts()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 * 2**20 + 20 * size


def test_a_long_list_is_not_read_again_for_every_known_mistake(course: Course) -> None:
    trial = Trial(course, EXERCISE)
    host = trial.sending("linear_backward", 0, Part(2, 50_000 * [0.0]))
    sent = wire.encode(tuple(np.ones(shape) for shape in ((3, 2), (3, 4), (2, 4), (2,))))
    reply = host.perform(Perform("linear_backward", sent), nothing_to_tell)
    call = Call("linear_backward", ("dY", "X", "W", "b"), sent, reply)
    start = time.process_time()
    assert isinstance(call.value, tuple)
    once = time.process_time() - start
    start = time.process_time()
    diagnose([call], trial.exercise, trial.variant)
    assert time.process_time() - start < 0.2 + 15 * once
