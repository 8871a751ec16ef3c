# tafelkit: `make run` opens it, `make test` checks it. Needs python3; sets up the rest itself.

PYTHON ?= python3
VENV ?= .venv
OUT ?= out
ARGS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
CATALOGUE := src/tafelkit/locale/en/LC_MESSAGES/tafelkit
COMPILED := $(patsubst %.po,%.mo,$(wildcard $(CATALOGUE).po))
NOISE := '^"(Project-Id|Report-Msgid|POT-Creation|PO-Revision|Last-Trans|Language-Team|Generated)'
# To tell of each assert what it saw, pytest writes all tests anew, in each process: that is done
# only for those that fail.
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/pytest
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-header --no-annotate --no-emit-index-url --no-emit-find-links

# Every step leaves a stamp in the virtual environment, so that it is done again only when what it
# depends on has changed.
MADE := $(VENV)/.made
PACKAGES := $(VENV)/.packages
DEV_PACKAGES := $(VENV)/.dev-packages
QT := $(VENV)/.qt
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

## Use

.PHONY: run
run: setup-run ## Open the app; without a screen: make the sample programme in out/
	@if $(BIN)/python tools/system.py screen; then \
	  $(BIN)/tafelkit $(ARGS); \
	else \
	  echo "No window can be opened, so the sample programme is made in $(OUT)/ instead."; \
	  $(BIN)/tafelkit demo $(OUT)/; \
	fi

## Development

.PHONY: setup
setup: setup-run $(DEV_PACKAGES) ## Set up everything for development in .venv

.PHONY: test
test: lint ## Set up and check everything: style, types, layers, tests (ARGS="-k name")
	@$(PYTEST) -n auto --maxprocesses 8 --assert=plain $(ARGS) || \
	  { test $$? -ne 1 || $(PYTEST) --last-failed; false; }

.PHONY: lint
lint: setup ## Check style, types and layers
	@$(BIN)/ruff check --quiet --output-format concise .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

.PHONY: format
format: setup ## Put the source in the house style
	@$(BIN)/ruff check --quiet --fix --exit-zero .
	@$(BIN)/ruff format .

.PHONY: bench
bench: setup ## Measure the promises
	@$(BIN)/python -m bench $(ARGS)

.PHONY: soak
soak: setup ## Kill it, fill its disk and more, for long (ARGS="kills 300")
	@$(BIN)/python -m soak $(ARGS)

.PHONY: verapdf
verapdf: setup ## Check every kind of document with veraPDF (needs Java 17 and Maven)
	@rm -rf build/verapdf/pdfs
	@QT_QPA_PLATFORM=offscreen TAFELKIT_PDFS=build/verapdf/pdfs \
	  $(BIN)/pytest -q tests/printing/test_accessible.py tests/printing/test_programme_report.py tests/printing/test_sheets.py \
	  tests/printing/test_card_sheets.py tests/printing/test_form_sheets.py \
	  tests/printing/test_canvas.py tests/printing/tagged
	@mvn -q -B -f tools/verapdf compile exec:java \
	  -Dexec.args="$(CURDIR)/build/verapdf/pdfs/good --broken $(CURDIR)/build/verapdf/pdfs/broken"

.PHONY: screenshots
screenshots: setup ## Take a picture of every page, without a screen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screenshots.py $(ARGS)

.PHONY: messages
messages: setup ## Bring the catalogue of texts up to date with the source
	@mkdir -p build $(dir $(CATALOGUE))
	@$(BIN)/pybabel --quiet extract --no-default-keywords -k _ -k say -k say_many:1,2 -k n_:1,2 -k many:1,2 -k _say \
	  --no-location --sort-output --omit-header -o build/tafelkit.pot src
	@if [ -f $(CATALOGUE).po ]; then cp $(CATALOGUE).po build/tafelkit.po; \
	  else printf 'msgid ""\nmsgstr ""\n' > build/tafelkit.po; fi
	@$(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete \
	  -i build/tafelkit.pot -o build/tafelkit.po -l en
	@grep -vE $(NOISE) build/tafelkit.po > $(CATALOGUE).po
	@$(BIN)/python hatch_build.py

.PHONY: wheel
wheel: setup ## Build the wheel and the source archive in dist/
	@$(BIN)/python -m build --no-isolation

.PHONY: lock
lock: ## Pin the newest versions allowed by pyproject.toml (needs uv)
	@$(LOCK) --upgrade --group dev pyproject.toml -o requirements-dev.lock
	@$(LOCK) -c requirements-dev.lock pyproject.toml -o requirements.lock
	@$(LOCK) -c requirements-dev.lock --group build -o requirements-build.lock

.PHONY: clean
clean: ## Remove what was built and cached
	@rm -rf build dist $(OUT) .hypothesis .*_cache $(COMPILED)
	@find src tests bench soak tools -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

.PHONY: distclean
distclean: clean ## Remove the virtual environment too
	@rm -rf $(VENV)

.PHONY: help
help: ## Tell what can be made
	@awk 'BEGIN { FS = ":.*## " } \
	  /^## / { printf "\n%s\n", substr($$0, 4) } \
	  /^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# What the targets above rest on.

.PHONY: setup-run
setup-run: $(QT) $(INSTALLED) $(COMPILED)

$(MADE):
	@$(PYTHON) tools/system.py venv
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(PACKAGES): requirements.lock requirements-build.lock $(MADE)
	@echo "Installing the pinned packages ..."
	@$(PIP) install --quiet --require-hashes -r requirements.lock -r requirements-build.lock
	@touch $@

$(DEV_PACKAGES): requirements-dev.lock $(PACKAGES)
	@echo "Installing the pinned packages for development ..."
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

$(QT): tools/system.py $(PACKAGES)
	@$(BIN)/python tools/system.py qt
	@touch $@

$(INSTALLED): pyproject.toml hatch_build.py $(PACKAGES)
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(COMPILED): %.mo: %.po hatch_build.py $(INSTALLED)
	@$(BIN)/python hatch_build.py
