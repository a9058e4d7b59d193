# Everything one needs to work here; `make` alone lists it.
PY := .venv/bin/python
OUT ?= out/tour
# One more than there are cores: much of the tests' time is spent waiting for a program or a link.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
PROGRAM ?= dist/firstline/firstline
# What follows the commands: make run ARGS="--database URL", make test ARGS="-k calls"
ARGS ?=
DATABASE ?=
.DEFAULT_GOAL := help
.PHONY: help setup run test check format tour bench soak translations build lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## make a fresh clone ready (each target does it by itself)
	@.ci/setup

run: ## start the desk with the demo room; without a screen, draw the tour
	@.ci/setup window
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
		exec $(PY) -m ui $(or $(ARGS),--demo); \
	else \
		echo "No screen here: playing the tour instead."; \
		$(PY) -m ui.tour --out $(OUT) && echo "The pictures are in $(OUT)"; \
	fi

test: ## all checks, then all tests on SQLite and PostgreSQL
	@.ci/setup tests
	@$(MAKE) --no-print-directory checks
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: ## formatting, style, types, who imports whom
	@.ci/setup
	@$(MAKE) --no-print-directory checks

.PHONY: checks
checks:
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy --no-error-summary
	@.venv/bin/lint-imports --no-logo > .venv/lint-imports.log || { cat .venv/lint-imports.log; exit 1; }
	@echo "Formatting, style, types and imports are in order."

format: ## format the code and mend what can be mended
	@.ci/setup
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

tour: ## play the main job and draw each step: make tour OUT=folder
	@.ci/setup window
	@$(PY) -m ui.tour --out $(OUT) $(if $(DATABASE),--database $(DATABASE)) $(ARGS)
	@echo "The pictures are in $(OUT)"

bench: ## measure the operations of docs/performance.md on both databases
	@.ci/setup tests
	@$(PY) -m tests.bench $(ARGS)

soak: ## desks under random faults for long: make soak ARGS="--seconds 600 --seed 7"
	@.ci/setup tests
	@$(PY) -m tests.faults.soak $(or $(ARGS),--seconds 600)
	@FIRSTLINE_KILLS=25 FIRSTLINE_RACES=1000 FIRSTLINE_FAILOVER=all $(PY) -m pytest -n $(WORKERS) \
		tests/kill tests/services/test_take_race.py tests/faults/test_failover.py

translations: ## collect the texts into resources/i18n and build the catalogues
	@.ci/setup
	@$(PY) .ci/translations.py update
	@$(PY) .ci/translations.py release

build: ## build the program for this system and let it test itself
	@.ci/setup
	@$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	@rm -rf out/selftest && mkdir -p out/selftest
	@$(PROGRAM) --selftest out/selftest
	@echo "Built $(PROGRAM); what it said of itself is in out/selftest"

lock: ## write requirements.lock anew from pyproject.toml
	@.ci/setup
	@$(PY) -m pip install -qq --disable-pip-version-check uv
	@$(PY) -m uv pip compile --quiet --universal --generate-hashes --extra dev --upgrade \
		--no-header --no-emit-index-url --output-file requirements.lock pyproject.toml

clean: ## remove everything that can be made again
	@rm -rf .venv build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@rm -rf *.egg-info resources/i18n/*.qm
