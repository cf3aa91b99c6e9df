#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make monitors: CPU of four monitors of 16 tiles, two of which show the same cameras, against decoding the distinct streams only.

The same rules as in bench.py: the two take turns within a round, and ratios are taken within a round.
"""
import argparse
import json
import pathlib
import sys
import tempfile

import bench
from lab import ROOT, Camsim, LabError, cut_cameras, end_on_signals, machine, median, need_programs

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "screens"))
from dummy_screens import DummyScreens  # noqa: E402

CAMERAS = 60
SIDE = 4  # tiles a monitor, each way
FIRST_CAMERA = {"LAYAR-1": 0, "LAYAR-2": 16, "LAYAR-3": 32, "LAYAR-4": 0}
DISTINCT = 48
BAR = 1.35


def options_from(arguments):
    parser = argparse.ArgumentParser(prog="monitors.py", description="CPU of four monitors against decoding their streams only.")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--warm", type=float, default=8, metavar="S", help="seconds between the last stream's start and measuring")
    parser.add_argument("--seconds", type=float, default=10, metavar="S", help="length of a measurement")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bar is not met")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    parser.add_argument("--json", type=pathlib.Path, default=ROOT / "build/monitors.json", metavar="FILE")
    return parser.parse_args(arguments)


def scene_file(codes):
    """One scene: on each monitor the cameras from its first one on, row by row."""
    def tiles(first):
        return [{"column": i % SIDE, "row": i // SIDE, "type": "camera", "camera": codes[first + i]} for i in range(SIDE * SIDE)]
    monitors = {name: {"columns": SIDE, "rows": SIDE, "tiles": tiles(first)} for name, first in FIRST_CAMERA.items()}
    return json.dumps({"version": 1, "scenes": [{"name": "Empat layar", "monitors": monitors}]})


class MonitorsLab(bench.Lab):
    def command(self, who, kind, count, stats):
        if who != "pantau":
            return super().command(who, kind, count, stats)
        cameras, scenes = self.folder / "cameras.csv", self.folder / "scenes.json"
        scenes.write_text(scene_file(cut_cameras(self.camsim.csv, cameras, kind, CAMERAS)))
        return [self.options.bin / "pantau", "wall", "--cameras", cameras, "--scenes", scenes, "--scene", "Empat layar",
                "--stats", stats]

    def measure(self, child, who, count, stats):
        result = super().measure(child, who, count, stats)
        result["sessions"] = self.camsim.sessions()
        if who == "pantau" and (walls := self.display.walls()) != self.expected_walls():
            raise LabError(f"the walls stand at {walls}")
        return result

    def expected_walls(self):
        return {f"LAYAR-{slot + 1}": self.display.place(slot) for slot in range(len(FIRST_CAMERA))}


def measure_all(options, folder):
    runs = []
    with Camsim(folder, options.bin, CAMERAS) as camsim, DummyScreens(plugged=4, size=(1920, 1080)) as display:
        lab = MonitorsLab(options, camsim, display, folder)
        for number in range(1, options.rounds + 1):
            for who in ("pantau", "decode"):
                runs.append({"round": number, **lab.run(who, "sub", DISTINCT)})
                bench.say(runs[-1])
    return runs


def main():
    options = options_from(sys.argv[1:])
    end_on_signals()
    try:
        need_programs("ffmpeg", "Xorg", "xrandr", "xwininfo", str(options.bin / "pantau"), str(options.bin / "pantau-camsim"))
        with tempfile.TemporaryDirectory(prefix="pantau-monitors-") as folder:
            runs = measure_all(options, pathlib.Path(folder))
    except LabError as error:
        print(f"monitors: {error}", file=sys.stderr)
        return 2
    ours = bench.good(runs, "pantau", "sub", DISTINCT).values()
    sessions = sorted({run["sessions"] for run in ours})
    ratio = bench.ratio(runs, "decode", "sub", DISTINCT)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps({"machine": machine(), "ratio": ratio, "sessions": sessions, "runs": runs}, indent=1) + "\n")
    if not ours or ratio is None:
        print("monitors: no run counts", file=sys.stderr)
        return 2
    print(f"4 monitors of 16 tiles, {DISTINCT} distinct cameras: sessions {sessions} (bar {DISTINCT}), "
          f"CPU {ratio:.2f} x decode only (bar {BAR}), slowest tile "
          f"{median([run['wall']['fps_painted_min'] for run in ours]):.1f} fps\nAll figures: {options.json}")
    return 1 if options.strict and (sessions != [DISTINCT] or ratio > BAR) else 0


if __name__ == "__main__":
    sys.exit(main())
