"""Lessons on the pages of formgrader and of feedback: mathematics as MathML, pictures in the page.

nbconvert's own pages load MathJax from another host, which a student who opens feedback as a file
may not reach. The text of a page can be a student's, so HTML in it is shown and not obeyed.
"""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape, unescape
from pathlib import Path
from typing import Any

import nbgrader
from jinja2 import pass_context
from math_core import LatexError, LatexToMathML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grader.release import PICTURE

FILTER = f"{__name__}.markdown2html"
TEMPLATES = [
    str(Path(__file__).parent / "templates"),
    str(Path(nbgrader.__file__).parent / "server_extensions" / "formgrader" / "templates"),
]
_MOST_CHARACTERS = 2_000  # of a formula: one nested 5,000 deep ends the process
_LESSONS_OWN = re.compile(rf"exercises/\w+/{re.escape(PICTURE)}")
_MOST_BYTES = 200_000  # of a picture
_CONVERTER = LatexToMathML(fancy_error=False)


@pass_context
def markdown2html(context: Any, source: str) -> str:
    """Return a cell of text as HTML; nbconvert's filter of this name is replaced by it."""
    folder = context.get("resources", {}).get("metadata", {}).get("path", "")
    renderer = _Renderer(allow_harmful_protocols=False, exclude_anchor_links=True, path=folder)
    return str(MarkdownWithMath(renderer=renderer).render(source))


def mathml(formula: str, display: bool) -> str:
    """Return a formula of LaTeX as MathML, or as it was written if it cannot be read."""
    try:
        if len(formula) <= _MOST_CHARACTERS:
            return _CONVERTER.convert_with_local_state(formula, displaystyle=display)
    except LatexError:
        pass
    return f"<code>{escape(formula)}</code>"


def _file_in(folder: Path, way: str) -> bytes | None:
    """Read a small file in a folder that a student handed in; None if it is none, or elsewhere."""
    path = folder / way
    try:
        own = path.resolve() == folder.resolve() / way and path.is_file()  # no pipe
        if own and path.stat().st_size <= _MOST_BYTES:
            return path.read_bytes()
    except OSError:
        pass
    return None


class _Renderer(IPythonRenderer):  # type: ignore[misc]
    def inline_math(self, body: str) -> str:
        return mathml(body, display=False)

    def block_math(self, body: str) -> str:
        return mathml(body, display=True)

    def latex_environment(self, name: str, body: str) -> str:
        return mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)

    def image(self, text: str, url: str, title: str | None = None) -> Any:
        """Put a lesson's picture into the page, which then needs no file beside it.

        One that was pasted into a cell is not handed in with the cell's text.
        """
        words = escape(unescape(text))
        if _LESSONS_OWN.fullmatch(url):
            drawn = _file_in(Path(self.path), url)
            if drawn is not None:
                url = f"data:image/svg+xml;base64,{b64encode(drawn).decode('ascii')}"
                return f'<img src="{url}" alt="{words}">'
        if url.startswith("attachment:") or _LESSONS_OWN.fullmatch(url):
            return f"<em>[picture: {words}]</em>"
        return super().image(text, url, title)
