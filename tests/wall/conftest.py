"""What several tests of the wall share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that no answer may read."""
    path = tmp_path_factory.mktemp("course") / "course.toml"
    path.write_text("name = 'secret'")
    return path
