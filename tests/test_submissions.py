"""What students hand in is read as it is or refused with a reason; no file harms the run."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.model import Course, Submission
from grader.submissions import (
    find_students,
    read_answer,
    read_submission,
    read_submissions,
    stray_files,
    student_name,
)

SLUG = "linear_backprop"
FILE = f"{SLUG}.py"
NAMES = [
    '"; rm -rf ~; #',
    "$(touch owned)",
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("x")',
    "--help",
    "s5ë 李",
    " ",
]


@pytest.fixture
def s1(tmp_path: Path) -> Path:
    """The folder of a student who has handed nothing in yet."""
    folder = tmp_path / "s1"
    folder.mkdir()
    return folder


def refusal(student: Path, course: Course) -> str:
    """The reason why a submission cannot be graded; it was handed in all the same."""
    submission = read_submission(student, SLUG, course)
    assert submission.source is None
    assert not submission.missing
    return submission.problem


def test_a_file_is_read_byte_by_byte(s1: Path, course: Course) -> None:
    source = "x = 'é'\r\n\x00".encode()
    (s1 / FILE).write_bytes(source)
    assert read_submission(s1, SLUG, course) == Submission("s1", SLUG, source)


def test_an_empty_file_is_a_submission(s1: Path, course: Course) -> None:
    (s1 / FILE).touch()
    assert read_submission(s1, SLUG, course) == Submission("s1", SLUG, b"")


def test_a_missing_file_is_missing(s1: Path, course: Course) -> None:
    assert read_submission(s1, SLUG, course) == Submission(
        "s1", SLUG, None, "s1/linear_backprop.py was not handed in.", missing=True
    )


def test_a_folder_in_the_place_of_a_file_is_told(s1: Path, course: Course) -> None:
    (s1 / FILE).mkdir()
    assert refusal(s1, course) == "s1/linear_backprop.py is a folder, not a file."


def test_a_symbolic_link_is_not_followed(s1: Path, tmp_path: Path, course: Course) -> None:
    (tmp_path / "right.py").write_text("x = 1\n")
    (s1 / FILE).symlink_to(tmp_path / "right.py")
    assert refusal(s1, course) == "s1/linear_backprop.py is a symbolic link, not a file."


def test_a_symbolic_link_to_nothing_is_told(s1: Path, course: Course) -> None:
    (s1 / FILE).symlink_to("nowhere.py")
    assert refusal(s1, course) == "s1/linear_backprop.py is a symbolic link, not a file."


def test_a_linked_folder_is_no_students_folder(s1: Path, tmp_path: Path, course: Course) -> None:
    (s1 / FILE).write_text("x = 1\n")
    (tmp_path / "s2").symlink_to(s1)
    assert refusal(tmp_path / "s2", course) == ("s2 is a symbolic link; it must be a real folder.")


def test_a_pipe_is_told_and_not_waited_for(s1: Path, course: Course) -> None:
    os.mkfifo(s1 / FILE)
    assert refusal(s1, course) == "s1/linear_backprop.py is a pipe, not a file."


def test_a_socket_is_told(s1: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(s1)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(FILE)
        assert refusal(s1, course) == "s1/linear_backprop.py is a socket, not a file."


def test_what_is_below_a_file_was_not_handed_in(tmp_path: Path, course: Course) -> None:
    (tmp_path / "s1").touch()
    assert read_submission(tmp_path / "s1", SLUG, course).missing


def test_what_the_system_cannot_read_is_told(s1: Path, course: Course) -> None:
    submission = read_answer(s1 / f"{'a' * 300}.py", "s1", SLUG, course)
    assert submission.problem.endswith(" cannot be read: File name too long.")
    assert not submission.missing


def test_text_that_is_not_utf_8_is_told_with_its_line(s1: Path, course: Course) -> None:
    (s1 / FILE).write_bytes("x = 1\ny = 'é'\n".encode("latin-1"))
    assert refusal(s1, course) == (
        "s1/linear_backprop.py is not UTF-8 text (line 2). Save it as UTF-8."
    )


def test_twenty_megabytes_are_told_and_not_read(s1: Path, course: Course) -> None:
    with (s1 / FILE).open("wb") as file:
        file.truncate(20 * 2**20)
    assert refusal(s1, course) == (
        "s1/linear_backprop.py has 20,480 KB; an answer may have 256 KB."
    )


def test_a_file_of_just_the_size_that_is_allowed_is_read(s1: Path, course: Course) -> None:
    (s1 / FILE).write_bytes(b"#" * 256 * 1024)
    assert read_submission(s1, SLUG, course).problem == ""


def test_a_byte_too_many_does_not_read_as_allowed(s1: Path, course: Course) -> None:
    (s1 / FILE).write_bytes(b"#" * (256 * 1024 + 1))
    assert refusal(s1, course) == "s1/linear_backprop.py has 257 KB; an answer may have 256 KB."


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_code_is_a_name(name: str, tmp_path: Path, course: Course) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / FILE).write_text("x = 1\n")
    (student,) = find_students(tmp_path, course)
    assert read_submission(student, SLUG, course) == Submission(name, SLUG, b"x = 1\n")
    assert os.listdir(tmp_path) == [name]


def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path, course: Course) -> None:
    os.mkdir(os.fsencode(tmp_path) + b"/zo\xeb")
    (student,) = find_students(tmp_path, course)
    (submission,) = read_submissions([student], course, [SLUG])
    assert submission.student == r"zo\udceb"
    assert submission.problem == r"zo\udceb/linear_backprop.py was not handed in."


def test_an_escape_sequence_in_a_name_is_shown_and_not_obeyed(
    tmp_path: Path, course: Course
) -> None:
    assert "\x1b" not in refused_name(tmp_path, "\x1b[31mred\x07", course).problem


def test_a_line_break_in_a_name_cannot_forge_a_line(tmp_path: Path, course: Course) -> None:
    submission = refused_name(tmp_path, "s3\nbroken: s1", course)
    assert "\n" not in submission.problem


def test_a_name_holds_no_character_that_a_terminal_obeys(tmp_path: Path, course: Course) -> None:
    submission = refused_name(tmp_path, "s3\x1b[2J\n\u202eada", course)
    assert submission.student.isprintable()


def test_two_folders_never_become_one_student(tmp_path: Path, course: Course) -> None:
    os.mkdir(os.fsencode(tmp_path) + b"/zo\xeb")
    os.mkdir(os.fsencode(tmp_path) + rb"/zo\udceb")
    one, two = find_students(tmp_path, course)
    assert student_name(one) != student_name(two)


def refused_name(tmp_path: Path, name: str, course: Course) -> Submission:
    """The submission of a student of this name, who handed in nothing."""
    (tmp_path / name).mkdir()
    return read_submission(tmp_path / name, SLUG, course)


def test_every_student_has_a_submission_for_every_exercise(s1: Path, course: Course) -> None:
    (s1 / FILE).write_text("x = 1\n")
    slugs = list(course.exercises)
    found = list(read_submissions([s1], course, slugs))
    assert [submission.exercise for submission in found] == slugs
    assert [submission.missing for submission in found] == [slug != SLUG for slug in slugs]


def test_submissions_are_read_one_by_one(s1: Path, course: Course) -> None:
    found = read_submissions([s1], course, [SLUG, SLUG])
    assert next(found).missing
    (s1 / FILE).write_text("x = 1\n")
    assert not next(found).missing


def test_students_are_sorted_and_hidden_folders_and_files_are_none(
    tmp_path: Path, course: Course
) -> None:
    for name in ("s4", "s1", ".git"):
        (tmp_path / name).mkdir()
    (tmp_path / "roster.csv").touch()
    assert [path.name for path in find_students(tmp_path, course)] == ["s1", "s4"]


def test_the_folder_of_one_student_is_told(s1: Path, course: Course) -> None:
    (s1 / FILE).touch()
    (s1 / "drafts").mkdir()
    with pytest.raises(UsageError) as told:
        find_students(s1, course)
    assert str(told.value) == (
        f"{s1} holds linear_backprop.py itself, so it looks like one student's folder. "
        "Give the folder above it, which holds <student>/<exercise>.py."
    )


def test_a_folder_without_students_is_told(tmp_path: Path, course: Course) -> None:
    with pytest.raises(UsageError) as told:
        find_students(tmp_path, course)
    assert str(told.value) == (
        f"{tmp_path} holds no student's folder: <student>/<exercise>.py is wanted."
    )


@pytest.mark.parametrize("name", ["nowhere", "a file", "n" * 300])
def test_what_is_no_folder_is_told(name: str, tmp_path: Path, course: Course) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(UsageError) as told:
        find_students(tmp_path / name, course)
    assert str(told.value) == (
        f"{tmp_path / name} is not a folder. Give one that holds <student>/<exercise>.py."
    )


def test_a_stray_file_is_noted(s1: Path, course: Course) -> None:
    for name in (FILE, "linear_backprp.py", "notes.txt"):
        (s1 / name).touch()
    assert list(stray_files([s1], course)) == [
        "s1/linear_backprp.py is not graded: the course has no such exercise."
    ]


def test_the_note_of_a_stray_file_is_one_harmless_line(s1: Path, course: Course) -> None:
    (s1 / "a\x1b[31m\nb.py").touch()
    (note,) = stray_files([s1], course)
    assert note.isprintable()


def test_no_link_is_followed_to_stray_files(s1: Path, tmp_path: Path, course: Course) -> None:
    (s1 / "stray.py").touch()
    (tmp_path / "s2").symlink_to(s1)
    assert list(stray_files([tmp_path / "s2"], course)) == []


def test_a_folder_that_vanished_or_is_locked_has_no_stray_files(
    tmp_path: Path, course: Course
) -> None:
    assert list(stray_files([tmp_path / "gone"], course)) == []
