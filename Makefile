# Two commands matter: make run, make test. Both set up what they need; "make help" lists the others.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
TOOLS := $(VENV)/.tools
BROWSERS := chromium chromium-browser google-chrome

.DEFAULT_GOAL := help
.PHONY: help setup run test check lock browser clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

setup: $(TOOLS) ## Create the virtual environment .venv with the project and the tools for its tests

run: $(INSTALLED) ## Start the graph database, load the data and serve the web page
	@$(BIN)/tracker run

test: setup browser ## Run all tests against a real Neo4j and a real browser
	@$(BIN)/pytest

check: setup ## Check style, types and which part may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: ## Write constraints.txt anew with the newest versions (a developer's step)
	@rm -rf build/lock && $(PYTHON) -m venv build/lock
	@build/lock/bin/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@{ sed '/^[^#]/,$$d' constraints.txt; build/lock/bin/pip freeze --exclude-editable --exclude setuptools; } > build/constraints.txt
	@mv build/constraints.txt constraints.txt && rm -rf build/lock

clean: ## Remove .venv and what tools leave behind (the graph and its downloads stay)
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed. If you have it under another name: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(call install,python3-venv,Python's venv)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the project in $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(TOOLS): $(INSTALLED)
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

browser:
	@test -n "$$TRACKER_TEST_BROWSER" || which $(BROWSERS) 2>/dev/null | grep -q . || $(call install,chromium,Chromium (or TRACKER_TEST_BROWSER=its path))

# Install a Debian package when that is possible here; say what is missing otherwise.
# $(1): the package, $(2): what a person calls it.
define install
{ if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
    echo "Installing $(1)"; \
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(1); } >/dev/null; \
  else \
    echo "Missing: $(2). On Debian or Ubuntu: sudo apt-get install $(1)" >&2; exit 1; \
  fi; }
endef
