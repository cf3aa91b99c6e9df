#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Monitors of a real X server go and come back while eight cameras are live on three of them.

50 rounds are the bar (make unplug); fewer are enough to see that nothing broke.
"""
import argparse
import json
import pathlib
import statistics
import sys
import tempfile
import unittest

from dummy_screens import DummyScreens, wait_until
from live_wall import LiveWall

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
from lab import ROOT, Camsim, LabError, end_on_signals, need_programs  # noqa: E402

CAMERAS = 8
ON_MONITORS = [3, 3, 2]  # cameras, from the left
GROWTH_MIB = 5.0
WARM_UP = 3  # rounds: fonts, caches and threads are there from then on
OPTIONS = argparse.Namespace()


class Unplug(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="pantau-screens-")))
        cls.camsim = cls.enterClassContext(Camsim(cls.folder, OPTIONS.bin, CAMERAS))

    def setUp(self):
        self.screens = self.enterContext(DummyScreens(plugged=3, spare=1))
        self.state = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        self.wall = self.enterContext(LiveWall(OPTIONS.bin, self.folder, self.camsim, self.screens, CAMERAS, self.state))
        self.home = {f"LAYAR-{slot + 1}": self.screens.place(slot) for slot in range(3)}
        self.wall.wait_for_walls(self.home)
        self.wall.wait_for_sessions(CAMERAS)
        self.wall.wait_for_paint(self.wall.cameras)

    def tearDown(self):
        self.assertEqual(self.wall.end(), 0)

    def all_but(self, *gone):
        return {monitor: place for monitor, place in self.home.items() if monitor not in gone}

    def remembered_place(self, monitor):
        """Where that monitor was last, as the wall's file has it."""
        monitors = json.loads((self.state / "screens.json").read_text())["monitors"]
        found = next(each["geometry"] for each in monitors if each["monitor"] == monitor)
        return tuple(found[name] for name in ("x", "y", "width", "height"))

    def unplug_and_replug(self):
        cameras = self.wall.cameras
        elsewhere = cameras[:ON_MONITORS[0]] + cameras[ON_MONITORS[0] + ON_MONITORS[1]:]
        others = self.all_but("LAYAR-2")
        self.screens.unplug(1)
        self.wall.wait_for_walls(others, fixed=others)
        self.wall.wait_for_sessions(len(elsewhere))
        self.wall.wait_for_paint(elsewhere)
        self.screens.plug(1)
        self.wall.wait_for_walls(self.home, fixed=others)
        self.wall.wait_for_sessions(CAMERAS)
        self.wall.wait_for_paint(cameras)

    def test_T25_a_monitor_that_is_unplugged_and_replugged_gets_its_wall_back_and_nothing_grows(self):
        sizes = []
        for _ in range(WARM_UP + OPTIONS.rounds):
            self.unplug_and_replug()
            sizes.append(self.wall.resident_mib())
        before = statistics.median(sizes[:WARM_UP])  # one size alone is out by up to 2 MiB
        grown = statistics.median(sizes[-3:]) - before
        print("MiB after each round:", *(f"{size:.1f}" for size in sizes))
        print(f"{OPTIONS.rounds} rounds: {before:.1f} MiB before, {sizes[-1]:.1f} MiB after, grown {grown:+.1f} MiB")
        if not OPTIONS.sanitized:
            self.assertLessEqual(grown, GROWTH_MIB)

    def test_T25_a_monitor_that_comes_back_at_another_place_takes_its_wall_there(self):
        others = self.all_but("LAYAR-2")
        self.screens.unplug(1)
        self.wall.wait_for_walls(others, fixed=others)
        self.screens.plug(1, slot=3)
        self.wall.wait_for_walls({**others, "LAYAR-2": self.screens.place(3)}, fixed=others)
        wait_until("its place is remembered", lambda: self.remembered_place("LAYAR-2") == self.screens.place(3))
        self.wall.wait_for_paint(self.wall.cameras)
        self.screens.unplug(1)  # Qt 6.4 does not tell of a screen that is moved while it is there
        self.wall.wait_for_walls(others, fixed=others)
        self.screens.plug(1)
        self.wall.wait_for_walls(self.home, fixed=others)
        self.wall.wait_for_paint(self.wall.cameras)

    def test_T25_two_monitors_that_change_places_keep_their_walls(self):
        self.screens.unplug(0, 1)
        self.wall.wait_for_walls(self.all_but("LAYAR-1", "LAYAR-2"), fixed=["LAYAR-3"])
        self.screens.plug(1, slot=0)
        self.screens.plug(0, slot=1)
        self.wall.wait_for_walls({**self.home, "LAYAR-1": self.screens.place(1), "LAYAR-2": self.screens.place(0)},
                                 fixed=["LAYAR-3"])
        self.wall.wait_for_paint(self.wall.cameras)

    def test_T25_a_monitor_that_nobody_knows_gets_no_wall(self):
        self.screens.plug(3)
        self.wall.wait_for_walls(self.home, fixed=self.home)
        self.unplug_and_replug()
        self.screens.unplug(3)
        self.wall.wait_for_walls(self.home, fixed=self.home)

    def test_T26_all_monitors_go_and_come_back(self):
        self.screens.unplug(0, 1, 2)
        # Qt keeps the last screen that went until another one comes, and the wall on it.
        wait_until("at most one wall is left", lambda: len(self.screens.walls()) <= 1)
        self.wall.check_alive()
        self.screens.plug(2, 0, 1)
        self.wall.wait_for_walls(self.home)
        self.wall.wait_for_sessions(CAMERAS)
        self.wall.wait_for_paint(self.wall.cameras)


def main():
    parser = argparse.ArgumentParser(prog="unplug.py", description="Monitors go and come back during live video.")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="of the test that looks for growth")
    parser.add_argument("--sanitized", action="store_true", help="memory is the sanitizer's, and is not judged")
    _, rest = parser.parse_known_args(namespace=OPTIONS)
    end_on_signals()
    try:
        need_programs("Xorg", "xrandr", "xwininfo")
    except LabError as error:
        print(f"unplug: {error}", file=sys.stderr)
        return 2
    return 0 if unittest.main(argv=[sys.argv[0], *rest], exit=False, verbosity=2).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
