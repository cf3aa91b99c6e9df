#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""selftest.py [LUPDATE]: proves that check_translations.py fails on each planted fault and passes on the same tree without it."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().with_name("check_translations.py")
LUPDATE = sys.argv.pop(1) if sys.argv[1:] and not sys.argv[1].startswith("-") else "/usr/lib/qt6/bin/lupdate"

HEADER = """#pragma once
#include <QObject>
namespace pantau::app {
class Door : public QObject
{
    Q_OBJECT
public:
    QString words(int count) const;
};
}
"""
SOURCE = """#include "app/Door.h"
namespace pantau::app {
QString Door::words(int count) const
{
    return tr("Open %1").arg(count) + tr("%n door(s)", nullptr, count);
}
}
"""
BEGIN = ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="LANGUAGE" sourcelanguage="en">'
         "<context><name>pantau::app::Door</name>\n")
END = "</context></TS>\n"
OPEN = "<message><source>Open %1</source><translation>Buka %1</translation></message>\n"
DOORS_ID = ('<message numerus="yes"><source>%n door(s)</source><translation><numerusform>%n pintu</numerusform></translation>'
            "</message>\n")
DOORS_EN = ('<message numerus="yes"><source>%n door(s)</source><translation><numerusform>one door</numerusform>'
            "<numerusform>%n doors</numerusform></translation></message>\n")
ID = "translations/pantau_id.ts"
EN = "translations/pantau_en.ts"
CPP = "app/Door.cpp"

GOOD = {"app/Door.h": HEADER, CPP: SOURCE, ID: BEGIN.replace("LANGUAGE", "id") + OPEN + DOORS_ID + END,
        EN: BEGIN.replace("LANGUAGE", "en") + DOORS_EN + END}

# (file, what is replaced there, by what, a part of what must be said)
PLANTED = [
    (CPP, 'tr("Open %1")', 'tr("Close %1")', '"Close %1" is missing'),
    (CPP, 'tr("Open %1")', 'tr("Close %1")', '"Open %1" is in no source'),
    (CPP, 'tr("Open %1")', 'tr("Open %1", "a comment")', '"Open %1" (a comment) is missing'),
    (CPP, 'tr("Open %1")', 'tr("Open %1", nullptr, count)', "plural forms on one side only"),
    (CPP, "tr(\"%n door(s)\"", "tr(\"%n gate(s)\"", f"{EN}: pantau::app::Door: \"%n gate(s)\" is missing"),
    (ID, OPEN, "", '"Open %1" is missing'),
    (ID, OPEN, OPEN + OPEN, "twice"),
    (ID, "<translation>Buka", '<translation type="unfinished">Buka', "is unfinished"),
    (ID, "<translation>Buka", '<translation type="vanished">Buka', "is vanished"),
    (ID, "<translation>Buka", '<translation type="obsolete">Buka', "is obsolete"),
    (ID, "Buka %1", "", "is empty"),
    (ID, "Buka %1", "Buka", "does not have the places"),
    (ID, "Buka %1", "Buka %1 %2", "does not have the places"),
    (ID, "pantau::app::Door", "Door", "is missing"),
    (ID, "<numerusform>%n pintu</numerusform>", "<numerusform>%n pintu</numerusform>" * 2, "2 plural forms, not 1"),
    (ID, "%n pintu", "pintu", "does not have the places"),
    (EN, "<numerusform>%n doors</numerusform>", "", "1 plural forms, not 2"),
    (EN, "%n doors", "", "is empty"),
    (EN, "one door", "%n door(s)", "still leaves the number open"),
    (EN, END, OPEN + END, '"Open %1" is in no source'),
]


def check(root, *arguments):
    return subprocess.run([sys.executable, CHECK, "--root", root, "--lupdate", LUPDATE, *arguments],
                          capture_output=True, text=True)


class Translations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name, text in GOOD.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)

    def test_a_complete_tree_passes(self):
        result = check(self.root)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_each_planted_fault_is_found(self):
        for file, before, after, said in PLANTED:
            with self.subTest(file=file, before=before, after=after):
                path = self.root / file
                self.assertIn(before, GOOD[file])
                path.write_text(GOOD[file].replace(before, after))
                result = check(self.root)
                path.write_text(GOOD[file])
                self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
                self.assertIn(said, result.stdout)

    def test_english_may_be_absent_only_while_there_are_no_plurals(self):
        (self.root / EN).unlink()
        result = check(self.root)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f"{EN}: the file is missing", result.stdout)
        (self.root / CPP).write_text(SOURCE.replace('tr("%n door(s)", nullptr, count)', "QString()"))
        (self.root / ID).write_text(GOOD[ID].replace(DOORS_ID, ""))
        result = check(self.root)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_a_tree_without_strings_is_a_fault_of_the_check(self):
        (self.root / CPP).write_text("")
        self.assertIn("no string at all", check(self.root).stdout)

    def test_an_update_takes_new_strings_in_and_old_ones_out(self):
        (self.root / CPP).write_text(SOURCE.replace('tr("Open %1")', 'tr("Knock, knock")'))
        self.assertEqual(check(self.root, "--update").returncode, 0)
        text = (self.root / ID).read_text()
        self.assertIn("Knock, knock", text)
        self.assertNotIn("<source>Open %1</source>", text)
        self.assertIn("%n pintu", text)
        self.assertNotIn("Knock", (self.root / EN).read_text())
        self.assertIn("is unfinished", check(self.root).stdout)


if __name__ == "__main__":
    unittest.main()
