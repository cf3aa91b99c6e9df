#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make crowd: more cameras than the machine can decode. 200 sub streams on one monitor beside the operator's console: the console
must answer, the wall must go on, every tile must say why it shows less, and nothing may grow.

The simulator and the X server run on the same machine: what they use is told apart, and leaves Pantau less than the machine has.
Real cameras have processors of their own: the simulator, a thread for each camera, runs at the lowest priority.
"""
import argparse
import collections
import json
import pathlib
import sys
import tempfile

import bench
import soak
from lab import (ROOT, Camsim, LabError, cut_cameras, end_on_signals, machine, markdown, median, need_programs, per_camera, percentile,
                 read_stats, text)

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "screens"))
from dummy_screens import DummyScreens  # noqa: E402

BARS = {"ui_stall_ms_p99": 30.0, "paint_fps_p5": 10.0, "without_reason": 0, "without_picture": 0, "rss_growth_mib": 5.0}
REASONS = {"cpu_full", "network_slow", "budget_full"}  # that a tile shows less than it could


def options_from(arguments):
    parser = argparse.ArgumentParser(prog="crowd.py", description="A wall of more cameras than the machine can decode.")
    parser.add_argument("--minutes", type=float, default=10, help="length of the measurement")
    # In the first minutes the efforts come down step by step, and each stream takes 0.15 MiB more; then it stands still.
    parser.add_argument("--warm", type=float, default=240, metavar="S", help="seconds between the last stream's start and measuring")
    parser.add_argument("--streams", type=int, default=200)
    parser.add_argument("--rate", type=float, default=25, help="frames per second of each camera")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    parser.add_argument("--json", type=pathlib.Path, default=ROOT / "build/crowd.json", metavar="FILE")
    options = parser.parse_args(arguments)
    options.seconds = options.minutes * 60
    return options


def without_reason(camera):
    """A tile that shows less than its stream holds must say why: the effort was lowered, or the stream does not live."""
    lives = camera["state"] == "streaming"
    return (camera["reason"] in ("", "none")) if not lives else camera["effort"] != "full" and camera["quality"] not in REASONS


def figures(records):
    """What the bars ask for, of the records of the measurement."""
    if len(records) < 10:
        raise LabError(f"only {len(records)} seconds of statistics")
    cameras = records[-1]["cameras"]
    ages = [v for values in per_camera(records, "age_ms").values() for v in values]
    return {
        "seconds": len(records),
        "ui_stall_ms_p99": percentile([v for r in records for v in r["ui_stalls_ms"]], 99),
        "ui_stall_ms_max": max(r["ui_stall_ms_max"] for r in records),
        "paint_fps_p5": percentile([r["paint_fps"] for r in records], 5),
        "paint_fps": median([r["paint_fps"] for r in records]),
        "without_reason": max(sum(map(without_reason, r["cameras"])) for r in records),
        "without_picture": sum(camera["age_ms"] is None for camera in cameras),
        "not_streaming": max(sum(c["state"] != "streaming" for c in r["cameras"]) for r in records),
        "age_ms_p95": percentile(ages, 95),
        "rss_growth_mib": soak.growth([(i, r["rss_mib"]) for i, r in enumerate(records)]),
        "rss_mib": records[-1]["rss_mib"],
        "efforts": dict(collections.Counter(camera["effort"] for camera in cameras)),
    }


class CrowdLab(bench.Lab):
    def command(self, who, kind, count, stats):
        cameras = self.folder / "cameras.csv"
        cut_cameras(self.camsim.csv, cameras, kind, count)
        return [self.options.bin / "pantau", "console", "--cameras", cameras, "--state", self.folder / "state", "--stats", stats]

    def measure(self, child, who, count, stats):
        result = super().measure(child, who, count, stats)
        result["crowd"] = figures(read_stats(stats)[-round(self.options.seconds):])
        return result


def verdicts(run):
    found = run["crowd"]

    def row(name, key, bar, met, digits=1):
        value = found[key]
        return [name, text(value, digits), f"{bar} {BARS[key]:g}", "yes" if value is not None and met(value, BARS[key]) else "NO"]

    def told(name, value, digits=2):
        return [name, text(value, digits), "–", "–"]
    most, least = (lambda value, bar: value <= bar), (lambda value, bar: value >= bar)
    return [
        row("GUI stall p99 ms", "ui_stall_ms_p99", "<=", most),
        row("wall repaints a second, 5th percentile", "paint_fps_p5", ">=", least),
        row("tiles that show less and do not say why", "without_reason", "<=", most, 0),
        row("tiles without a picture", "without_picture", "<=", most, 0),
        row("memory growth MiB", "rss_growth_mib", "<=", most),
        told("GUI stall max ms", found["ui_stall_ms_max"], 1),
        told("cameras not streaming, most at once", found["not_streaming"], 0),
        told("age of the shown picture, 95th percentile ms", found["age_ms_p95"], 0),
        told("memory MiB", found["rss_mib"], 0),
        *([f"streams decoded: {effort}", str(count), "–", "–"] for effort, count in sorted(found["efforts"].items())),
        told("cores: Pantau", run["cores"]),
        told("cores: X server", run["x_cores"]),
        told("cores: simulator", run["camsim_cores"]),
        told("cores: idle", run["idle_cores"]),
    ]


def measure(options, folder):
    with (Camsim(folder, options.bin, options.streams, registry=None, niceness=19) as camsim,
          DummyScreens(plugged=2, size=(1920, 1080)) as display):
        camsim.command(f"all rate {options.rate}")
        return CrowdLab(options, camsim, display, folder).run("pantau", "sub", options.streams)


def main():
    options = options_from(sys.argv[1:])
    end_on_signals()
    try:
        need_programs("Xorg", "xrandr", "xwininfo", str(options.bin / "pantau"), str(options.bin / "pantau-camsim"))
        with tempfile.TemporaryDirectory(prefix="pantau-crowd-") as folder:
            run = measure(options, pathlib.Path(folder))
        if "fault" in run:
            raise LabError(run["fault"])
    except LabError as error:
        print(f"crowd: {error}", file=sys.stderr)
        return 2
    rows = verdicts(run)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps({"machine": machine(), "rate": options.rate, "run": run}, indent=1) + "\n")
    print(markdown([f"{options.streams} sub streams, {run['crowd']['seconds']} s", "measured", "bar", "met"], rows))
    print(f"\nAll figures: {options.json}")
    return 1 if any(row[3] == "NO" for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
