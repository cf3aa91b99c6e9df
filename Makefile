# Thin on purpose: packages, then CMake presets. `make help` says what there is.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help deps build demo check format translations bench monitors soak crowd unplug clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

deps: ## install the missing packages of tools/packages.txt (apt, as root or through sudo; lists them first)
	@tools/install-deps.sh

build: deps ## build pantau and pantau-camsim into build/release/bin
	@tools/build.sh release pantau pantau-camsim

demo: build ## 60 simulated cameras over RTSP and the wall that shows them (no display: saves build/demo.png)
	@tools/demo.sh

check: deps ## every check: format, structure, tests, core without a GUI, clang-tidy, sanitizers
	@tools/check.sh

format: deps ## lay out the sources with clang-format 14
	@git ls-files '*.cpp' '*.h' | xargs -r clang-format-14 -i

translations: deps ## take new strings of the sources into translations/*.ts, where they wait for their words
	@python3 tests/translations/check_translations.py --update

bench: build ## CPU and memory of Pantau and of its peers on the same streams (ARGS="--rounds 1 --only subs:9")
	@python3 tests/bench/bench.py $(ARGS)

monitors: build ## CPU of four monitors against decoding their streams only (ARGS="--rounds 1")
	@python3 tests/bench/monitors.py $(ARGS)

soak: build ## 20 minutes at 25 streams, then stalls at 55 (ARGS="--minutes 2")
	@python3 tests/bench/soak.py $(ARGS)

crowd: build ## 200 sub streams, wall and console, for ten minutes: too much for two cores (ARGS="--minutes 2")
	@python3 tests/bench/crowd.py $(ARGS)

unplug: build ## a monitor of a real X server unplugged and replugged 50 times during live video (ARGS="--rounds 5")
	@python3 tests/screens/unplug.py --rounds 50 $(ARGS)

clean: ## remove build/
	@rm -rf build
