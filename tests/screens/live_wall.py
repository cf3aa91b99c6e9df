# SPDX-License-Identifier: GPL-3.0-or-later
"""A wall that runs on DummyScreens with cameras of the simulator."""
import pathlib
import signal
import sys

from dummy_screens import wait_until

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
import steady  # noqa: E402
from lab import LabError, cut_cameras, read_stats, wait_for_silence  # noqa: E402


class LiveWall:
    """`pantau wall` full screen on every monitor, with the first cameras of the simulator's list, spread over the monitors."""

    def __init__(self, binaries, folder, camsim, display, cameras, state=None):
        self.camsim, self.display = camsim, display
        self.list, self.stats, self.log = (folder / name for name in ("cameras.csv", "stats.jsonl", "wall.log"))
        self.stats.unlink(missing_ok=True)
        self.cameras = cut_cameras(camsim.csv, self.list, "sub", cameras)
        self.command = [binaries / "pantau", "wall", "--cameras", self.list, "--stats", self.stats]
        if state:
            self.command += ["--state", state]

    def __enter__(self):
        self.output = open(self.log, "w")
        self.process = steady.start(self.command, self.output, env=self.display.environment())
        return self

    def __exit__(self, *_):
        steady.end(self.process)
        self.output.close()
        wait_for_silence(self.camsim)

    def end(self):
        """As Ctrl-C does; returns the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)

    def check_alive(self):
        if self.process.poll() is not None:
            raise LabError(f"pantau ended with code {self.process.returncode}: {self.log.read_text(errors='replace')[-800:]}")

    def wait_for_walls(self, expected, fixed=()):
        """Until exactly these windows stand at these places; monitors in `fixed` must never leave theirs."""
        seen = {}

        def stands():
            self.check_alive()
            seen.clear()
            seen.update(self.display.walls())
            for monitor in fixed:
                if seen.get(monitor) != expected[monitor]:
                    raise LabError(f"{monitor} left its screen: {seen}")
            return seen == expected
        try:
            return wait_until(f"{expected}", stands)
        except LabError as error:
            raise LabError(f"{error}; there is: {seen}; {self.log.read_text(errors='replace')[-800:]}") from error

    def wait_for_sessions(self, count, seconds=20):
        def served():
            self.check_alive()
            return self.camsim.sessions() == count
        return wait_until(f"{count} streams are open", served, seconds)

    def wait_for_paint(self, cameras):
        """Until records that begin after now have shown pictures of each of these. Not one record: on a busy machine quality
        control takes key frames only, and those come more rarely than the records."""
        offset = self.stats.stat().st_size if self.stats.exists() else 0

        def painted():
            self.check_alive()
            return set(cameras) <= {camera["id"] for record in read_stats(self.stats, offset)[1:]
                                    for camera in record["cameras"] if camera["fps_painted"] > 0}
        try:
            return wait_until(f"pictures of {', '.join(cameras)}", painted)
        except LabError as error:
            last = read_stats(self.stats)[-1]["cameras"]
            raise LabError(f"{error}; there is: {[(c['id'], c['state'], c['fps_painted']) for c in last]}, "
                           f"{self.display.walls()}; {self.log.read_text(errors='replace')[-800:]}") from error

    def resident_mib(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) / 1024
