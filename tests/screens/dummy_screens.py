# SPDX-License-Identifier: GPL-3.0-or-later
"""A real X server whose monitors can be unplugged, and what stands on them."""
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
from lab import LabError, VirtualDisplay  # noqa: E402

CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "d"
  Driver "dummy"
  VideoRam 512000
EndSection
Section "Monitor"
  Identifier "m"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-400.0
EndSection
Section "Screen"
  Identifier "s"
  Device "d"
  Monitor "m"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual {width} {height}
  EndSubSection
EndSection
"""


class DummyScreens(VirtualDisplay):
    """Xorg with the dummy driver: `plugged` monitors side by side, on outputs DUMMY0, DUMMY1 and so on, and room for `spare`
    more of them. It takes no keyboard, mouse or card of the machine."""

    def __init__(self, plugged, spare=0, size=(1280, 720)):
        self.plugged, self.count, self.size = plugged, plugged + spare, size

    def command(self):
        file = pathlib.Path(self.folder.name) / "xorg.conf"
        file.write_text(CONFIGURATION.format(width=self.size[0] * self.count, height=self.size[1]))
        self.log = file.with_name("xorg.log")
        return ["Xorg", "-noreset", "-novtswitch", "-sharevts", "-config", file, "-logfile", self.log]

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="pantau-xorg-")
        try:
            super().__enter__()
        except LabError as error:
            log = self.log.read_text(errors="replace") if self.log.exists() else ""
            self.folder.cleanup()
            raise LabError(f"{error}: {' / '.join(re.findall(r'^.*(?:EE|Fatal).*$', log, re.M))[-800:]}") from error
        try:
            self.add_modes()
            self.plug(*range(self.plugged))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *arguments):
        super().__exit__(*arguments)
        self.folder.cleanup()

    def add_modes(self):
        width, height = self.size
        self.randr("--newmode", "wall", "148.50", width, width + 88, width + 132, width + 280,
                   height, height + 4, height + 9, height + 45)
        for output in range(self.count):
            self.randr("--addmode", f"DUMMY{output}", "wall")

    def randr(self, *words):
        self.ask("xrandr", *map(str, words))

    def ask(self, *command):
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True, timeout=20)
        if done.returncode != 0:
            raise LabError(f"{' '.join(command)}: {done.stderr.strip()}")
        return done.stdout

    def place(self, slot):
        """The geometry of the monitor that stands there, from the left: x, y, width, height."""
        return (slot * self.size[0], 0, *self.size)

    def plug(self, *outputs, slot=None):
        """Each at its own place, or the only one at this slot. At once, since xrandr shifts what it does not find at the left."""
        places = {output: self.place(output if slot is None else slot) for output in outputs}
        self.randr(*(word for output, (x, y, *_) in places.items()
                     for word in ("--output", f"DUMMY{output}", "--mode", "wall", "--pos", f"{x}x{y}")))

    def unplug(self, *outputs):
        self.randr(*(word for output in outputs for word in ("--output", f"DUMMY{output}", "--off")))

    def windows(self):
        """All of them at one moment: xwininfo gives up where one goes while it looks, and then looks again."""
        for _ in range(20):
            try:
                return self.ask("xwininfo", "-root", "-tree")
            except LabError as error:
                if "Bad Window" not in str(error) and "Bad Drawable" not in str(error):
                    raise
        raise LabError("xwininfo: windows came and went whenever it looked")

    def walls(self):
        """{monitor: (x, y, width, height)} of the wall's windows that are mapped."""
        found = {}
        for number, monitor in re.findall(r'^\s*(0x[0-9a-f]+) "Pantau - ([^"]+)"', self.windows(), re.M):
            try:
                facts = self.ask("xwininfo", "-id", number)
            except LabError:
                continue  # it went meanwhile
            if "Map State: IsUnMapped" not in facts:
                found[monitor] = tuple(int(re.search(rf"^\s*{name}:\s*(-?\d+)", facts, re.M)[1])
                                       for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))
        return found


def wait_until(what, condition, seconds=20):
    """Until the condition holds; returns how long that took."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > seconds:
            raise LabError(f"after {seconds} s still not: {what}")
        time.sleep(0.02)
    return time.monotonic() - begun
