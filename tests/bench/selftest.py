#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetic of bench.py and soak.py on made-up figures: no simulator, no display."""
import argparse
import csv
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
import crowd  # noqa: E402
import lab  # noqa: E402
import soak  # noqa: E402


def run(who, number, cores, kind="sub", streams=9, pss=100.0, **more):
    return {"who": who, "round": number, "kind": kind, "streams": streams, "cores": cores, "pss_mib": pss, "x_cores": 0.1,
            "camsim_cores": 0.2, "idle_cores": 1.0, "saturated": False, **more}


def record(t, p50=30.0, p95=50.0, fps=25.0, rss=200.0, stall=3.0):
    return {"t": t, "rss_mib": rss, "ui_stall_ms_max": stall, "ui_stall_ms_p99": stall / 2, "ui_stalls_ms": [stall / 2] * 62, "cameras": [
        {"id": "A", "state": "Streaming", "fps_painted": fps, "latency_ms_p50": p50, "latency_ms_p95": p95, "first_picture_ms": 900,
         "reconnects": 0},
        {"id": "B", "state": "Streaming", "fps_painted": fps - 1, "latency_ms_p50": p50, "latency_ms_p95": p95 + 5,
         "first_picture_ms": 1500, "reconnects": 0}]}


class Bench(unittest.TestCase):
    def test_ratios_are_taken_within_a_round_and_their_median_counts(self):
        runs = [run("pantau", 1, 1.0), run("decode", 1, 1.0), run("pantau", 2, 2.0), run("decode", 2, 1.0),
                run("pantau", 3, 6.0), run("decode", 3, 4.0)]
        self.assertAlmostEqual(bench.ratio(runs, "decode", "sub", 9), 1.5)

    def test_a_run_with_a_fault_does_not_count(self):
        runs = [run("pantau", 1, 1.0), run("decode", 1, 0.1, fault="refused"), run("pantau", 2, 1.0), run("decode", 2, 2.0)]
        self.assertAlmostEqual(bench.ratio(runs, "decode", "sub", 9), 0.5)
        self.assertIsNone(bench.ratio(runs, "gst", "sub", 9))

    def test_memory_for_each_sub_stream(self):
        wall = {"wall": lab.summary_of_stats([record(0)])}
        runs = [run("pantau", 1, 1.0, streams=9, pss=150, **wall), run("pantau", 1, 1.0, streams=55, pss=334, **wall),
                run("pantau", 1, 1.0, kind="main", streams=1, pss=999, **wall)]
        self.assertAlmostEqual(bench.memory_per_stream(runs), 4.0)
        printed = bench.tables(bench.summarize(runs, [("sub", 9), ("sub", 55), ("main", 1)], ["decode"]), ["decode"])
        self.assertIn("4.00 MiB", printed)
        self.assertIn("| 9 sub | 1.00 | – | – | 0.10 |", printed)

    def test_workloads_on_the_command_line(self):
        self.assertEqual(bench.parse_only("subs:30,main:4"), [("sub", 30), ("main", 4)])
        for wrong in ("", "subs", "subs:0", "cars:3", "subs:61"):
            with self.assertRaises(argparse.ArgumentTypeError):
                bench.parse_only(wrong)

    def test_a_decoder_that_stands_still_or_ended_is_a_fault(self):
        class Child:
            pid, returncode = -1, None  # of no session

            def poll(self):
                return self.returncode

        child = Child()
        with self.assertRaisesRegex(lab.LabError, "does not decode"):
            bench.wait_for_work(child, 55, 1)
        child.returncode = 1
        with self.assertRaisesRegex(lab.LabError, "ended with code 1"):
            bench.wait_for_work(child, 55, 60)

    def test_failures_in_a_log_are_known(self):
        for line in ("rtsp://x/sub3: Connection refused", "method SETUP failed: 500 Server returned 5XX Server Error reply",
                     "ERROR: from element rtspsrc0: Could not open resource", "Failed to open rtsp://x"):
            self.assertTrue(bench.FAILURE.search(line), line)
        self.assertFalse(bench.FAILURE.search("[h264 @ 0x1] error while decoding MB 3 4, bytestream -5"))


class Statistics(unittest.TestCase):
    def test_the_worst_camera_is_shown(self):
        figures = lab.summary_of_stats([record(0), record(1)])
        self.assertEqual(figures["fps_painted_min"], 24.0)
        self.assertEqual(figures["latency_ms_p95_worst"], 55.0)
        self.assertEqual(figures["first_picture_ms_p95"], 1500)
        self.assertEqual(figures["not_streaming"], [])

    def test_a_camera_that_no_tile_shows_is_no_slow_tile(self):
        hidden = record(0)
        hidden["cameras"].append({"id": "C", "state": "idle", "fps_painted": 0.0})
        self.assertEqual(lab.summary_of_stats([hidden, hidden])["fps_painted_min"], 24.0)

    def test_a_line_that_is_still_being_written_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "stats"
            self.assertEqual(lab.read_stats(file), [])
            file.write_text(json.dumps(record(0)) + "\n" + json.dumps(record(1)) + "\n" + '{"t": 2, "ca')
            self.assertEqual([r["t"] for r in lab.read_stats(file)], [0, 1])

    def test_percentile_is_the_nearest_rank(self):
        self.assertEqual(lab.percentile(range(1, 101), 95), 95)
        self.assertEqual(lab.percentile([None, 7], 95), 7)
        self.assertIsNone(lab.percentile([], 95))

    def test_cut_cameras_leaves_one_kind_of_address(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder) / "a", pathlib.Path(folder) / "b"
            source.write_text('kode,nama,main_url,sub_url\r\nA,"x,y",rtsp://m1,rtsp://s1\r\nB,z,rtsp://m2,rtsp://s2\r\n')
            lab.cut_cameras(source, target, "sub", 1)
            with target.open(newline="") as file:
                rows = list(csv.DictReader(file))
            self.assertEqual(rows, [{"kode": "A", "nama": "x,y", "main_url": "", "sub_url": "rtsp://s1"}])
            with self.assertRaises(lab.LabError):
                lab.cut_cameras(source, target, "sub", 3)


class Soak(unittest.TestCase):
    def test_creep_and_growth_are_found_after_the_warm_up(self):
        records = [record(i, p50=30 + max(0, i - 120) * 0.01, rss=(100 + i if i < 120 else 220 + (i - 120) * 0.001))
                   for i in range(1320)]
        found = soak.drift(records, 120)
        self.assertAlmostEqual(found["latency_creep_ms"], 10.8, delta=0.1)  # between the middles of the two tenths
        self.assertAlmostEqual(found["latency_fit_ms"], 12, delta=0.1)
        self.assertAlmostEqual(found["rss_growth_mib"], 1.08, delta=0.01)

    def test_a_steady_wall_does_not_creep(self):
        found = soak.drift([record(i) for i in range(600)], 120)
        self.assertAlmostEqual(found["latency_creep_ms"], 0)
        self.assertEqual(found["rss_growth_mib"], 0)

    def test_a_second_in_which_the_machine_was_held_is_no_creep(self):
        records = [record(i, p50=1000.0 if i == 1300 else 50.0) for i in range(1320)]
        self.assertAlmostEqual(soak.drift(records, 120)["latency_creep_ms"], 0)


class Crowd(unittest.TestCase):
    def records(self, **changed):
        camera = {"id": "A", "state": "streaming", "reason": "none", "effort": "key_frames", "quality": "cpu_full", "age_ms": 900, **changed}
        return [{"rss_mib": 500.0, "paint_fps": 20.0, "ui_stalls_ms": [3.0] * 60, "ui_stall_ms_max": 9.0, "cameras": [camera]}] * 20

    def verdicts(self, records):
        return {row[0]: row[3] for row in crowd.verdicts({"crowd": crowd.figures(records), "cores": 1.0, "x_cores": 0.1,
                                                          "camsim_cores": 0.7, "idle_cores": 0.1})}

    def test_a_lowered_wall_that_says_why_meets_its_bars(self):
        self.assertNotIn("NO", self.verdicts(self.records()).values())

    def test_each_bar_can_be_missed(self):
        reason = "tiles that show less and do not say why"
        self.assertEqual(self.verdicts(self.records(quality="small_tile"))[reason], "NO")
        self.assertEqual(self.verdicts(self.records(state="backoff", reason=""))[reason], "NO")
        self.assertEqual(self.verdicts(self.records(state="backoff", reason="no_answer"))[reason], "yes")
        self.assertEqual(self.verdicts(self.records(age_ms=None))["tiles without a picture"], "NO")
        slow = [{**record, "ui_stalls_ms": [40.0], "paint_fps": 9.0, "rss_mib": 500.0 + i} for i, record in enumerate(self.records())]
        found = self.verdicts(slow)
        self.assertEqual([found["GUI stall p99 ms"], found["wall repaints a second, 5th percentile"], found["memory growth MiB"]],
                         ["NO"] * 3)


if __name__ == "__main__":
    unittest.main()
