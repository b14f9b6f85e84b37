"""A good course is proved, and the proof says what was tried."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from grader.course import load_course
from grader.model import Course
from grader.verify.decoys import DECOYS, EMPTY, MEMORISERS
from grader.verify.problems import Problem, Proof, Verification
from grader.verify.proving import prove


@pytest.fixture(scope="module")
def steps() -> list[tuple[int, int]]:
    """What was told of the progress of `found`."""
    return []


@pytest.fixture(scope="module")
def found(toy: Course, steps: list[tuple[int, int]]) -> Verification:
    """What verifying the toy course comes to."""
    return prove(toy, progress=lambda done, of: steps.append((done, of)))


def test_the_toy_course_is_proved(found: Verification) -> None:
    assert found.problems == ()
    (proof,) = found.proofs
    assert proof.seconds > 0
    assert asdict(proof) | {"seconds": 0} == {
        "exercise": "double",
        "problems": (),
        "variants": 20,
        "accepted": 6,
        "mistakes": 3,
        "mistake_styles": 9,
        "symptoms": 1,
        "symptom_styles": 3,
        "decoys": len({*DECOYS, *MEMORISERS, EMPTY}),
        "mutants": 14,
        "mutants_left_out": 0,
        "killed": 14,
        "equivalent": (),
        "seconds": 0,
    }


def test_progress_is_told(found: Verification, steps: list[tuple[int, int]]) -> None:
    assert found.proofs
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))
    assert steps[0][1] == 21  # the reference on 20 variants, once again on the first
    assert steps[-1][0] == steps[-1][1]


def test_equivalent_mutants_are_listed_and_too_many_are_left_out(copied: Path) -> None:
    reference = copied / "solutions" / "double" / "reference.py"
    text = reference.read_text()
    reference.write_text(text.replace("2 * x", "2 * x if x is not None else 0"))
    whole, few = (prove(load_course(copied), most_mutants=most).proofs[0] for most in (200, 7))
    assert "line 5\n-    return 2 * x if x is not None else 0\n" in "\n".join(whole.equivalent)
    assert whole.killed + len(whole.equivalent) == whole.mutants
    assert (few.mutants, few.mutants_left_out) == (7, whole.mutants - 7)
    assert f"7 of {whole.mutants} mutants (" in few.lines()[0]
    assert whole.problems == few.problems == ()


def test_a_course_without_variants_is_tried_once(copied: Path) -> None:
    (copied / "exercises" / "double" / "variant.py").unlink()
    for path in (copied / "solutions" / "double").rglob("*.py"):
        text = path.read_text().replace("(x, variant)", "(x)")
        path.write_text(text.replace("variant.factor", "7"))
    for name in ("README.md", "checks.py"):
        path = copied / "exercises" / "double" / name
        text = path.read_text().replace("{{factor}}", "7").replace("answer, variant", "answer")
        path.write_text(text.replace("variant.factor", "7"))
    found = prove(load_course(copied))
    assert [str(problem) for problem in found.problems] == []
    assert found.proofs[0].variants == 1


def test_without_mutants_cosmic_ray_is_not_needed(
    toy: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cosmic_ray.ast", None)
    (proof,) = prove(toy, most_mutants=0).proofs
    assert (proof.problems, proof.mutants, proof.mutants_left_out) == ((), 0, 0)
    assert "mutants" not in proof.lines()[0]


def test_a_proof_is_told_in_a_line_and_the_equivalent_mutants_below() -> None:
    proof = Proof(
        "double", (), 20, 6, 3, 9, 1, 3, 22, 14, 2, 13, ("line 5\n-    a\n+    b\x1b",), 11.7
    )
    assert proof.lines() == [
        "double: reference on 20 variants, 6 accepted answers, 3 mistakes in 9 styles, "
        "1 symptom in 3 styles, 22 decoys, 14 of 16 mutants (13 killed, 1 equivalent), 12 s",
        "    equivalent: line 5\n        -    a\n        +    b\\x1b",
    ]
    assert Proof("double", variants=1).lines() == ["double: reference on 1 variant, 0 s"]


def test_a_problem_is_told_with_its_variant_and_what_to_do() -> None:
    problem = Problem("a.py", "it is\nwrong\x1b", "Do this.", "Variant(factor=7)")
    assert str(problem) == (
        "a.py: it is\n    wrong\\x1b\n    (on the variant Variant(factor=7))\n    => Do this."
    )
    assert problem == Problem("a.py", "it is\nwrong\x1b", "Do this.", "Variant(factor=8)")


def test_all_problems_are_told_by_exercise_and_then_of_the_release() -> None:
    one, two, three = (Problem(f"{name}.py", "wrong", "Do this.") for name in "abc")
    found = Verification((three,), (Proof("first", (one,)), Proof("second", (two,))))
    assert found.problems == (one, two, three)
    assert found.as_data()["proved"] is False
    assert [proof["problems"][0]["where"] for proof in found.as_data()["exercises"]] == [
        "a.py",
        "b.py",
    ]
    assert [problem["where"] for problem in found.as_data()["released"]] == ["c.py"]
