"""Every exception of the package, grouped by who must act. The message is for that person."""

from collections.abc import Callable

NO_VALUE = object()  # where None is a value


class GraderError(Exception):
    """Something a person can put right; the command line prints it without a traceback."""


class UsageError(GraderError):
    """Whoever runs the command must act: a path, a name or an option is wrong."""


class CourseError(GraderError):
    """The author must act: the course's folder is not a course. All problems are told at once."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        many = f"{len(problems)} problems in this course:\n  - "
        super().__init__((many if len(problems) > 1 else "") + "\n  - ".join(problems))


class WallError(GraderError):
    """The machine's owner must act: student code cannot be kept apart as it should."""


class WireError(GraderError):
    """A value cannot cross between processes, or bytes are not a value."""


class TooLargeError(WireError):
    """A value is data, but more than may cross."""


class RequirementNotMet(Exception):
    """The student must act: the answer was judged and a requirement does not hold.

    `explain` finds sentences that explain it, asked only where no known mistake does. `about` is
    the value that was judged, so that the call that returned it can be shown.
    """

    def __init__(
        self,
        message: str,
        explain: Callable[[], tuple[str, ...]] = lambda: (),
        about: object = NO_VALUE,
    ) -> None:
        super().__init__(message)
        self.explain = explain
        self.about = about


class Undecided(Exception):
    """The instructor must act: nobody could settle whether the answer meets a requirement."""


class AnswerFailure(Exception):
    """The student must act: a call of the answer gave no value to judge.

    `loading` says that the call was never made, since the file itself does not load.
    """

    def __init__(self, message: str, loading: bool = False) -> None:
        super().__init__(message)
        self.loading = loading


class AnswerNotStarted(AnswerFailure):
    """The function is still the stub's."""


class AnswerMissing(AnswerFailure):
    """The file defines no such function."""


class AnswerRaised(AnswerFailure):
    """The student's code raised an exception, while loading or in a call.

    `kinds` names its type and the built-in ones that this is a kind of.
    """

    def __init__(self, message: str, loading: bool = False, kinds: tuple[str, ...] = ()) -> None:
        super().__init__(message, loading)
        self.kinds = kinds


class AnswerRefused(AnswerFailure):
    """The function returned something that is not data."""


class AnswerTimedOut(AnswerFailure):
    """The student's code used up the time of a call or of the submission."""


class AnswerDied(AnswerFailure):
    """The process of the answer ended or spoke nonsense in the middle of a call."""


class Interrupted(BaseException):
    """Thrown into a student's code that runs too long; no `except Exception` of theirs stops it."""
