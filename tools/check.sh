#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh [PHASE...]: every check that a change must pass, the quickest first; stops at the first that fails.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
phases=("$@")
[ ${#phases[@]} -gt 0 ] || phases=(format structure dev core-only tidy tsan asan)
jobs=$(nproc)
# The same object is not compiled twice because two presets build it in two folders.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
summary=()
started=$SECONDS

configure() { # PRESET [cmake options...]
    local preset=$1 log
    shift
    log=$(mktemp)
    cmake --preset "$preset" "$@" >"$log" 2>&1 || { cat "$log"; rm -f "$log"; return 1; }
    rm -f "$log"
}
build() { cmake --build --preset "$1" --parallel "$jobs" "${@:2}"; }
run_tests() { # PRESET [ctest options...]
    local code=0
    ctest --preset "$1" --parallel $((2 * jobs)) --no-tests=error "${@:2}" || code=$?
    grep -h '^SKIPPED: ' "build/$1/Testing/Temporary/LastTest.log" | sort | uniq -c || true
    return "$code"
}

format() { git ls-files '*.cpp' '*.h' | xargs -r -n 50 -P "$jobs" clang-format-14 --dry-run -Werror; }
structure() { python3 tests/structure/check_structure.py && python3 tests/structure/selftest.py; }
# Each test runs under AddressSanitizer: the core's where there is no GUI, all others in asan. Before that run without it
# those whose bars are an optimised program's (label figures), the monitors that come and go, whose growth only such a
# program shows, and the language files; what crosses threads runs a second time in tsan. All tests in this build too
# took four minutes more on two processors.
dev() {
    configure dev && build dev --target pantau pantau-camsim pantau_figures && run_tests dev -L "figures|screens|translations"
}
core-only() { configure core-only && build core-only && run_tests core-only -LE structure; }
# Without the tests: their code is held by the warnings of asan, and Catch2's macros cost more analysis time than all the
# rest.
# clang-tidy runs apart from the compiler, because as its launcher it would also judge what moc writes. It judges Qt's
# headers again for every source; so the preset joins twelve sources of a room in one (21 min became 4).
tidy() {
    local own
    own="^$(printf '%s' "$PWD" | sed 's/[][\.*^$+?(){}|]/\\&/g')/((core|widgets|app)/|build/tidy/.*/Unity/)"
    configure tidy -DPANTAU_TESTS=OFF || return
    run-clang-tidy-14 -quiet -p build/tidy -j "$jobs" "$own" 2>&1 | sed 's/\x1b\[[0-9;]*m//g' |
        grep -vE '^clang-tidy-14 |^$|^[0-9]+ warnings? generated|^Suppressed '
    return "${PIPESTATUS[0]}"
}
tsan() { configure tsan && build tsan --target pantau_threads && run_tests tsan -L threads; }
asan() { configure asan && build asan && run_tests asan -LE "^(structure|translations|optimised|core)$"; }

report() {
    echo
    echo "make check:"
    printf '  %s\n' "${summary[@]}"
    printf '  %-10s %4d s\n' total $((SECONDS - started))
}

for phase in "${phases[@]}"; do
    echo "=== $phase"
    from=$SECONDS
    if "$phase"; then
        summary+=("$(printf '%-10s %4d s  passed' "$phase" $((SECONDS - from)))")
    else
        summary+=("$(printf '%-10s %4d s  FAILED' "$phase" $((SECONDS - from)))")
        report
        exit 1
    fi
done
report
