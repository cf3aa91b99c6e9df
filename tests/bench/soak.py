#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make soak: does the wall stay as it was? 25 cameras that send 25.05 frames a second with time stamps for 25 (latency must not
creep, memory must not grow), then 55 cameras (the GUI must not stall)."""
import argparse
import contextlib
import json
import pathlib
import sys
import tempfile
import time

import steady
from lab import (ROOT, Camsim, LabError, VirtualDisplay, cut_cameras, end_on_signals, machine, markdown, median, need_programs,
                 per_camera, read_stats, slope_per_minute, summary_of_stats, text, wait_for_sessions, wait_for_silence, wall_command)

BARS = {"latency_creep_ms": 10.0, "latency_ms_p95_worst": 80.0, "rss_growth_mib": 2.0, "stall_p99_ms": 16.0, "stall_max_ms": 60.0,
        "fps_painted_min": 24.0}


def options_from(arguments):
    parser = argparse.ArgumentParser(prog="soak.py", description="Latency creep, memory growth and GUI stalls over time.")
    parser.add_argument("--minutes", type=float, default=20, help="length of the creep and growth run")
    parser.add_argument("--warm-minutes", type=float, default=2, help="left out of the fits at its beginning")
    parser.add_argument("--streams", type=int, default=25)
    parser.add_argument("--stall-seconds", type=float, default=120, help="length of the stall run")
    parser.add_argument("--stall-streams", type=int, default=55)
    parser.add_argument("--rate", type=float, default=25.05, help="frames per second that the cameras really send")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bar is not met")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    parser.add_argument("--json", type=pathlib.Path, default=ROOT / "build/soak.json", metavar="FILE")
    options = parser.parse_args(arguments)
    if options.minutes <= options.warm_minutes:
        parser.error("--minutes must be more than --warm-minutes")
    return options


def record_wall(options, camsim, display, folder, streams, seconds):
    """Runs the wall that long and returns its statistics."""
    cameras, stats, log = (folder / f"{streams}.{end}" for end in ("csv", "jsonl", "log"))
    cut_cameras(camsim.csv, cameras, "sub", streams)
    with open(log, "w") as output:
        child = steady.start(wall_command(options.bin, cameras, stats), output, env=display.environment())
        try:
            wait_for_sessions(camsim, child, streams, 60 + streams)
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                if child.poll() is not None:
                    raise LabError(f"pantau ended with code {child.returncode}: {log.read_text(errors='replace')[-500:]}")
                time.sleep(min(1.0, max(0.0, until - time.monotonic())))
        finally:
            steady.end(child)
    wait_for_silence(camsim)
    records = read_stats(stats)
    if not records:
        raise LabError("pantau wrote no statistics")
    return records


def growth(series):
    """From the median of the first tenth to that of the last."""
    tenth = max(1, len(series) // 10)
    return median([v for _, v in series[-tenth:]]) - median([v for _, v in series[:tenth]])


def drift(records, warm_seconds):
    """Latency and memory against time, after the warm-up."""
    seconds = [(i, record) for i, record in enumerate(records) if i >= warm_seconds]
    latency = [(i, median([c.get("latency_ms_p50") for c in record["cameras"]])) for i, record in seconds]
    latency = [(i, value) for i, value in latency if value is not None]
    rss = [(i, record["rss_mib"]) for i, record in seconds]
    if len(latency) < 10:
        raise LabError(f"only {len(latency)} seconds with a latency after the warm-up")
    span = (seconds[-1][0] - seconds[0][0]) / 60
    # Medians of the first and the last tenth: a single second in which something else held the machine is no creep.
    return {
        "minutes": span,
        "latency_creep_ms": growth(latency),
        "latency_fit_ms": slope_per_minute(*zip(*latency)) * span,
        "rss_growth_mib": growth(rss),
        "rss_fit_mib": slope_per_minute(*zip(*rss)) * span,
        "rss_mib": rss[-1][1],
    }


def verdicts(soak, stall, options):
    def row(name, value, bar, met, digits=1):
        return [name, text(value, digits), bar, "–" if value is None else "yes" if met(value) else "NO"]
    most = lambda limit: lambda value: value <= limit
    creep, wall = f"{options.streams} streams, {soak['minutes']:.3g} min at {options.rate} fps", f"{options.stall_streams} streams"
    return [
        row(f"latency creep ms ({creep})", soak["latency_creep_ms"], f"<= {BARS['latency_creep_ms']:.0f}",
            most(BARS["latency_creep_ms"])),
        row(f"latency p95 ms, worst camera ({creep})", soak["latency_ms_p95_worst"], f"<= {BARS['latency_ms_p95_worst']:.0f}",
            most(BARS["latency_ms_p95_worst"])),
        row(f"memory growth MiB ({creep})", soak["rss_growth_mib"], f"<= {BARS['rss_growth_mib']:.0f}", most(BARS["rss_growth_mib"])),
        row(f"GUI stall p99 ms ({wall})", stall["ui_stall_ms_p99"], f"<= {BARS['stall_p99_ms']:.0f}",
            most(BARS["stall_p99_ms"])),
        row(f"GUI stall max ms ({wall})", stall["ui_stall_ms_max"], f"<= {BARS['stall_max_ms']:.0f}", most(BARS["stall_max_ms"])),
        row(f"painted fps, slowest tile ({wall})", stall["fps_painted_min"], f">= {BARS['fps_painted_min']:.0f}",
            lambda value: value >= BARS["fps_painted_min"]),
    ]


def run(options, folder):
    with contextlib.ExitStack() as stack:
        camsim = stack.enter_context(Camsim(folder, options.bin))
        display = stack.enter_context(VirtualDisplay())
        camsim.command(f"all rate {options.rate}")
        print(f"soak: {options.streams} streams for {options.minutes} min", file=sys.stderr)
        records = record_wall(options, camsim, display, folder, options.streams, options.minutes * 60)
        settled = records[int(options.warm_minutes * 60):]
        soak = {**summary_of_stats(settled), **drift(records, options.warm_minutes * 60),
                "reconnects": sum(max(v, default=0) for v in per_camera(settled, "reconnects").values())}
        camsim.command("all rate 25")
        print(f"soak: {options.stall_streams} streams for {options.stall_seconds:.0f} s", file=sys.stderr)
        records = record_wall(options, camsim, display, folder, options.stall_streams, options.stall_seconds)
        # The start itself, with 55 streams opening at once, is judged by the time to the first picture.
        stall = summary_of_stats(records[min(10, len(records) // 2):])
    return soak, stall


def main():
    options = options_from(sys.argv[1:])
    end_on_signals()
    try:
        need_programs("Xvfb", str(options.bin / "pantau"), str(options.bin / "pantau-camsim"))
        with tempfile.TemporaryDirectory(prefix="pantau-soak-") as folder:
            soak, stall = run(options, pathlib.Path(folder))
    except LabError as error:
        print(f"soak: {error}", file=sys.stderr)
        return 2
    rows = verdicts(soak, stall, options)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps({"machine": machine(), "soak": soak, "stall": stall}, indent=1) + "\n")
    print(markdown(["what", "measured", "bar", "met"], rows))
    print(f"\nAll figures: {options.json}")
    return 1 if options.strict and any(row[3] != "yes" for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
