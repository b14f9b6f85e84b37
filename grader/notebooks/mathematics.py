"""Mathematics on the pages of formgrader and of feedback, as MathML that browsers draw themselves.

nbconvert's own pages load MathJax from another host, which a student who opens feedback as a file
may not reach. The text of a page can be a student's, so HTML in it is shown and not obeyed.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import nbgrader
from math_core import LatexError, LatexToMathML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

FILTER = f"{__name__}.markdown2html"
TEMPLATES = [
    str(Path(__file__).parent / "templates"),
    str(Path(nbgrader.__file__).parent / "server_extensions" / "formgrader" / "templates"),
]
_MOST_CHARACTERS = 2_000  # of a formula: one nested 5,000 deep ends the process
_CONVERTER = LatexToMathML(fancy_error=False)


def markdown2html(source: str) -> str:
    """Return a cell of text as HTML; nbconvert's filter of this name is replaced by it."""
    renderer = _Renderer(allow_harmful_protocols=False, exclude_anchor_links=True)
    return str(MarkdownWithMath(renderer=renderer).render(source))


def mathml(formula: str, display: bool) -> str:
    """Return a formula of LaTeX as MathML, or as it was written if it cannot be read."""
    try:
        if len(formula) <= _MOST_CHARACTERS:
            return _CONVERTER.convert_with_local_state(formula, displaystyle=display)
    except LatexError:
        pass
    return f"<code>{escape(formula)}</code>"


class _Renderer(IPythonRenderer):  # type: ignore[misc]
    def inline_math(self, body: str) -> str:
        return mathml(body, display=False)

    def block_math(self, body: str) -> str:
        return mathml(body, display=True)

    def latex_environment(self, name: str, body: str) -> str:
        return mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)

    def image(self, text: str, url: str, title: str | None = None) -> Any:
        """A picture that was pasted into a cell is not handed in with the cell's text."""
        if url.startswith("attachment:"):
            return f"<em>[picture: {escape(text)}]</em>"
        return super().image(text, url, title)
