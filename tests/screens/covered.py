#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another window covers a whole wall on a real X server, and goes away again."""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from dummy_screens import DummyScreens, wait_until
from live_wall import LiveWall

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
import steady  # noqa: E402
from lab import ROOT, Camsim, LabError, end_on_signals, need_programs  # noqa: E402

CAMERAS = 8
MEASURED_S = 5
LIMIT_S = 1.0  # from covered to no stream open
TEARDOWN_S = 0.6  # the camera's answer to the farewell is waited for
SHARE = 0.05  # of the processor time of a wall that is seen
OPTIONS = argparse.Namespace()


class Cover:
    """A clock as large as the whole desktop, or as much of it as is said."""

    def __init__(self, display, width, height):
        self.display, self.geometry = display, f"{width}x{height}+0+0"

    def __enter__(self):
        self.process = subprocess.Popen(["xclock", "-geometry", self.geometry], env=self.display.environment(), start_new_session=True)
        return self

    def __exit__(self, *_):
        steady.end(self.process)


def pixel_rows(display):
    """The desktop's pixels as xwd writes them: the rows at the end of the file."""
    done = subprocess.run(["xwd", "-root", "-silent"], env=display.environment(), capture_output=True, timeout=20, check=True)
    width, height = display.size
    rows = done.stdout[-4 * width * height:]
    return [rows[4 * width * row:4 * width * (row + 1)] for row in range(height)]


def colours(display):
    """How many different pixels the upper third of the desktop has in every eighth row: few without pictures."""
    rows = pixel_rows(display)[:display.size[1] // 3:8]
    return len({row[at:at + 4] for row in rows for at in range(0, len(row), 4)})


class Covered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="pantau-covered-")))
        cls.camsim = cls.enterClassContext(Camsim(cls.folder, OPTIONS.bin, CAMERAS))

    def setUp(self):
        self.screens = self.enterContext(DummyScreens(plugged=1))
        self.wall = self.enterContext(LiveWall(OPTIONS.bin, self.folder, self.camsim, self.screens, CAMERAS))
        self.wall.wait_for_sessions(CAMERAS)
        self.wall.wait_for_paint(self.wall.cameras)

    def tearDown(self):
        self.assertEqual(self.wall.end(), 0)

    def cores(self):
        return steady.sample(self.wall.process.pid, MEASURED_S, {})["cores"]

    def test_a_covered_wall_closes_its_streams_and_costs_next_to_nothing(self):
        shown = self.cores()
        with Cover(self.screens, *self.screens.size) as cover:
            wait_until("the clock is there", lambda: "xclock" in self.screens.ask("xwininfo", "-root", "-tree"))
            took = self.wall.wait_for_sessions(0, 10)
            covered = self.cores()
            self.assertIsNone(cover.process.poll())
            self.assertEqual(self.camsim.sessions(), 0)
        self.wall.wait_for_sessions(CAMERAS)
        self.wall.wait_for_paint(self.wall.cameras)
        print(f"closed after {took:.2f} s; {shown:.3f} cores shown, {covered:.4f} covered: {covered / shown:.1%}")
        self.assertLessEqual(took, LIMIT_S + TEARDOWN_S)
        self.assertLessEqual(covered, SHARE * shown)

    def test_a_wall_that_is_uncovered_shows_its_old_pictures_at_once(self):
        pictures = colours(self.screens)
        with Cover(self.screens, *self.screens.size):
            self.wall.wait_for_sessions(0, 10)
            self.assertLess(colours(self.screens), pictures / 10)
            self.camsim.command("server stop")  # so that no new picture can come
        begun = time.monotonic()
        wait_until("the old pictures are there", lambda: colours(self.screens) > pictures / 2, 2)
        print(f"old pictures {time.monotonic() - begun:.2f} s after the cover went")
        self.camsim.command("server start")
        self.wall.wait_for_sessions(CAMERAS, 60)
        self.wall.wait_for_paint(self.wall.cameras)

    def test_a_wall_of_which_a_strip_is_seen_goes_on(self):
        width, height = self.screens.size
        with Cover(self.screens, width, height - 8):
            wait_until("the clock is there", lambda: "xclock" in self.screens.ask("xwininfo", "-root", "-tree"))
            self.wall.wait_for_paint(self.wall.cameras)
            self.wall.wait_for_paint(self.wall.cameras)  # more than the second in which a hidden one would rest
            self.assertEqual(self.camsim.sessions(), CAMERAS)


def main():
    parser = argparse.ArgumentParser(prog="covered.py", description="A wall that another window covers rests.")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    _, rest = parser.parse_known_args(namespace=OPTIONS)
    end_on_signals()
    try:
        need_programs("Xorg", "xrandr", "xwininfo", "xclock", "xwd")
    except LabError as error:
        print(f"covered: {error}", file=sys.stderr)
        return 2
    return 0 if unittest.main(argv=[sys.argv[0], *rest], exit=False, verbosity=2).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
