#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each rule of check_structure.py fails on a planted violation and passes on the same tree without it."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
CHECK = HERE / "check_structure.py"
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

GOOD = {
    "CMakeLists.txt": "find_package(Threads REQUIRED)\n",
    "cmake/PantauRooms.cmake": 'set(PANTAU_LINKS_base "")\nset(PANTAU_LINKS_media base)\nset(PANTAU_LINKS_app base media)\n',
    "tools/packages.txt": "# comment\nbuild-essential\nlibavutil-dev\n",
    "tests/structure/debian_packages.txt": "Threads build-essential\nlibavutil libavutil-dev\nCatch2 catch2\n",
    "core/base/CMakeLists.txt": "pantau_library(base SOURCES Good.cpp Good.h)\n",
    "core/base/Good.h": SPDX + "#pragma once\n#include <QStringView>\nstruct Good { Good(const Good&) = delete; };\n",
    "core/base/Good.cpp": SPDX + '#include "core/base/Good.h"\n#include <new>\n// a new comment, sleep(1), SIGNAL(\n'
                          'const char* text = "new delete SLOT(x) steady_clock::now()";\nint big = 1\'000\'000;\n',
    "core/media/CMakeLists.txt": "pantau_library(media SOURCES ffmpeg/Codec.cpp)\n",
    "core/media/ffmpeg/Codec.cpp": SPDX + '#include "core/base/Good.h"\n#include <libavcodec/avcodec.h>\n',
    "tests/core/base/CMakeLists.txt": "pantau_test(base SOURCES good_test.cpp)\n",
    "tests/core/base/good_test.cpp": SPDX + '#include "core/base/Good.h"\nvoid newest(); // sleep_for(1)\n',
}

# rule -> [(file, its text or an addition to the good one)]
PLANTED = {
    "no-widgets-in-core": [("core/base/Good.cpp", "#include <QtWidgets/QWidget>\n"), ("core/base/Good.h", "#include <QLabel>\n"),
                           ("core/base/Good.h", "#include <QAbstractItemView>\n")],
    "ffmpeg-only-in-media": [("core/base/Good.h", "#include <libavutil/frame.h>\n"),
                             ("core/media/ffmpeg/../Good.h", SPDX + "#include <libswscale/swscale.h>\n")],
    "libyuv-only-where-pixels-are": [("core/base/Good.cpp", "#include <libyuv.h>\n")],
    "opencv-only-in-analytics": [("core/media/ffmpeg/Codec.cpp", "#include <opencv2/core.hpp>\n")],
    "sql-only-in-storage": [("core/base/Good.cpp", "#include <QSqlQuery>\n"), ("core/base/Good.cpp", "#include <QtSql/QSqlQuery>\n")],
    "includes-follow-the-links": [("core/base/Good.cpp", '#include "core/media/ffmpeg/Codec.h"\n'),
                                  ("core/base/Good.cpp", "#include <core/base/Good.h>\n"),
                                  ("core/base/Good.cpp", '#include "tests/support/catch.h"\n'),
                                  ("core/base/Good.cpp", '#include "Good.h"\n'),
                                  ("cmake/PantauRooms.cmake", None)],
    "sources-are-listed": [("core/base/Orphan.cpp", SPDX), ("core/base/Orphan.h", SPDX), ("core/base/od.h", SPDX),
                           ("core/base/CMakeLists.txt", "file(GLOB all *.cpp)\n")],
    "no-string-connections": [("core/base/Good.cpp", "void f() { connect(a, SIGNAL(x()), b, SLOT(y())); }\n")],
    "no-bare-new": [("core/base/Good.cpp", "int* p = new int;\n"), ("core/base/Good.cpp", "void f(int* p) { delete p; }\n"),
                    ("core/base/Good.cpp", "void f(int* p) { delete[] p; }\n"),
                    ("tests/core/base/good_test.cpp", "auto* w = new (place) Widget(parent);\n")],
    "no-sleep-in-tests": [("tests/core/base/good_test.cpp", "std::this_thread::sleep_for(1s);\n"),
                          ("tests/core/base/good_test.cpp", "QThread::msleep(5);\n"),
                          ("tests/core/base/good_test.cpp", "QTest::qWait(5);\n")],
    "time-comes-from-the-clock": [("core/base/Good.cpp", "auto t = std::chrono::steady_clock::now();\n"),
                                  ("core/base/Good.cpp", "auto t = QDateTime::currentDateTimeUtc();\n"),
                                  ("tests/core/base/good_test.cpp", "auto t = std::chrono::system_clock::now();\n")],
    "files-stay-short": [("core/base/Good.cpp", "\n" * 600)],
    "licence-on-top": [("core/base/Good.h", None), ("core/base/Orphan.h", "#pragma once\n" + SPDX)],
    "used-packages-are-installed": [("CMakeLists.txt", "find_package(Catch2 REQUIRED)\n"),
                                    ("CMakeLists.txt", "pkg_check_modules(X REQUIRED IMPORTED_TARGET libavutil>=5 libstrange)\n")],
}


def check(root, *arguments):
    return subprocess.run([sys.executable, CHECK, "--root", root, *arguments], capture_output=True, text=True)


def write(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


class Rules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        write(self.root, GOOD)

    def test_a_good_tree_passes(self):
        result = check(self.root)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_every_rule_has_a_planted_violation(self):
        self.assertEqual(sorted(check(self.root, "--list").stdout.split()), sorted(PLANTED))

    def test_each_planted_violation_is_found(self):
        for rule, plants in PLANTED.items():
            for file, text in plants:
                with self.subTest(rule=rule, file=file, text=text):
                    self.plant_and_check(rule, file, text)

    def plant_and_check(self, rule, file, text):
        path = self.root / file
        before = path.read_text() if path.exists() else None
        path.write_text("" if text is None else (before or "") + text)
        result = check(self.root, rule)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f": {rule}: ", result.stdout)
        if before is None:
            path.unlink()
        else:
            path.write_text(before)

    def test_an_exception_needs_a_reason(self):
        (self.root / "allowed").write_text("no-bare-new core/base/Good.cpp\n")
        result = check(self.root, "--allowed", self.root / "allowed")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("reason", result.stderr)

    def test_an_exception_counts_for_its_file_only(self):
        (self.root / "allowed").write_text("no-bare-new core/base/Good.cpp an example\n")
        path = self.root / "core/base/Good.cpp"
        path.write_text(path.read_text() + "int* p = new int;\n")
        self.assertEqual(check(self.root, "--allowed", self.root / "allowed").returncode, 0)
        header = self.root / "core/base/Good.h"
        header.write_text(header.read_text() + "inline int* p = new int;\n")
        self.assertEqual(check(self.root, "--allowed", self.root / "allowed").returncode, 1)


if __name__ == "__main__":
    unittest.main()
