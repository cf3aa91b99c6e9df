#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# demo.sh [wall options...]: 60 simulated cameras and the wall that shows them. Without a display: on a virtual one for 20 s,
# picture in build/demo.png. Ends what it started on every way out. `make demo` builds first.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=build/release/bin
csv=build/demo-cameras.csv
started=()
scratch=$(mktemp -d)

end_all() {
    trap '' INT TERM
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill -TERM "${started[i]}" 2>/dev/null || continue
        timeout 5 tail --pid="${started[i]}" -s 0.1 -f /dev/null || kill -KILL "${started[i]}" 2>/dev/null || true
        wait "${started[i]}" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Reads lines from a pipe until one matches; a closed pipe means that the writer ended.
await_line() { # PIPE-FD PATTERN SECONDS WHO
    local line code=0
    while IFS= read -r -t "$3" line <&"$1" || { code=$?; false; }; do
        [[ $line =~ $2 ]] && { printf '%s\n' "$line"; return 0; }
    done
    ((code > 128)) && echo "$4 was not ready within $3 s" >&2 || echo "$4 ended before it was ready" >&2
    return 1
}

mkfifo "$scratch/camsim"
echo "Starting 60 simulated cameras (the first time their scenes are drawn and encoded)..."
"$bin/pantau-camsim" --cameras 60 --registry resources/demo/cameras.csv --port 0 --csv "$csv" \
    >"$scratch/camsim" </dev/null &
started+=($!)
exec {camsim}<"$scratch/camsim"
await_line "$camsim" '^READY ' 600 pantau-camsim >/dev/null

options=()
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    mkfifo "$scratch/display"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$scratch/display" >/dev/null </dev/null &
    started+=($!)
    exec {display}<"$scratch/display"
    DISPLAY=:$(await_line "$display" '^[0-9]+$' 30 Xvfb)
    export DISPLAY
    rm -f build/demo.png
    options=(--windowed 1920x1080 --for 20 --screenshot build/demo.png)
    echo "No display here: the wall runs on the virtual display $DISPLAY for 20 s."
fi

"$bin/pantau" wall --cameras "$csv" "${options[@]}" "$@" </dev/null &
wall=$!
started+=("$wall")
wait "$wall" || { code=$?; echo "The wall ended with code $code" >&2; exit "$code"; }
if [ ${#options[@]} -gt 0 ]; then
    [ -s build/demo.png ] || { echo "The wall saved no picture" >&2; exit 1; }
    echo "Screenshot: $PWD/build/demo.png"
fi
