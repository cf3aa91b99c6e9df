#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU and memory of a process group in steady state, from /proc."""
import os
import signal
import subprocess
import time

TICK = os.sysconf("SC_CLK_TCK")


def stat(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rsplit(")", 1)[1].split()


def cpu_of(pid):
    """CPU seconds that a process has used, without its children."""
    fields = stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICK


def session(sid):
    """(pid, CPU seconds, threads) of every process of a session."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = stat(pid)
            if int(fields[3]) == sid and fields[0] != "Z":
                yield int(pid), (int(fields[11]) + int(fields[12])) / TICK, int(fields[17])
        except OSError:
            pass


def pss_mib(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0.0


def idle_seconds():
    """Idle CPU seconds of the whole machine since it started, summed over its cores."""
    with open("/proc/stat") as file:
        fields = file.readline().split()
    return (int(fields[4]) + int(fields[5])) / TICK


def sample(sid, seconds, extra):
    """Measures a session for `seconds`; `extra` is {name: pid} of other processes to measure beside it."""
    before = {pid: cpu for pid, cpu, _ in session(sid)}
    extra_before = {name: cpu_of(pid) for name, pid in extra.items()}
    idle, start = idle_seconds(), time.monotonic()
    time.sleep(seconds)
    after = list(session(sid))
    wall = time.monotonic() - start
    return {
        "cores": sum(cpu - before.get(pid, 0.0) for pid, cpu, _ in after) / wall,
        "pss_mib": sum(pss_mib(pid) for pid, _, _ in after),
        "threads": sum(threads for _, _, threads in after),
        "processes": len(after),
        "idle_cores": (idle_seconds() - idle) / wall,
        **{f"{name}_cores": (cpu_of(pid) - extra_before[name]) / wall for name, pid in extra.items()},
    }


def start(command, log, **options):
    """Starts a command as the leader of its own session."""
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **options)


def end(child, patience=4.0):
    """Ends a session as a user would (Ctrl-C), then harder. Returns the seconds until its leader was gone."""
    begun = time.monotonic()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        if child.poll() is not None and not list(session(child.pid)):
            break
        try:
            os.killpg(child.pid, number)
        except ProcessLookupError:
            break
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            pass
    if child.poll() is None:
        child.wait()
    return time.monotonic() - begun
