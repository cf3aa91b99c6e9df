#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh PRESET [TARGET...]: configures build/PRESET where that has not been done and builds it.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
if [ ! -f "build/$preset/build.ninja" ]; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
fi
cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"}
