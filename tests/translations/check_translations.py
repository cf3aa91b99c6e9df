#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py [--root DIR] [--lupdate PROGRAM] [--update]: are the interface's languages complete?

The strings are those that lupdate finds in app, core and widgets now. Indonesian (pantau_id.ts) must translate each;
English stands in the sources, so pantau_en.ts holds the plural forms only and may be absent while there are none.
Prints one line a fault and exits 1 when there is any. --update takes new strings into the files instead.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDERS = ("app", "core", "widgets")
INDONESIAN = "translations/pantau_id.ts"
ENGLISH = "translations/pantau_en.ts"
FORMS = {INDONESIAN: 1, ENGLISH: 2}  # numbers that the language tells apart


class Message:
    def __init__(self, context, element):
        translation = element.find("translation")
        self.key = (context, element.findtext("source", ""), element.findtext("comment", ""))
        self.is_plural = element.get("numerus") == "yes"
        self.state = translation.get("type", "finished") if translation is not None else "unfinished"
        forms = [] if translation is None else translation.findall("numerusform")
        self.texts = [form.text or "" for form in forms] if self.is_plural else [
            (translation.text or "") if translation is not None else ""]

    def name(self):
        return f"{self.key[0]}: \"{self.key[1]}\"" + (f" ({self.key[2]})" if self.key[2] else "")


def read(path):
    """The messages of a .ts file, in its order."""
    return [Message(context.findtext("name", ""), message)
            for context in ElementTree.parse(path).getroot().findall("context")
            for message in context.findall("message")]


def lupdate(program, root, target, *options):
    """Without -I lupdate does not read our headers and names classes without their namespace, which tr() then misses."""
    folders = [folder for folder in FOLDERS if (root / folder).is_dir()]
    command = [program, "-silent", "-I", ".", "-locations", "none", *options, *folders, "-ts", str(target)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if result.returncode != 0 or not target.exists() or "won't be updated" in result.stderr:
        sys.exit(f"lupdate failed: {result.stderr or result.stdout}")


def strings_of(program, root):
    """What lupdate finds in the sources, into an empty file: nothing is guessed from what was there before."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        lupdate(program, root, fresh, "-target-language", "id")
        return read(fresh)


def marks(text):
    """The places that are filled in at run time: %1, %L2, %n."""
    return sorted(re.findall(r"%L?(?:\d{1,2}|n)", text))


def faults_of_text(message):
    source = message.key[1]
    if not all(text.strip() for text in message.texts) or not message.texts:
        yield "is empty"
        return
    for text in message.texts:
        # A form for one thing may do without its number.
        missing = set(marks(source)) - set(marks(text)) - ({"%n", "%Ln"} if len(message.texts) > 1 else set())
        extra = set(marks(text)) - set(marks(source))
        if "(s)" in text:
            yield f"'{text}' still leaves the number open"
        if missing or extra:
            yield f"'{text}' does not have the places of its source ({', '.join(sorted(missing | extra))})"


def faults(file, wanted, present):
    """`wanted` must all be there, finished, and nothing else."""
    known = {}
    for message in present:
        if message.key in known:
            yield f"{message.name()} stands there twice"
        known[message.key] = message
    for message in wanted:
        own = known.get(message.key)
        if own is None:
            yield f"{message.name()} is missing"
        elif own.is_plural != message.is_plural:
            yield f"{message.name()} has plural forms on one side only"
        elif own.state == "finished" and own.is_plural and len(own.texts) != FORMS[file]:
            yield f"{message.name()} has {len(own.texts)} plural forms, not {FORMS[file]}"
    wanted_keys = {message.key for message in wanted}
    for message in present:
        if message.state != "finished":
            yield f"{message.name()} is {message.state}"
        elif message.key not in wanted_keys:
            yield f"{message.name()} is in no source"
        else:
            yield from (f"{message.name()} {what}" for what in faults_of_text(message))


def check(root, program):
    strings = strings_of(program, root)
    if not strings:
        yield INDONESIAN, "lupdate found no string at all"
    for file, wanted in ((INDONESIAN, strings), (ENGLISH, [s for s in strings if s.is_plural])):
        path = root / file
        if not path.exists():
            if wanted:
                yield file, f"the file is missing; {len(wanted)} strings belong in it"
            continue
        for what in faults(file, wanted, read(path)):
            yield file, what


def update(root, program):
    lupdate(program, root, root / INDONESIAN, "-no-obsolete", "-source-language", "en", "-target-language", "id")
    lupdate(program, root, root / ENGLISH, "-no-obsolete", "-pluralonly", "-source-language", "en", "-target-language", "en")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--lupdate", default=shutil.which("lupdate6") or "/usr/lib/qt6/bin/lupdate")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    root = options.root.resolve()
    if options.update:
        update(root, options.lupdate)
        return 0
    found = list(check(root, options.lupdate))
    for file, what in found:
        print(f"{file}: {what}")
    print(f"translations: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
