"""Templates of pages that load nothing, run nothing, and escape every word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.errors import UsageError
from grader.reports import drawing
from grader.text import one_line, printable

if TYPE_CHECKING:
    from jinja2 import Template


def page_template(name: str) -> Template:
    """Return a compiled template; raise UsageError without the instructor's packages."""
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError:
        raise UsageError(
            "The page needs the instructor's packages: pip install 'gradient-exercises[instructor]'"
        ) from None
    environment = Environment(
        loader=PackageLoader("grader.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(printable=printable, one_line=one_line, drawn=drawing.draw)
    environment.globals["svg"] = drawing
    return environment.get_template(name)
