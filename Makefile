# The README's two commands are `make run` and `make test`; both set up what they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: setup run test scenarios search check format train train-headlines lock

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@echo 'Setting up .venv: once, about a minute' >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Exit code 1 only says that some files were refused: the others can be asked about.
run: setup
	@$(BIN)/jianbao index --quiet || test $$? -eq 1
	@$(BIN)/jianbao run

test: setup
	$(BIN)/pytest -n auto --dist loadfile

# Drives the real process as its users do, over the fake Bot API server in TEST_TELEGRAM_DIR; a stage for each file.
scenarios: setup
	@test -n '$(TEST_TELEGRAM_DIR)' || { echo 'make scenarios TEST_TELEGRAM_DIR=folder-of-fake_telegram.py' >&2; exit 2; }
	TEST_TELEGRAM_DIR='$(TEST_TELEGRAM_DIR)' $(BIN)/pytest -n auto --dist loadfile tests/scenarios

# Looks for examples that no one has thought of yet: every property, two thousand new ones each.
search: setup
	$(BIN)/pytest -n auto -m hypothesis --hypothesis-profile=search

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadfile

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Learns seeds/names.model anew, in about ten minutes, from the labelled text in the folder NER_DATA; seeds/names.card.md
# says which. The text stays outside; numba is installed for this only.
train: setup
	@test -d '$(NER_DATA)' || { echo 'make train NER_DATA=folder-of-labelled-text' >&2; exit 2; }
	$(BIN)/pip install -qq --disable-pip-version-check --no-build-isolation -e '.[train]'
	$(BIN)/python -m training.train '$(NER_DATA)'

# Learns seeds/words/headline_marks.txt anew from the divided titles of training/heads, in a quarter of a minute.
train-headlines: setup
	$(BIN)/python -m training.headlines

# Needs uv; pins every package with its hashes.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --extra build --generate-hashes \
		--no-emit-index-url --output-file requirements.lock pyproject.toml
