#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install-deps.sh [LIST]: installs those packages of LIST (tools/packages.txt) that are missing. Asks nothing.
set -euo pipefail
list=${1:-$(dirname "$0")/packages.txt}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "Pantau's packages are named for Debian 12 and Ubuntu 24.04; there is no apt-get here. Install by hand what $list names." >&2
    exit 1
fi
mapfile -t wanted < <(sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$list" | sort -u)
installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort -u || true)
mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}") <(printf '%s\n' "$installed"))
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Missing packages (${#missing[@]}): ${missing[*]}"
if [ "$(id -u)" = 0 ]; then
    root=()
elif command -v sudo >/dev/null; then
    root=(sudo)
else
    echo "Installing them needs root: run 'make deps' as root, or install sudo." >&2
    exit 1
fi
apt() { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null; }
apt update
apt install -y --no-install-recommends "${missing[@]}"
