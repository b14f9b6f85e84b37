"""Where there is no browser, tests that need one say so, and fail if there has to be one."""

from __future__ import annotations

import pytest
from browser.driving import require_a_browser


@pytest.fixture(autouse=True)
def _nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")


def test_a_test_is_skipped_without_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI_BROWSER", raising=False)
    with pytest.raises(pytest.skip.Exception, match="installed: chromium, chromedriver"):
        require_a_browser()


def test_a_test_fails_without_a_browser_that_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_BROWSER", "required")
    with pytest.raises(pytest.fail.Exception, match="installed: chromium, chromedriver"):
        require_a_browser()
