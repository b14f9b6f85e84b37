"""What the two sides of an answer say to each other: the grader asks, the answer's side replies.

Before it replies to Perform, the answer's side may ask in turn, for values of the functions that
are among its arguments, one at a time.

Each text is capped here, so that whoever reads a reply need not think of its length.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from grader.errors import WireError

MAX_ASKED = 2**16  # bytes of arguments; a function of the check may blow them up
MAX_SKIPPED = 20
LAST_CELL = 10**6
_Word = Annotated[str, msgspec.Meta(max_length=200)]
_Place = Annotated[int, msgspec.Meta(ge=0)]
_Cell = Annotated[int, msgspec.Meta(ge=0, le=LAST_CELL)]
_Text = Annotated[str, msgspec.Meta(max_length=2_000)]


class _Message(msgspec.Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    """A message is told from others by the name of its class."""


class Load(_Message, frozen=True):
    """Load this source as the answer; `filename` is what tracebacks call it.

    Of a notebook (`.ipynb`) the source is its code cells, as `grader.cells` has them. `probes` is
    the source of the exercise's probes.
    """

    source: bytes
    filename: str
    probes: bytes = b""


class Perform(_Message, frozen=True):
    """Call `function` with these arguments (an encoded tuple)."""

    function: str
    arguments: bytes


class Tell(_Message, frozen=True):
    """The value that the answer asked for (encoded)."""

    value: bytes


class TellError(_Message, frozen=True):
    """The function that the answer asked raised this."""

    kind: str
    text: str


class Returned(_Message, frozen=True):
    """The call returned; `changed` are the positions of arguments that it changed."""

    value: bytes
    changed: Annotated[tuple[_Place, ...], msgspec.Meta(max_length=20)] = ()


class Raised(_Message, frozen=True):
    """The student's code raised; `line` 0 means: not in the student's file.

    `cell` is the number of the notebook's cell that the line is in, 0 in a file. `base` is the
    built-in type that a student's own exception is a kind of.
    """

    kind: _Word
    text: _Text
    line: int = 0
    code: _Word = ""
    cell: _Cell = 0
    base: _Word = ""


class Loaded(_Message, frozen=True):
    """The source was loaded; `skipped` is what the first cells raised that were left unfinished."""

    skipped: Annotated[tuple[Raised, ...], msgspec.Meta(max_length=MAX_SKIPPED)] = ()


class NotStarted(_Message, frozen=True):
    """The function raises NotImplementedError, as the stub does; or `what` a probe takes does."""

    what: _Word = ""


class Missing(_Message, frozen=True):
    """The answer defines no such function; or not `what` a probe takes."""

    what: _Word = ""


class Refused(_Message, frozen=True):
    """What the function returned is not data."""

    reason: _Text


class Ask(_Message, frozen=True):
    """Not a reply yet: call this function of the check with these arguments, and tell."""

    function: int
    arguments: Annotated[bytes, msgspec.Meta(max_length=MAX_ASKED)]


class Hello(_Message, frozen=True):
    """A child is ready; `held` are the probes of its jail that found a wall.

    `lacking` are the layers that its system does not allow, and why.
    """

    held: Annotated[tuple[_Word, ...], msgspec.Meta(max_length=20)]
    lacking: Annotated[tuple[_Word, ...], msgspec.Meta(max_length=20)] = ()


Request = Load | Perform
Told = Tell | TellError
Reply = Loaded | Returned | Raised | NotStarted | Missing | Refused | Hello

_encoder = msgspec.msgpack.Encoder()
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_tellings: msgspec.msgpack.Decoder[Told] = msgspec.msgpack.Decoder(Told)
_replies: msgspec.msgpack.Decoder[Reply | Ask] = msgspec.msgpack.Decoder(Reply | Ask)


def pack(message: Request | Told | Reply | Ask) -> bytes:
    """Make bytes of a message."""
    return _encoder.encode(message)


def unpack_request(data: bytes) -> Request:
    """Read a message of the grader's."""
    return _requests.decode(data)


def unpack_told(data: bytes) -> Told:
    """Read what the grader tells an answer that asked."""
    return _tellings.decode(data)


def unpack_reply(data: bytes) -> Reply | Ask:
    """Read a message from a process that nobody trusts; raise WireError if it is none."""
    try:
        return _replies.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise WireError(f"not a reply: {error}") from None
