"""Attacks by what answers send end as what their first lines say, and harm nobody.

The programs stand in `protocol/`, one attack each, with the first lines of those beside this file.
They hold with the whole wall, so on a machine that refuses a layer they are skipped. The same
answer is graded before all and after each: one of arrays, or one of formulas where these are
attacked, since all submissions share the child that compares formulas.

REACHES says which programs reach for what; those without a folder stand beside this file.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy
from processes import alive, descendants, wait_until
from test_hostile import EXERCISE, HERE, LIMITS, Part, Program, Trial, descriptors, held

from grader.answer import Answer
from grader.formulas.steps import ExactNumber, Formula
from grader.marking import Grader
from grader.model import Course, Outcome, Report, Submission, Visibility
from grader.picturing import picture_of
from grader.reports.feedback import FEEDBACK, write_feedback
from grader.reports.page import PAGE, write_page
from grader.reports.results import GRADES, RESULTS, Results, write_grades
from grader.reports.terminal import verdict_lines
from grader.seeds import variant_of

FOLDER = "protocol"
FORMULAS = "partial_derivatives"
LAYERS = ("system_calls", "files", "namespaces", "capabilities", "resource_limits")
MOST_GROWTH = 16 * 2**20  # of this process over all attacks
MEGABYTES_20 = 20 * 2**20
REACHES: dict[str, str] = {
    # what a machine has
    "memory": """
        eats_memory eats_memory_at_once protocol/takes_memory_as_arrays protocol/doubles_a_text
        protocol/maps_memory
    """,
    "processor time": "hangs_in_a_call creeps protocol/asks_for_ever",
    "one call of C that never ends": """
        hangs_in_c protocol/hangs_in_an_integer protocol/hangs_in_numpy
        protocol/collides_its_numbers
    """,
    "patterns that match in too many ways": """
        hangs_in_c protocol/backtracks_among_words protocol/backtracks_in_groups
    """,
    "signals that are ignored": """
        ignores_signals protocol/blocks_signals protocol/storms_with_alarms
    """,
    "a load that never ends": """
        hangs_at_load protocol/waits_for_itself protocol/hangs_as_a_class_is_made
    """,
    "descriptors": """
        opens_files protocol/opens_pipes protocol/opens_sockets protocol/copies_its_descriptors
    """,
    "the disk": """
        fills_the_disk protocol/writes_many_files protocol/makes_a_file_in_memory
        protocol/writes_a_temporary_file
    """,
    "standard output": """
        floods_the_streams protocol/floods_a_descriptor protocol/closes_its_streams
        protocol/prints_into_the_channel
    """,
    "the stack": """
        recurses overflows_the_stack protocol/recurses_without_a_limit protocol/shows_a_deep_list
        protocol/recurses_as_it_is_shown
    """,
    "crashes": """
        crashes_the_interpreter protocol/writes_outside_an_array protocol/runs_broken_bytecode
    """,
    "aborts": """
        aborts kills_itself protocol/signals_an_abort protocol/fakes_a_division_by_zero
        protocol/fails_fatally
    """,
    "the compiler": """
        nests_its_source protocol/compiles_a_long_sum protocol/compiles_nested_functions
    """,
    # ways to end
    "exits of a process": """
        exits_at_load exits_in_a_call protocol/exits_when_collected
        protocol/exits_while_it_is_read
    """,
    "SystemExit": """
        exits_politely_at_load exits_politely_in_a_call protocol/raises_an_exit_of_its_own
    """,
    "KeyboardInterrupt": """
        interrupts protocol/interrupts_at_load protocol/interrupts_by_a_signal
    """,
    "GeneratorExit": """
        interrupts_the_generator protocol/ends_generators protocol/goes_on_when_closed
    """,
    "exceptions of its own": """
        raises_the_nameless raises_the_unspeakable protocol/raises_its_own_at_load
        protocol/raises_a_cause_of_itself protocol/raises_groups_in_groups
        protocol/raises_the_grader_s_interruption
    """,
    "atexit": "replies_at_exit protocol/hangs_at_exit protocol/runs_its_exits_early",
    "threads": "starts_threads protocol/starts_a_thread_at_load protocol/works_in_a_pool",
    "__del__": """
        protocol/exits_when_collected protocol/hangs_when_collected
        protocol/replies_when_collected protocol/raises_when_collected
    """,
    "weak references": """
        protocol/replies_by_a_finalizer protocol/hangs_in_a_finalizer protocol/exits_in_a_finalizer
    """,
    "hooks of Python": """
        protocol/hooks_exceptions protocol/hooks_what_is_unraisable protocol/hooks_every_call
    """,
    "faulthandler": """
        protocol/crashes_with_a_faulthandler protocol/sets_a_watchdog
        protocol/fails_fatally
    """,
    # results that lie
    "being equal to everything": """
        returns_what_equals_everything returns_a_liar
        protocol/returns_numbers_that_are_always_right protocol/returns_a_list_equal_to_any
    """,
    "subclasses of numbers": """
        protocol/returns_numbers_that_are_always_right protocol/returns_integers_that_change
        protocol/returns_text_that_lies
    """,
    "subclasses of arrays": """
        returns_a_clever_array protocol/returns_a_matrix protocol/returns_an_array_that_changes
        protocol/returns_a_window_on_memory
    """,
    "arrays of objects": """
        protocol/returns_objects_that_change protocol/returns_objects_that_exit
        protocol/returns_an_array_in_itself protocol/returns_many_references
    """,
    "arrays of records": """
        protocol/returns_records protocol/returns_records_as_numbers protocol/returns_dates
    """,
    "masked arrays": """
        returns_a_masked_array protocol/returns_masked_rows protocol/returns_the_masked_constant
    """,
    "empty arrays": """
        returns_nothing_to_compare protocol/returns_no_rows protocol/returns_an_empty_list
    """,
    "NaN": "returns_nan protocol/returns_one_nan protocol/returns_nan_with_a_message",
    "infinity": """
        protocol/returns_infinity protocol/returns_all_sizes_of_infinity
        protocol/returns_long_doubles
    """,
    "huge values": """
        returns_what_broadcasts returns_too_many_values protocol/returns_the_largest_floats
        protocol/fills_the_grader_with_right_answers protocol/fills_the_grader_with_lists
    """,
    "broadcast arrays": """
        returns_what_broadcasts protocol/returns_a_view_of_one_number
        protocol/returns_what_fits_any_shape protocol/returns_overlapping_rows
    """,
    "booleans that are neither": """
        protocol/returns_odd_booleans protocol/returns_one_odd_boolean protocol/sends_odd_booleans
        protocol/returns_booleans_for_numbers
    """,
    "longdouble": """
        protocol/returns_long_doubles protocol/returns_a_long_double
        protocol/returns_complex_long_doubles
    """,
    "text that cannot be written": """
        returns_lone_surrogates protocol/returns_names_that_cannot_be_written
        protocol/returns_text_that_turns_round
    """,
    "cycles": """
        returns_a_list_in_itself protocol/returns_a_dict_in_itself
        protocol/returns_a_tuple_in_itself
    """,
    "nests": """
        protocol/returns_deep_lists protocol/returns_a_hall_of_mirrors
        protocol/returns_a_deep_dict
    """,
    "what never ends": """
        returns_a_generator returns_a_list_that_lies protocol/returns_what_never_ends
        protocol/returns_a_sequence_without_end
    """,
    "large integers": """
        returns_huge_integers returns_huge_integers_last protocol/returns_integers_beyond_floats
        protocol/returns_the_longest_integers protocol/returns_integers_as_objects
    """,
    "keys at one place": """
        protocol/collides_its_numbers protocol/returns_keys_that_collide
        protocol/returns_many_keys
    """,
    "classes of sympy's": """
        protocol/patches_equality_of_formulas protocol/patches_the_names_of_symbols
        protocol/patches_how_formulas_are_read protocol/subclasses_a_symbol
        protocol/dresses_up_as_sympy protocol/lies_about_its_arguments
    """,
    "names that are code": """
        protocol/names_a_symbol_as_code protocol/names_a_symbol_as_a_keyword
        protocol/names_a_symbol_like_another protocol/names_a_symbol_with_megabytes
        protocol/writes_code_for_a_formula
    """,
    "powers that explode": """
        protocol/writes_a_tower protocol/returns_a_tower protocol/multiplies_large_powers
        protocol/adds_large_powers protocol/hides_powers_in_functions
    """,
    "wide and deep formulas": """
        protocol/returns_a_wide_formula protocol/returns_a_wider_formula
        protocol/returns_a_deep_formula protocol/writes_a_long_formula
        protocol/writes_a_deep_formula protocol/writes_megabytes protocol/writes_numbers_without_end
        protocol/nests_logarithms protocol/multiplies_many_factors
    """,
    "formulas that are nearly right": """
        protocol/is_right_at_the_examples_only protocol/is_nearly_right
        protocol/returns_infinite_formulas
    """,
    # the wire
    "garbage": """
        floods_the_socket replies_with_no_value replies_with_an_object
        protocol/sends_nothing_in_a_frame protocol/sends_its_arguments_back
    """,
    "forged lengths": """
        announces_4_gigabytes protocol/sends_a_frame_that_is_a_byte_too_long
        protocol/sends_the_longest_frame protocol/forges_the_length_of_a_header
        protocol/forges_the_shape_of_an_array protocol/forges_an_array_of_objects
    """,
    "forged scores": """
        forges_a_verdict protocol/forges_points protocol/forges_a_report protocol/forges_an_order
    """,
    "forged hellos": "forges_a_hello protocol/says_hello_at_load protocol/says_a_long_hello",
    "replies that come early": """
        replies_ahead protocol/serves_itself protocol/replies_once_more
        protocol/replies_when_collected
    """,
    "questions out of turn": """
        protocol/asks_where_there_is_nothing_to_ask protocol/asks_at_load
        protocol/asks_after_it_replied protocol/asks_too_much_at_once
    """,
    "questions that are odd": """
        protocol/asks_for_another_function protocol/asks_with_what_cannot_be_read
        protocol/asks_for_ever
    """,
    "dripping": "drips protocol/drips_a_length protocol/drips_whole_frames sends_half_a_frame",
    "flooding": """
        floods_the_socket protocol/floods_with_replies protocol/floods_by_its_descriptor
    """,
    "the channel itself": """
        closes_its_descriptors hangs_up protocol/closes_its_channel protocol/replaces_its_channel
        protocol/speaks_and_never_listens
    """,
    "not reading": "protocol/never_reads protocol/serves_itself protocol/floods_with_replies",
    "what comes next": """
        protocol/peeks_ahead protocol/peeks_at_the_channel protocol/reads_ahead
        protocol/looks_for_the_answer_ahead
        protocol/serves_itself
    """,
    "steps that lie": """
        protocol/sends_a_number_that_is_none_of_its_steps
        protocol/sends_right_steps_of_a_wrong_number protocol/sends_steps_that_do_not_fit
        protocol/sends_other_heads protocol/sends_numbers_without_end protocol/sends_a_function
    """,
    "steps that are none": """
        protocol/sends_formulas_in_formulas protocol/sends_steps_that_are_a_number
        protocol/sends_steps_that_are_arrays protocol/sends_half_a_step
    """,
    "steps without measure": """
        protocol/sends_200_000_steps protocol/sends_deep_steps
        protocol/sends_steps_a_thousand_deep protocol/sends_names_of_megabytes
    """,
    # what is remembered, and what is told
    "changed inputs": """
        changes_the_callers_arrays grows_its_argument claims_odd_changes
        protocol/hides_its_changes protocol/changes_the_question
    """,
    "calls that are counted": """
        is_right_while_watched protocol/counts_calls_where_it_is_not_seen
        protocol/remembers_the_last_call protocol/leaves_a_note
    """,
    "what is known by heart": """
        hard_codes_the_public_example protocol/hard_codes_the_lesson protocol/fits_the_examples
    """,
    "being watched": """
        detects_the_grader protocol/asks_for_its_name protocol/asks_who_calls
        protocol/looks_at_its_surroundings protocol/watches_the_clock
    """,
    "telling hidden inputs": """
        protocol/leaks_by_exceptions protocol/leaks_by_values protocol/leaks_by_names
        protocol/leaks_by_symbols protocol/leaks_what_it_remembers protocol/leaks_by_a_picture
    """,
    "markup in reports": """
        raises_escape_sequences protocol/titles_its_exception protocol/writes_a_cell
        protocol/writes_lines_of_a_report protocol/writes_markup_of_a_terminal
        protocol/shows_a_line_of_markup protocol/writes_more_than_one_line
    """,
}
NAMES = sorted(f"{FOLDER}/{path.stem}" for path in (HERE / FOLDER).glob("*.py"))


@pytest.fixture(scope="module", autouse=True)
def whole_wall(need: Callable[..., None]) -> None:
    need(*LAYERS)


@pytest.fixture(scope="module")
def guard(course: Course) -> Iterator[Grader]:
    """The grader that has to hold, with little time and memory for answers."""
    with Grader(replace(course, limits=LIMITS)) as guard:
        yield guard


@pytest.fixture(scope="module")
def rights(course: Course, project: Path) -> dict[str, Submission]:
    """A right answer of arrays, and one of formulas."""
    arrays = (project / "solutions" / EXERCISE / "reference.py").read_bytes()
    variant = variant_of(course, course.exercises[FORMULAS], "student")
    formulas = f"""
import sympy as sp
def bowl_partials(x, y): return 2*x, 2*y
def my_partials(x, y):
    f = sp.sympify({variant.code!r})
    return sp.diff(f, "x"), sp.diff(f, "y")
def loss_partials(w, b, x, t): return 2*(w*x + b - t)*x, 2*(w*x + b - t)
"""
    sources = {EXERCISE: arrays, FORMULAS: formulas.encode()}
    return {slug: Submission("student", slug, source) for slug, source in sources.items()}


@pytest.fixture(scope="module")
def honest(guard: Grader, rights: dict[str, Submission]) -> dict[str, Report]:
    """The reports on right answers that no attack came before."""
    reports = {slug: guard.grade(right) for slug, right in rights.items()}
    assert all(report.earned == report.possible for report in reports.values())
    return reports


@pytest.fixture(scope="module")
def little_more_memory(honest: dict[str, Report]) -> Iterator[None]:
    """The grader keeps none of the large values that attacks have it hold."""
    before = resident()
    kept = np.ones(MOST_GROWTH // 8)
    assert resident() - before >= MOST_GROWTH  # what is kept would be seen
    del kept
    yield
    assert resident() - before < MOST_GROWTH


def resident() -> int:
    """Bytes of memory that this process has in use, without what is freed and kept for later."""
    gc.collect()
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):  # of glibc
        trim(0)
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def running() -> int:
    """How many processes this one has started that go on."""
    return sum(map(alive, descendants(os.getpid())))


@pytest.mark.usefixtures("little_more_memory")
@pytest.mark.parametrize("name", NAMES)
def test_an_attack_gets_what_it_deserves_and_harms_nobody(
    name: str, guard: Grader, rights: dict[str, Submission], honest: dict[str, Report]
) -> None:
    before, processes = descriptors(), running()
    program = Program.read(name)
    report = program.submit(guard)
    held(program, report, honest[EXERCISE])
    for verdict in report.verdicts:
        if verdict.visibility is Visibility.HIDDEN and verdict.outcome is not Outcome.SKIPPED:
            assert verdict.message == ""
            assert "leaked" not in str(verdict.diagnoses)
    slug = FORMULAS if program.exercise == FORMULAS else EXERCISE
    after = guard.grade(rights[slug])
    assert replace(after, seconds=0) == replace(honest[slug], seconds=0)
    assert descriptors() == before
    assert os.listdir(guard._wall._scratch) == []
    wait_until(lambda: running() <= processes, seconds=5)


LARGE = {
    "a comment": b"#" + MEGABYTES_20 * b"x",
    "a text": b'Y = "' + MEGABYTES_20 * b"x" + b'"',
    "brackets": MEGABYTES_20 * b"(",
    "lines": MEGABYTES_20 * b"\n",
}


@pytest.mark.parametrize("what", LARGE)
def test_a_source_of_20_megabytes_is_not_taken_in(
    what: str, guard: Grader, rights: dict[str, Submission], honest: dict[str, Report]
) -> None:
    right = rights[EXERCISE]
    assert right.source is not None
    report = guard.grade(replace(right, source=right.source + b"\n" + LARGE[what]))
    outcomes = {verdict.outcome for verdict in report.verdicts}
    assert outcomes == {Outcome.CRASHED, Outcome.SKIPPED}
    assert report.earned == 0
    assert replace(guard.grade(right), seconds=0) == replace(honest[EXERCISE], seconds=0)


def test_for_each_thing_that_is_reached_for_there_are_three_attacks_or_more() -> None:
    reached = {what: names.split() for what, names in REACHES.items()}
    assert {what for what, names in reached.items() if len(set(names)) < 3} == set()
    named = {name for names in reached.values() for name in names}
    assert all((HERE / f"{name}.py").exists() for name in named)
    assert set(NAMES) <= named
    for name in NAMES:
        assert (HERE / f"{name}.py").read_text().splitlines()[1].startswith("# tries: to ")


# Reports of what answers say


@pytest.fixture(scope="module")
def marked_up(guard: Grader) -> list[Report]:
    """Reports on answers that put markup wherever a report shows what they say."""
    names = REACHES["markup in reports"].split()
    reports = [Program.read(name).submit(guard) for name in names]
    return [
        replace(report, student=f"=1+<b>{number}</b>\x1b[31m")
        for number, report in enumerate(reports)
    ]


def test_pages_show_markup_as_text(marked_up: list[Report], course: Course, tmp_path: Path) -> None:
    write_feedback(tmp_path, course, marked_up)
    write_page(tmp_path, course, marked_up)
    pages = [tmp_path / PAGE, *(tmp_path / FEEDBACK).glob("*.html")]
    assert len(pages) == len(marked_up) + 1
    texts = [page.read_text(encoding="utf-8") for page in pages]
    for text in texts:
        assert not re.search(r"<(script|img|h1>20|b>)", text)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    shown = "".join(texts)
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "&lt;script&gt;alert(" in shown
    assert "{{ 7 * 7 }}" in shown


def test_a_terminal_shows_markup_as_text(marked_up: list[Report]) -> None:
    for report in marked_up:
        for verdict in report.verdicts:
            lines = verdict_lines(verdict)
            plain = re.sub(r"\x1b\[\d+m", "", lines)  # the grader's own colours
            assert re.search(r"[^\n\x20-\x7e\xa0-\uffff]", plain) is None
            assert lines.count("\x1b[32m") == (verdict.outcome is Outcome.PASSED)
            for line in plain.splitlines()[1:]:
                assert line.startswith("        ")  # below the check's own line


def test_tables_show_markup_as_text(
    marked_up: list[Report], course: Course, tmp_path: Path
) -> None:
    results = Results(tmp_path)
    for report in marked_up:
        results.add(report)
    results.write(list(course.exercises))
    lines = (tmp_path / RESULTS).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["earned"] for line in lines] == [0] * len(marked_up)
    write_grades(tmp_path / GRADES, marked_up, list(course.exercises))
    grades = (tmp_path / GRADES).read_text(encoding="utf-8")
    assert all(line.startswith("'=1+") for line in grades.splitlines()[1:])


def test_a_picture_is_of_a_child_that_has_seen_no_hidden_input(guard: Grader) -> None:
    program = Program.read(f"{FOLDER}/leaks_by_a_picture")
    picture = program.submit(guard).picture
    exercise = guard.course.exercises[program.exercise]
    variant = variant_of(guard.course, exercise, "attacker")
    with guard.session(exercise, program.source) as session:
        answer = Answer(session, exercise.signatures)
        assert picture == picture_of(exercise, answer, variant) is not None


# What a child could send, put to every check without a child: formulas, where they are asked for
# and where they are not.

STEPS: dict[str, Any] = {
    "none": [],
    "another": [["other", "\x1b<b>"]],
    "too many": 150 * [["symbol", "x"]],
    "a deep one": [["symbol", "x"], *(150 * [["apply", "sin", 1]])],
    "a long number": [["number", 10**1_200, 3]],
    "below zero": [["number", 1, -3]],
    "nan": [["float", "nan"]],
    "a long exponent": [["float", f"1e{10**900}"]],
    "no head": [["apply", "__class__", 0]],
    "nothing to add": [["apply", "add", 0]],
    "more than there are": [["apply", "add", 2**63]],
    "a word of Python's": [["symbol", "lambda"]],
    "a long name": [["symbol", 10**5 * "x"]],
    "two lines": [["symbol", "x\n\x1b"]],
    "another symbol": [["symbol", "z"], ["number", -1, 1], ["apply", "pow", 2]],
}
ONE, X, Y = Formula([["number", 1, 1]]), *sympy.symbols("x y")
GIVEN: dict[str, Any] = {
    **{f"steps: {name}": Formula(steps) for name, steps in STEPS.items()},
    "a number that is none": ExactNumber(float("nan"), Formula([["symbol", "x"]])),
    "a number that is another": [ExactNumber(5.0, ONE), ExactNumber(6.0, ONE)],
    "a row": sympy.Matrix([[X, Y]]),
    "a column": sympy.Matrix([X, Y]),
    "an array": np.array([X, Y]),
    "three": [X, Y, X],
    "deep": [[[(X,)]]],
    "infinite": (sympy.oo, sympy.zoo + X),
    "imaginary": (sympy.I * X, sympy.I),
    "relations": (sympy.Eq(X, Y), X < Y),
    "not worked out": (sympy.Derivative(X * Y, X), sympy.Integral(X, X)),
    "pieces": (sympy.Piecewise((X, X > 0), (Y, True)), sympy.gamma(3)),
    "a set": sympy.FiniteSet(X, Y),
    "a dict": {"df/dx": X},
    "text that is none": ("2x", "x\n"),
    "long text": (5_001 * "x", 2**20 * "y"),
    "numbers": (1j, np.bool_(False)),
}
ASKED = [
    (FORMULAS, "bowl_partials"),
    ("saddle_escape", "gd_path"),
    ("saddle_escape", "escape_step"),
    ("saddle_escape", "predicted_escape_step"),
    (EXERCISE, "linear_forward"),
    ("gradient_at_a_point", "steepest_ascent"),
]


@pytest.mark.parametrize(("slug", "function"), ASKED)
def test_no_formula_breaks_a_check(slug: str, function: str, course: Course) -> None:
    trial = Trial(course, slug)
    checks = trial.checks_of(function)
    assert checks
    broken = {}
    for name, value in GIVEN.items():
        for sent in (value, Part(-1, value)):
            grading = trial.grading(trial.sending(function, 0, sent))
            for check in checks:
                verdict = grading.verdict(check)
                if verdict.outcome in (Outcome.BROKEN, Outcome.UNDECIDED):
                    broken[name] = verdict.message
    assert broken == {}
