# `make demo` reads the demo pages; `make test` checks everything. Both set up what they need.

PYTHON := $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test docs clean

demo: $(VENV)/ready
	@$(BIN)/sayso read demo/pages --into demo.db; code=$$?; \
	if [ $$code -eq 1 ]; then \
	  echo; echo "Some demo pages could not be read. That is on purpose: each is named above with its reason."; \
	elif [ $$code -ne 0 ]; then exit $$code; fi
	@echo
	@echo "The record is in demo.db. Next, try:"
	@echo "  $(BIN)/sayso find drones --in demo.db"
	@echo "  $(BIN)/sayso find --who Halden --in demo.db --json"
	@echo "  $(BIN)/sayso read URL-OR-FILE --into demo.db"

test: $(VENV)/ready-dev
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

# The pages under docs/ that are made from the source; `make test` says when one is out of date.
docs: $(VENV)/ready-dev
	@for tool in docs/tools/*.py; do $(BIN)/python $$tool || exit 1; done

clean:
	rm -rf $(VENV) demo.db demo.db-*

# pip 23.2.1, which comes with Python 3.11.7, crashes on the extras that lxml names: a newer one first.
$(BIN)/pip-new:
	@[ -n "$(PYTHON)" ] || { echo "sayso needs Python 3.11 or newer: install it, then run make again." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "sayso needs Python 3.11 or newer; $(PYTHON) is older." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python's venv is missing: install it (Debian and Ubuntu: python3-venv), then run make again." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/ready: pyproject.toml | $(BIN)/pip-new
	@echo "Setting up in $(VENV); about a minute the first time."
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/ready-dev: pyproject.toml | $(BIN)/pip-new
	@echo "Setting up in $(VENV) with what the tests need; a minute or two the first time."
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/ready
