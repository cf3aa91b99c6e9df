#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make bench: CPU and memory of Pantau and of its peers on the same RTSP streams of the simulator.

The peers take turns within a round, so that a machine that gets slower hits all of them; ratios are taken within a round and
their median is reported. A run counts only if all its streams stayed open and its log holds no failure.
"""
import argparse
import contextlib
import json
import pathlib
import re
import sys
import tempfile
import time

import steady
from lab import (ROOT, Camsim, LabError, VirtualDisplay, cut_cameras, end_on_signals, machine, markdown, median, need_programs,
                 read_stats, summary_of_stats, text, wait_for_sessions, wait_for_silence, wall_command)

HERE = pathlib.Path(__file__).resolve().parent
WORKLOADS = [("sub", 9), ("sub", 16), ("sub", 30), ("sub", 55), ("main", 1), ("main", 4)]
PEERS = ["decode", "gst", "mpv"]
NAMES = {"pantau": "Pantau", "decode": "ffmpeg decode only", "gst": "GStreamer compositor", "mpv": "mpv windows"}
SATURATED_BELOW = 0.05  # idle cores: with less, a program did not get the CPU time it wanted
# ffmpeg opens one stream after the other, and with many of them then stands still for half a minute before it decodes.
BEGINS_WITHIN_S = 120
LEAST_CORES_PER_STREAM = 0.005  # a quarter of what decoding a sub stream takes
FAILURE = re.compile(r"refused|timed out|could not|no such|server returned|unable to|failed to|error opening|conversion failed"
                     r"|not-negotiated|no element|internal data stream error|errors? while opening|cannot", re.I)


def parse_only(value):
    """subs:30,mains:4 -> [("sub", 30), ("main", 4)]"""
    chosen = []
    for item in value.split(","):
        found = re.fullmatch(r"(sub|main)s?:([1-9]\d*)", item.strip())
        if not found or int(found[2]) > 60:
            raise argparse.ArgumentTypeError(f"'{item}' is not like subs:30 or mains:4 (at most 60)")
        chosen.append((found[1], int(found[2])))
    return chosen


def options_from(arguments):
    parser = argparse.ArgumentParser(prog="bench.py", description="CPU and memory of Pantau and its peers on the same streams.")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--warm", type=float, default=8, metavar="S", help="seconds between the last stream's start and measuring")
    parser.add_argument("--seconds", type=float, default=10, metavar="S", help="length of a measurement")
    parser.add_argument("--only", type=parse_only, default=WORKLOADS, metavar="LIST", help="such as subs:30,mains:4")
    parser.add_argument("--peers", type=lambda v: [p for p in v.split(",") if p], default=PEERS, metavar="LIST", help="of decode,gst,mpv,mpvgl,xstack")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin", metavar="DIR")
    parser.add_argument("--json", type=pathlib.Path, default=ROOT / "build/bench.json", metavar="FILE")
    options = parser.parse_args(arguments)
    if options.rounds < 1 or options.warm < 0 or options.seconds <= 0:
        parser.error("--rounds and --seconds must be positive")
    return options


def wait_for_work(child, count, seconds):
    """Until the session has worked for six seconds as it must for so many streams."""
    begun, busy = time.monotonic(), 0
    while busy < 3:
        busy = busy + 1 if steady.sample(child.pid, 2, {})["cores"] >= LEAST_CORES_PER_STREAM * count else 0
        if child.poll() is not None:
            raise LabError(f"ended with code {child.returncode} before it decoded")
        if time.monotonic() - begun > seconds:
            raise LabError(f"does not decode {seconds} s after all streams were open")


class Lab:
    def __init__(self, options, camsim, display, folder):
        self.options, self.camsim, self.display, self.folder = options, camsim, display, folder

    def command(self, who, kind, count, stats):
        if who != "pantau":
            return [HERE / "peers.sh", str(count), who]
        cameras = self.folder / f"{kind}{count}.csv"
        cut_cameras(self.camsim.csv, cameras, kind, count)
        return wall_command(self.options.bin, cameras, stats)

    def run(self, who, kind, count):
        """One measurement; `fault` in the result says why it must not be counted."""
        stats, log = self.folder / "stats.jsonl", self.folder / f"{who}.log"
        stats.unlink(missing_ok=True)
        environment = {**self.display.environment(), "STREAM": f"{self.camsim.url}/{kind}"}
        with open(log, "w") as output:
            child = steady.start(self.command(who, kind, count, stats), output, env=environment)
            try:
                result = self.measure(child, who, count, stats)
            except LabError as error:
                result = {"fault": str(error)}
            finally:
                ended = steady.end(child)
        result["end_s"] = round(ended, 2)
        if not wait_for_silence(self.camsim):
            result.setdefault("left_open", self.camsim.sessions())
        failures = [line.strip() for line in log.read_text(errors="replace").splitlines() if FAILURE.search(line)]
        if failures and who != "pantau":
            result.setdefault("fault", failures[0][:200])
        return {"who": who, "kind": kind, "streams": count, **result}

    def measure(self, child, who, count, stats):
        opened = wait_for_sessions(self.camsim, child, count, 60 + count)
        if who == "decode":
            wait_for_work(child, count, BEGINS_WITHIN_S)
        time.sleep(self.options.warm)
        offset = stats.stat().st_size if stats.exists() else 0
        extra = {"x": self.display.pid, "camsim": self.camsim.process.pid}
        result = {"open_s": round(opened, 2), **steady.sample(child.pid, self.options.seconds, extra)}
        if child.poll() is not None:
            raise LabError(f"ended with code {child.returncode} while it was measured")
        if who == "decode" and result["cores"] < LEAST_CORES_PER_STREAM * count:
            raise LabError(f"stood still: {result['cores']:.3f} cores for {count} streams")
        if (still := self.camsim.sessions()) < count:
            raise LabError(f"only {still} of {count} streams open after measuring")
        if who.startswith("mpv") and result["processes"] < count + 1:
            raise LabError(f"only {result['processes'] - 1} of {count} windows alive")
        result["saturated"] = result["idle_cores"] < SATURATED_BELOW
        if who == "pantau":
            result["wall"] = summary_of_stats(read_stats(stats, offset))
        return result


def good(runs, who, kind, count):
    """{round: run} of those that count."""
    return {run["round"]: run for run in runs
            if (run["who"], run["kind"], run["streams"]) == (who, kind, count) and "fault" not in run}


def ratio(runs, peer, kind, count):
    """Median over the rounds of Pantau's CPU by the peer's; None where no round has both."""
    ours, theirs = good(runs, "pantau", kind, count), good(runs, peer, kind, count)
    return median([ours[r]["cores"] / theirs[r]["cores"] for r in ours if r in theirs and theirs[r]["cores"] > 0])


def memory_per_stream(runs):
    """MiB for each sub stream more, between the smallest and the largest number of them that were measured."""
    counts = sorted({run["streams"] for run in runs if run["kind"] == "sub" and good(runs, "pantau", "sub", run["streams"])})
    if len(counts) < 2:
        return None
    low, high = (median([r["pss_mib"] for r in good(runs, "pantau", "sub", n).values()]) for n in (counts[0], counts[-1]))
    return (high - low) / (counts[-1] - counts[0])


def summarize(runs, workloads, peers):
    rows = []
    for kind, count in workloads:
        row = {"kind": kind, "streams": count, "ratio": {peer: ratio(runs, peer, kind, count) for peer in peers}}
        for who in ["pantau", *peers]:
            counted = good(runs, who, kind, count).values()
            row[who] = {field: median([run[field] for run in counted]) for field in ("cores", "pss_mib", "x_cores")}
            row[who]["rounds"] = len(counted)
            row[who]["saturated"] = any(run["saturated"] for run in counted)
        walls = [run["wall"] for run in good(runs, "pantau", kind, count).values()]
        row["wall"] = {field: median([wall[field] for wall in walls]) for field in
                       ("fps_painted_min", "latency_ms_p50", "latency_ms_p95_worst", "ui_stall_ms_p99", "ui_stall_ms_p99_worst",
                        "ui_stall_ms_max", "first_picture_ms_p95")}
        rows.append(row)
    return {"rows": rows, "memory_per_sub_stream_mib": memory_per_stream(runs)}


def cores_text(side):
    return text(side["cores"]) + ("*" if side["saturated"] else "")


def tables(summary, peers):
    cpu_header = ["streams", "Pantau", *(NAMES.get(p, p) for p in peers), *(f"Pantau / {p}" for p in peers), "X: Pantau",
                  *(f"X: {p}" for p in peers if p not in ("decode", "xstack"))]
    cpu, memory, wall = [], [], []
    for row in summary["rows"]:
        name = f"{row['streams']} {row['kind']}"
        cpu.append([name, cores_text(row["pantau"]), *(cores_text(row[p]) for p in peers), *(text(row["ratio"][p]) for p in peers),
                    text(row["pantau"]["x_cores"]), *(text(row[p]["x_cores"]) for p in peers if p not in ("decode", "xstack"))])
        memory.append([name, *(text(row[w]["pss_mib"], 0) for w in ["pantau", *peers])])
        figures = row["wall"]
        wall.append([name, text(figures["fps_painted_min"], 1), text(figures["latency_ms_p50"], 0),
                     text(figures["latency_ms_p95_worst"], 0), text(figures["ui_stall_ms_p99"], 1),
                     text(figures["ui_stall_ms_p99_worst"], 1), text(figures["ui_stall_ms_max"], 1),
                     text(figures["first_picture_ms_p95"], 0)])
    return "\n\n".join([
        "CPU cores (X: what the display server used meanwhile; * the machine was saturated)", markdown(cpu_header, cpu),
        "Memory, PSS in MiB", markdown(["streams", "Pantau", *(NAMES.get(p, p) for p in peers)], memory),
        f"Pantau: memory per extra sub stream {text(summary['memory_per_sub_stream_mib'])} MiB",
        "Pantau's own statistics (slowest tile, worst camera)",
        markdown(["streams", "painted fps, min", "latency p50 ms", "latency p95 ms", "GUI stall p99 ms",
                  "p99 ms, worst second", "GUI stall max ms", "first picture p95 ms"], wall)])


def say(run):
    what = f"{run['who']:<7} {run['streams']:>2} {run['kind']:<4}"
    if "fault" in run:
        print(f"round {run['round']}  {what}  NOT COUNTED: {run['fault']}", file=sys.stderr)
        return
    print(f"round {run['round']}  {what}  {run['cores']:.3f} cores  {run['pss_mib']:.0f} MiB  X {run['x_cores']:.3f}  "
          f"camsim {run['camsim_cores']:.3f}  idle {run['idle_cores']:.2f}", file=sys.stderr)


def measure_all(options, folder):
    runs = []
    with contextlib.ExitStack() as stack:
        camsim = stack.enter_context(Camsim(folder, options.bin))
        display = stack.enter_context(VirtualDisplay())
        lab = Lab(options, camsim, display, folder)
        for kind in {kind for kind, _ in options.only}:
            most = max(count for k, count in options.only if k == kind)
            camsim.warm_up([f"{kind}{i + 1}" for i in range(most if kind == "main" else 1)])
        for kind, count in options.only:
            for number in range(1, options.rounds + 1):
                for who in ["pantau", *options.peers]:
                    runs.append({"round": number, **lab.run(who, kind, count)})
                    say(runs[-1])
    return runs


def main():
    options = options_from(sys.argv[1:])
    end_on_signals()
    try:
        need_programs("ffmpeg", "gst-launch-1.0", "mpv", "Xvfb")
        need_programs(str(options.bin / "pantau"), str(options.bin / "pantau-camsim"))
        with tempfile.TemporaryDirectory(prefix="pantau-bench-") as folder:
            runs = measure_all(options, pathlib.Path(folder))
    except LabError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    summary = summarize(runs, options.only, options.peers)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps({"machine": machine(), "rounds": options.rounds, "warm_s": options.warm,
                                        "measured_s": options.seconds, "summary": summary, "runs": runs}, indent=1) + "\n")
    print(tables(summary, options.peers))
    print(f"\nAll figures: {options.json}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
