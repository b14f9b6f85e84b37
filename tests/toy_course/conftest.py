"""The toy course is loaded by tests; its stub is no test of this project."""

collect_ignore = ["exercises"]
