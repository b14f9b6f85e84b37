"""What students and instructors see, in Chromium: JupyterLab, formgrader and a page of feedback.

Each leaves pictures in its folder.
"""

from __future__ import annotations

import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser.driving import chromium, found, jupyter_lab, requested, require_a_browser, wait
from nbgrader.api import Gradebook
from notebooks.nbgrader_runs import nbgrader
from notebooks.submitting import filled, hand_in, name_of, read, solutions
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from grader.model import Course
from grader.notebooks.building import build

NAME = "slopes"
SOLUTION, CHECK = "gradient_at_a_point-bowl_gradient", "gradient_at_a_point-bowl_gradient-public"
PLOT = "gradient_at_a_point-picture"
SHOWN = "What a right answer draws"
PASTED = "Here: ![plot.png](attachment:plot.png) <script>document.title = 'taken'</script>"
FORMULA = r"Then $\nabla f = \bigl[2x,\ 2y\bigr]$ and $\unknown{x}$."


@dataclass(frozen=True)
class Lesson:
    """An nbgrader course in a folder, and the notebook that students get."""

    root: Path
    notebook: dict
    answers: dict[str, str]


@pytest.fixture(scope="module", autouse=True)
def _browser_is_there() -> None:
    require_a_browser()


@pytest.fixture(scope="module")
def lesson(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    root = tmp_path_factory.mktemp("course") / "class"
    build(course, root)
    made = nbgrader(root, "generate_assignment", NAME)
    assert made.code == 0, made.told
    source = read(root / "source" / NAME / f"{NAME}.ipynb")
    return Lesson(root, read(root / "release" / NAME / f"{NAME}.ipynb"), solutions(source))


def right_answers(lesson: Lesson) -> list[str]:
    """What defines all functions of the exercise in one cell."""
    cells = {name_of(cell): "".join(cell["source"]) for cell in lesson.notebook["cells"]}
    names = [name for name in lesson.answers if name.startswith("gradient_at_a_point-")]
    assert all(name in cells for name in names)
    code = "\n".join(lesson.answers[name] for name in names)
    return [f"exec({code!r})"]


def write(browser: WebDriver, cell: WebElement, *lines: str) -> None:
    """Replace a cell's code, by keys; the editor indents."""
    show(browser, cell)
    cell.find_element(By.CSS_SELECTOR, ".cm-content").click()
    keys = browser.switch_to.active_element
    keys.send_keys(Keys.CONTROL, "a")
    keys.send_keys(Keys.ENTER.join(lines))


def run(browser: WebDriver, cell: WebElement) -> None:
    show(browser, cell)
    cell.find_element(By.CSS_SELECTOR, ".cm-content").click()
    browser.switch_to.active_element.send_keys(Keys.SHIFT, Keys.ENTER)


def show(browser: WebDriver, cell: WebElement) -> None:
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell)


def all_cells(browser: WebDriver, number: int) -> list[WebElement]:
    cells = browser.find_elements(By.CSS_SELECTOR, ".jp-Notebook .jp-Cell")
    return cells if len(cells) == number else []


def told(browser: WebDriver, cell: WebElement, *words: str) -> str:
    """What stands below a cell, as soon as it holds these words."""

    def text() -> str:
        outputs = cell.find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output")
        shown = "\n".join(one.text for one in outputs)
        return shown if all(word in shown for word in words) else ""

    return wait(browser, text)


def text_of(browser: WebDriver, student: str, column: str) -> str:
    """What a column of formgrader's table of submissions says of a student."""
    path = f"//tr[td[contains(@class, 'student-id')]='{student}']/td[contains(@class, '{column}')]"
    return browser.find_element(By.XPATH, path).text


def autograde(browser: WebDriver, student: str) -> None:
    """Press the button, and close what says that it went well."""
    path = f"//tr[td[contains(@class, 'student-id')]='{student}']/td[contains(@class, 'autograde')]"
    wait(browser, lambda: browser.find_elements(By.XPATH, path + "/a"))[0].click()
    found(browser, "#success-modal .modal-footer button").click()
    wait(browser, lambda: not browser.find_elements(By.CSS_SELECTOR, ".modal-backdrop"))


def undrawn(browser: WebDriver) -> list[str]:
    """The formulas that do not stand there as a browser's mathematics of some size."""
    seen = browser.execute_script(
        """return [...document.querySelectorAll("math")].map(
            one => [one.textContent, one.getBoundingClientRect().height])"""
    )
    assert len(seen) > 100
    body = browser.find_element(By.TAG_NAME, "body").text
    return [text for text, height in seen if height < 5] + re.findall(r"\\[a-z]+{.*?}", body)


def abroad(browser: WebDriver) -> list[str]:
    """What the browser asked other hosts for."""
    return [one for one in requested(browser) if not one.startswith("http://127.0.0.1:")]


def test_a_student_answers_in_jupyterlab(lesson: Lesson, tmp_path: Path) -> None:
    shutil.copytree(lesson.root / "release" / NAME, tmp_path / "work")
    names = [name_of(cell) for cell in lesson.notebook["cells"]]
    lab = jupyter_lab(tmp_path / "work", tmp_path / "home")
    with lab as url, chromium(tmp_path / "profile") as browser:
        browser.get(url(f"lab/tree/{NAME}.ipynb"))
        found(browser, ".jp-MarkdownCell mjx-container[display=true] svg, mjx-container mjx-math")
        cells = wait(browser, lambda: all_cells(browser, len(names)))
        answer, check = cells[names.index(SOLUTION)], cells[names.index(CHECK)]
        browser.save_screenshot(str(tmp_path / "lesson.png"))
        assert not browser.find_elements(By.CSS_SELECTOR, "mjx-merror")
        picture = f"img[alt='{SHOWN}']"
        show(browser, found(browser, picture))
        wait(browser, lambda: found(browser, picture).get_property("naturalWidth"))
        browser.save_screenshot(str(tmp_path / "picture.png"))

        run(browser, check)
        told(browser, check, "There is no function bowl_gradient yet")

        write(
            browser, answer, "def bowl_gradient(p):", "return [p[0] ** 2, p[1] ** 2]"
        )  # known: squares
        run(browser, answer)
        run(browser, check)
        told(browser, check, "\N{BALLOT X}", "You squared instead of differentiating")
        browser.save_screenshot(str(tmp_path / "wrong.png"))

        write(browser, answer, "def bowl_gradient(p):", "while True: pass")
        run(browser, answer)
        started = time.monotonic()
        run(browser, check)
        told(browser, check, "Is there a loop that never ends?")
        assert time.monotonic() - started < 20
        browser.save_screenshot(str(tmp_path / "endless.png"))

        write(
            browser,
            answer,
            "import numpy as np",
            "def bowl_gradient(p):",
            "return 2.0 * np.array(p)",
        )
        run(browser, answer)
        run(browser, check)
        told(browser, check, "\N{CHECK MARK}", "3 of 3 requirements met")
        browser.save_screenshot(str(tmp_path / "right.png"))
        sign = check.find_element(By.CSS_SELECTOR, "[aria-label=passed]")
        assert sign.value_of_css_property("color") == "rgba(26, 127, 55, 1)"

        plot = cells[names.index(PLOT)]
        run(browser, plot)
        told(
            browser,
            plot,
            "There is no picture of gradient_at_a_point yet: There is no function my_gradient",
        )
        write(browser, answer, *right_answers(lesson))
        run(browser, answer)
        run(browser, plot)
        wait(browser, lambda: plot.find_elements(By.CSS_SELECTOR, ".jp-OutputArea img"))
        browser.save_screenshot(str(tmp_path / "plot.png"))
        assert abroad(browser) == []


def test_an_instructor_grades_in_formgrader(lesson: Lesson, tmp_path: Path) -> None:
    own = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": f"{PASTED}\n\n{FORMULA}"}
    right = filled(lesson.notebook, lesson.answers)
    right["cells"].append(own)
    hand_in(lesson.root, "student-01", NAME, right)
    hand_in(lesson.root, "student-02", NAME, lesson.notebook)
    lab = jupyter_lab(lesson.root, tmp_path / "home")
    with lab as url, chromium(tmp_path / "profile") as browser:
        browser.get(url("formgrader"))
        found(browser, f"a[href$='manage_submissions/{NAME}']")
        browser.save_screenshot(str(tmp_path / "assignments.png"))
        browser.get(url(f"formgrader/manage_submissions/{NAME}"))
        possible = sum(
            cell["metadata"]["nbgrader"].get("points", 0)
            for cell in lesson.notebook["cells"]
            if name_of(cell)
        )
        for student, earned in (("student-01", possible), ("student-02", 0)):
            marks = f"{earned} / {possible}"
            autograde(browser, student)
            wait(browser, lambda m=marks, s=student: text_of(browser, s, "score") == m)
        browser.save_screenshot(str(tmp_path / "graded.png"))

        with Gradebook(f"sqlite:///{lesson.root / 'gradebook.db'}") as gradebook:
            handed_in = gradebook.find_submission_notebook(NAME, NAME, "student-01").id
        browser.get(url(f"formgrader/submissions/{handed_in}/"))
        score = found(browser, f"input.score[id='{CHECK}']")
        wait(browser, lambda: score.get_attribute("placeholder") == "1")
        wait(browser, lambda: browser.execute_script("return formgrader.loaded && MathJax.loaded"))
        wait(browser, lambda: browser.execute_script("return !$(':animated').length"))
        show(browser, score)
        browser.save_screenshot(str(tmp_path / "submission.png"))
        assert browser.find_elements(By.XPATH, "//em[text()='[picture: plot.png]']")
        assert browser.title != "taken"
        assert undrawn(browser) == [r"\unknown{x}"]
        assert abroad(browser) == []

        told = nbgrader(lesson.root, "generate_feedback", NAME)
        assert told.code == 0, told.told
        browser.get((lesson.root / "feedback" / "student-01" / NAME / f"{NAME}.html").as_uri())
        assert browser.find_elements(By.CSS_SELECTOR, "[aria-label=passed]")
        browser.save_screenshot(str(tmp_path / "feedback.png"))
        pictures = browser.find_elements(By.CSS_SELECTOR, f"img[alt='{SHOWN}']")
        assert len(pictures) > 3
        assert all(picture.get_property("naturalWidth") for picture in pictures)
        assert browser.title != "taken"
        assert undrawn(browser) == [r"\unknown{x}"]
        assert requested(browser) == []
