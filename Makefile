# One entry for every daily task. PYTHON is the interpreter of an environment with `pip install -e ".[dev]"`.
PYTHON ?= python
CORPUS ?= ../shared/corpus
SCORE ?= ../shared/tools/score.py
SEED ?= 1
COUNT ?= 400

.PHONY: others help check lint format types imports test fixtures lexicon docs site screenshots rules pin score coverage mutation long fuzz bench ci

help: ## list the tasks
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

check: lint types imports test ## everything that must be clean before a push

lint: ## style, and the formatter's opinion
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

format: ## let the formatter write, and fix what is safe to fix
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

types: ## mypy, strict
	$(PYTHON) -m mypy

imports: ## which room may import which
	PYTHONPATH=src $(PYTHON) -c "from importlinter.cli import lint_imports_command as main; main()"

test: ## all tests
	$(PYTHON) -m pytest -n auto

coverage: ## branches of the core that the tests take; fails below the floors in pyproject.toml
	$(PYTHON) -m pytest -n auto -m "not slow" --cov --cov-report=
	$(PYTHON) -m coverage report
	$(PYTHON) tools/branch_coverage.py

mutation: ## slips in fold, text, zones and grammar that the tests notice, by sample; needs the extra `mutation`; SEED=1 COUNT=400
	$(PYTHON) tools/mutate.py --seed $(SEED) --count $(COUNT)

long: ## 20,000 examples of the laws for text, a quarter of an hour
	HYPOTHESIS_PROFILE=long $(PYTHON) -m pytest -q -n auto -k "tile or held or json or equal_input or line_ends or fold_keeps or any_lines or no_text_raises" tests/properties/test_laws.py tests/unit/test_closing.py tests/unit/test_trailers.py

fixtures: ## rewrite the expected records of tests/fixtures; read the diff
	UPDATE_FIXTURES=1 $(PYTHON) -m pytest -q -k "not being_rewritten" tests/test_fixtures.py tests/unit/test_markdown.py tests/unit/test_edxml.py tests/unit/test_archival.py tests/unit/test_akoma_ntoso.py
	git --no-pager diff --stat -- tests

lexicon: ## rewrite the lexicon's files in canonical order
	$(PYTHON) tools/canonical_lexicon.py

docs: ## rewrite the pages of docs/reference that follow from the code
	$(PYTHON) tools/write_docs.py

site: ## build the docs as a site, and check its links; needs the extra docs
	$(PYTHON) -m mkdocs build --strict --quiet
	$(PYTHON) tools/check_site.py site

screenshots: ## take the pictures of the docs again; needs Chromium
	$(PYTHON) tools/take_screenshots.py

rules: ## every rule with its norm
	$(PYTHON) -m vnadmin_parse rules

score: ## accuracy on the corpus beside the repository
	$(PYTHON) tools/score_corpus.py --corpus $(CORPUS) --score $(SCORE)

pin: ## take the corpus figures as the new floors; refuses to lower one
	$(PYTHON) tools/score_corpus.py --corpus $(CORPUS) --score $(SCORE) --pin

fuzz: ## texts that coverage leads, for a minute; needs the extra `fuzz`
	$(PYTHON) tests/fuzz/fuzz_text.py -max_total_time=60 -max_len=80

bench: ## cost of a page against PDFium and pdfplumber; FILES=folder
	$(PYTHON) benchmarks/parse.py $(FILES)

others: ## other tools on the same invented files, in an environment of their own
	uv run --quiet --no-project --isolated --with . --with pdfplumber --with pypdfium2 --with pymupdf --with pdfminer.six --with 'markitdown[pdf]' \
		--with viparse==0.1.31 --with reportlab --with pyhanko python benchmarks/others.py --write docs/explanation/other-tools.md

ci: ## what the continuous integration runs
	bash .ci/run
