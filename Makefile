# Two commands do everything on a machine with Python 3.11 or later: `make demo` and `make test`.
PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
GRADING = $(VENV)/.grading
READY = $(VENV)/.ready
MEASURING = $(VENV)/.measuring
PIP = $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-compile
COMPILE = $(BIN)/python -m compileall -q -j 0 $(VENV)/lib  # on all processors; pip uses one
OUT = build/demo
# What is compiled is kept, whatever the environment says: tests start thousands of processes.
unexport PYTHONDONTWRITEBYTECODE
# Tests of whole commands, and of formulas and frames by the thousand; the longest come first. Other
# tests reach the same lines, and measuring these as well takes up to four times as long.
UNMEASURED = tests/notebooks/test_nbgrader.py tests/test_release.py tests/hostile tests/test_soak.py \
	tests/notebooks/test_stock_nbgrader.py tests/formulas/test_arithmetic.py \
	tests/formulas/test_proofs.py tests/formulas/test_near_misses.py \
	tests/formulas/test_generated.py tests/test_wire_fuzz.py
SHARED = --numprocesses=auto --dist=loadfile --no-loadscope-reorder

.PHONY: demo test lint types tests browser verify bench soak clean

demo: $(GRADING)  ## grade the sample submissions
	$(BIN)/grader grade tests/samples --out $(OUT) --allow-isolation none
	@echo "Open $(OUT)/index.html in a browser."

test: lint types tests  ## prove the package

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest $(SHARED) \
		--ignore=tests/browser $(UNMEASURED:%=--ignore=%)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --skip-covered --fail-under=95
	$(BIN)/python -m pytest $(SHARED) $(UNMEASURED)

browser: $(READY)  ## drive JupyterLab and formgrader in Chromium, where there is one
	$(BIN)/python -m pytest tests/browser

verify: $(READY)  ## prove the course: right answers pass, wrong ones are caught and named
	$(BIN)/grader verify

bench: $(MEASURING)  ## measure, side by side
	$(BIN)/python benchmarks/grading.py
	$(BIN)/python benchmarks/formulas.py
	$(BIN)/python benchmarks/notebooks.py

soak: $(READY)  ## compare and send what is generated, grade, and kill what grades, long
	$(BIN)/python tests/formulas/test_generated.py 25
	$(BIN)/python tests/test_wire_fuzz.py 100000
	$(BIN)/python benchmarks/soak.py

clean:
	rm -rf $(VENV) build .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(GRADING): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[instructor]' --constraint constraints.txt
	$(COMPILE)
	touch $@

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[test]' --constraint constraints.txt
	$(COMPILE)
	touch $@ $(GRADING)

$(MEASURING): $(READY)
	$(PIP) --editable '.[bench]' --constraint constraints.txt
	$(COMPILE)
	touch $@
