.DEFAULT_GOAL := help
.PHONY: help run test test-cluster mutate generate verify check-pages surface pack bench bench-polling bench-scale bench-cluster clean

DOTNET ?= dotnet

help: ## Lists the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Follows five simulated jobs to their ends and prints what became of them.
	@$(DOTNET) run --project src/JobClients.Cli -- demo

test: pack ## Packs and builds everything and runs every test, those of the packages too.
	@rm -rf artifacts/test-results
	$(DOTNET) test Clients.sln

test-cluster: ## Runs the tests of clusters with 2,000 jobs and a node that stands still for a minute; takes PostgreSQL.
	CHAOS_JOBS=2000 CHAOS_PAUSE=60 $(DOTNET) test tests/JobClients.Quartz.Tests --logger "console;verbosity=detailed"

# Built without generating, or nothing would be left to tell about.
GENERATE       = $(DOTNET) run --project src/JobClients.Generator --property:GenerateClients=false --
GENERATE_FLAGS = --root . --changes $(if $(FAIL_ON_BREAKING),--fail-on-breaking)

generate: ## Writes generated/ from specs/, the servers too where Node is installed, and tells what changes for consumers.
	$(GENERATE) $(if $(filter kiota,$(GENERATOR)),kiota,build --strict) $(GENERATE_FLAGS)
	@if command -v npm >/dev/null; then \
	  .config/nswag/generate.sh && $(DOTNET) run --no-build --project src/JobClients.Generator -- servers --record --root .; \
	else \
	  echo "make generate: generated/servers is left as it is; writing it takes Node (npm)." >&2; \
	fi

# The command is built on all that is packed, so that nothing public goes without documentation. Only white space is
# checked apart: a build takes every other matter of style for an error, and dotnet format would take minutes for it.
verify: ## Checks specs/, that generated/ is what they say, formatting and documentation, and writes nothing.
	CI=true $(DOTNET) build src/JobClients.Cli
	$(DOTNET) format whitespace . --folder --verify-no-changes --exclude generated artifacts .config
	$(DOTNET) run --no-build --project src/JobClients.Generator -- servers --root .
	.config/redocly/lint.sh

check-pages: ## Compares the scraped pages in the folder PAGES with specs/.
	@$(DOTNET) run --project src/JobClients.Generator -- pages --root . "$(or $(PAGES),$(error Name the folder: make check-pages PAGES=DIR))"

LIBRARIES = JobClients JobClients.Kiota.Serialization.Xml JobClients.Quartz JobClients.Simulator JobClients.VeevaVault JobClients.Zuora

surface: ## Lists the public surface of each library, beside its project.
	$(DOTNET) build src/JobClients.Cli
	$(DOTNET) run --no-build --project src/JobClients.Generator -- surface --root . --assemblies artifacts/bin/JobClients.Cli/debug $(LIBRARIES)

MUTATED = JobClients.Kiota.Serialization.Xml JobClients.VeevaVault JobClients.Zuora JobClients

# From the folder of the tests, as the tool wants it. Builds that are told of MutationTesting keep to artifacts/mutation.
# Nothing is left out but generated code, and the arguments of ConfigureAwait, which a test without a context cannot tell.
mutate: ## Changes the code in small ways and counts what no test notices. PROJECT=NAME, FILES='Watching/**'. Takes long.
	@$(DOTNET) tool restore
	@for project in $(or $(PROJECT),$(MUTATED)); do \
	  (cd tests/$$project.Tests && MutationTesting=true DOTNET_TieredPGO=0 $(DOTNET) stryker \
	    --config-file ../../.config/mutation/stryker.json --project $$project.csproj $(if $(FILES),--mutate '**/$(FILES)') \
	    --output ../../artifacts/mutation/$$project --skip-version-check) || exit; \
	done

pack: ## Packs the libraries into artifacts/packages.
	@rm -rf artifacts/packages
	$(DOTNET) pack Clients.sln --configuration Release --output artifacts/packages -warnaserror

bench: ## Measures a poll against the bare floor, XML against XDocument, and generation against NSwag.
	$(DOTNET) run --configuration Release --project tests/Benchmarks -- --filter '*' --artifacts artifacts/benchmarks
	$(DOTNET) run --no-build --configuration Release --project tests/Benchmarks -- generation

POLLING = $(if $(SVG),--svg "$(SVG)") $(if $(LAW),--law "$(LAW)") $(if $(QUICK),--quick)

bench-polling: ## Measures when waits see the end, and at how many polls, against the least possible. QUICK=1, LAW=FILE, SVG=FILE.
	@$(DOTNET) run --configuration Release --project tests/Benchmarks -- polling $(POLLING)

bench-cluster: ## Measures what a cluster on PostgreSQL can do: polls a second, and statements for each. QUICK=1.
	@$(DOTNET) run --configuration Release --project tests/Benchmarks -- cluster $(if $(QUICK),--quick)

bench-scale: ## Measures what very many waits cost: memory, time of scheduling, and lateness over sockets. QUICK=1.
	@$(DOTNET) run --configuration Release --project tests/Benchmarks -- scale $(if $(QUICK),--quick)

clean: ## Removes what builds leave behind.
	rm -rf artifacts
