# SPDX-License-Identifier: GPL-3.0-or-later
"""What bench.py and soak.py share: the simulator, a virtual display, the wall and its statistics file."""
import csv
import json
import math
import os
import pathlib
import select
import shutil
import signal
import statistics
import subprocess
import sys
import time

import steady

ROOT = pathlib.Path(__file__).resolve().parents[2]
REGISTRY = ROOT / "resources/demo/cameras.csv"


class LabError(Exception):
    """Something that makes the measurement impossible; its text is for the person at the terminal."""


def need_programs(*names):
    missing = [name for name in names if not shutil.which(name)]
    if missing:
        raise LabError(f"missing programs: {', '.join(missing)} (make deps installs them)")


def end_on_signals():
    """SIGTERM and SIGHUP leave through the `with` blocks, so that nothing that was started stays."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(130))


def read_line(stream, seconds, who):
    ready, _, _ = select.select([stream], [], [], seconds)
    line = stream.readline() if ready else ""
    if not line:
        raise LabError(f"{who} said nothing within {seconds} s" if not ready else f"{who} ended")
    return line.strip()


class Camsim:
    """The camera simulator on a free port; speaks its line protocol."""

    def __init__(self, folder, binaries, cameras=60, registry=REGISTRY, niceness=0):
        """Without a registry it invents cameras, as many as are asked for."""
        self.csv = folder / "all.csv"
        self.log = open(folder / "camsim.log", "w")
        self.process = subprocess.Popen(
            ["nice", "-n", str(niceness), binaries / "pantau-camsim", "--port", "0", "--cameras", str(cameras), "--csv", self.csv,
             *(["--registry", registry] if registry else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, bufsize=1, start_new_session=True)

    def __enter__(self):
        try:
            words = read_line(self.process.stdout, 900, "pantau-camsim").split()
            if len(words) != 2 or words[0] != "READY":
                raise LabError(f"pantau-camsim said '{' '.join(words)}' instead of READY")
        except BaseException:
            self.__exit__()
            raise
        self.url = words[1]
        return self

    def __exit__(self, *_):
        steady.end(self.process)
        self.log.close()

    def command(self, text):
        self.process.stdin.write(text + "\n")
        answer = read_line(self.process.stdout, 10, "pantau-camsim")
        if not answer.startswith("ok"):
            raise LabError(f"pantau-camsim on '{text}': {answer}")
        return answer[2:].strip()

    def sessions(self):
        return int(find_number(json.loads(self.command("status")), "sessions"))

    def warm_up(self, mounts):
        """Asks once for each stream, since large pictures are encoded when the first client wants them."""
        for mount in mounts:
            url = f"{self.url}/{mount}"
            done = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-rtsp_transport", "tcp", "-i", url, "-map", "0:v",
                                   "-frames:v", "1", "-f", "null", "-"], capture_output=True, text=True, timeout=300)
            if done.returncode != 0:
                raise LabError(f"{url} gives no picture: {done.stderr.strip()[-300:]}")


def find_number(status, name):
    """The total in the simulator's status, which holds it at the top or under `totals`."""
    for place in (status.get("totals", {}), status):
        if isinstance(place.get(name), (int, float)):
            return place[name]
    raise LabError(f"pantau-camsim's status has no '{name}'")


class VirtualDisplay:
    """An X server of 1920x1080 in memory; its number is free because the server chose it."""

    def command(self):
        return ["Xvfb", "-screen", "0", "1920x1080x24"]

    def __enter__(self):
        reading, writing = os.pipe()
        command = self.command()
        self.process = subprocess.Popen(
            [*command, "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=[writing],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(writing)
        try:
            with os.fdopen(reading) as stream:
                self.name = ":" + read_line(stream, 30, command[0])
        except BaseException:
            self.__exit__()
            raise
        self.pid = self.process.pid
        return self

    def __exit__(self, *_):
        steady.end(self.process)

    def environment(self):
        hidden = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")
        # No desktop's bus: whose it would be is luck, and looking for one leaves memory behind.
        return {**{k: v for k, v in os.environ.items() if k not in hidden}, "DISPLAY": self.name,
                "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def cut_cameras(source, target, kind, count):
    """Writes the first `count` cameras with only their sub or main address, so that the wall has no choice.
    Returns their codes."""
    with open(source, newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        rows = [row for row in reader][:count]
    if len(rows) < count:
        raise LabError(f"{source} has {len(rows)} cameras, {count} are needed")
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, reader.fieldnames)
        writer.writeheader()
        for row in rows:
            row["main_url" if kind == "sub" else "sub_url"] = ""
            writer.writerow(row)
    return [row["kode"] for row in rows]


def wall_command(binaries, cameras, stats):
    return [binaries / "pantau", "wall", "--cameras", cameras, "--windowed", "1920x1080", "--stats", stats]


def read_stats(file, offset=0):
    """The records of a statistics file from a byte offset on; a last line that is still being written is left out."""
    if not file.exists():
        return []
    text = file.read_bytes()[offset:].decode()
    return [json.loads(line) for line in text.split("\n")[:-1] if line.strip()]


def wait_for_sessions(camsim, child, count, seconds):
    """Until the simulator serves `count` sessions; returns how long that took."""
    begun = time.monotonic()
    while camsim.sessions() < count:
        if child.poll() is not None:
            raise LabError(f"ended with code {child.returncode} before all streams were open")
        if time.monotonic() - begun > seconds:
            raise LabError(f"only {camsim.sessions()} of {count} streams open after {seconds} s")
        time.sleep(0.1)
    return time.monotonic() - begun


def wait_for_silence(camsim, seconds=15):
    """Until the simulator has no session left, so that one run does not load the next. False: some stayed."""
    begun = time.monotonic()
    while camsim.sessions() > 0:
        if time.monotonic() - begun > seconds:
            return False
        time.sleep(0.1)
    return True


def percentile(values, share):
    """Nearest rank; None without values."""
    ordered = sorted(v for v in values if v is not None)
    if not ordered:
        return None
    return ordered[max(0, math.ceil(share / 100 * len(ordered)) - 1)]


def median(values):
    present = [v for v in values if v is not None]
    return statistics.median(present) if present else None


def per_camera(records, field):
    """{camera: [values in time order]} of a field, without the seconds in which it has no value."""
    series = {}
    for record in records:
        for camera in record.get("cameras", []):
            series.setdefault(camera["id"], [])
            value = camera.get(field)
            if value is not None and value >= 0:
                series[camera["id"]].append(value)
    return series


def summary_of_stats(records):
    """What the table shows of a wall's statistics. Worst camera where one bad camera would be a fault."""
    # A camera that stood in no tile all the time has nothing to paint.
    shown = {c["id"] for r in records for c in r.get("cameras", []) if str(c.get("state", "")).lower() != "idle"}
    painted = [median(v) or 0.0 for camera, v in per_camera(records, "fps_painted").items() if camera in shown]
    p50 = [v for values in per_camera(records, "latency_ms_p50").values() for v in values]
    p95 = [median(v) for v in per_camera(records, "latency_ms_p95").values()]
    first = [values[-1] for values in per_camera(records, "first_picture_ms").values() if values]
    cameras = records[-1]["cameras"] if records else []
    return {
        "seconds": len(records),
        "fps_painted_min": min(painted, default=None),
        "latency_ms_p50": median(p50),
        "latency_ms_p95_worst": max((v for v in p95 if v is not None), default=None),
        "ui_stall_ms_p99": percentile([v for r in records for v in r.get("ui_stalls_ms", [])], 99),
        "ui_stall_ms_p99_worst": max((r.get("ui_stall_ms_p99") or 0 for r in records), default=None),
        "ui_stall_ms_max": max((r.get("ui_stall_ms_max") or 0 for r in records), default=None),
        "first_picture_ms_p95": percentile(first, 95),
        "cameras_with_picture": len(first),
        "not_streaming": sorted(c["id"] for c in cameras if str(c.get("state", "")).lower() != "streaming"),
    }


def slope_per_minute(times, values):
    """Least squares; 0 where the times do not spread."""
    mean_t, mean_v = statistics.fmean(times), statistics.fmean(values)
    spread = sum((t - mean_t) ** 2 for t in times)
    return 60 * sum((t - mean_t) * (v - mean_v) for t, v in zip(times, values)) / spread if spread else 0.0


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "unknown")
    return {"cpu": model, "cores": len(os.sched_getaffinity(0)), "kernel": os.uname().release}


def text(value, digits=2):
    return "–" if value is None else f"{value:.{digits}f}"


def markdown(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
