#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_structure.py [--root DIR] [--list | RULE...]: rules that compiler and linker do not enforce.

Prints one line per violation as FILE:LINE: RULE: what, and exits 1 when there is any. Without a RULE all are checked.
Exceptions stand with their reasons in allowed.txt beside this file.
"""
import argparse
import pathlib
import re
import sys

SOURCE_FOLDERS = ("core", "widgets", "app", "tests")
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later"
MAX_LINES = 600
RULES = {}


def rule(function):
    RULES[function.__name__.replace("_", "-")] = function
    return function


def without_comments(text, keep_strings=False):
    """The same number of lines with comments blanked, and string contents too unless they are kept."""
    pattern = re.compile(
        r'R"(?P<tag>[^\s()\\]{0,16})\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*.*?\*/", re.S)

    def blank(match):
        token = match.group(0)
        if token.startswith("/"):
            return "\n" * token.count("\n") or " "
        return token if keep_strings else '""' + "\n" * token.count("\n")
    return pattern.sub(blank, text)


class Source:
    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.code = without_comments(self.text).split("\n")
        self.with_strings = without_comments(self.text, keep_strings=True).split("\n")

    def includes(self):
        for number, line in enumerate(self.with_strings, 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if found:
                yield number, found.group(1), found.group(2)

    def matches(self, pattern):
        for number, line in enumerate(self.code, 1):
            found = re.search(pattern, line)
            if found and not line.lstrip().startswith("#include"):
                yield number, found.group(0)


class Tree:
    def __init__(self, root, allowed_file):
        self.root = root
        self.sources = [Source(root, p) for folder in SOURCE_FOLDERS for p in sorted((root / folder).rglob("*"))
                        if p.suffix in (".cpp", ".h") and p.is_file()]
        self.cmake = {p.relative_to(root).as_posix(): re.sub(r"#[^\n]*", "", p.read_text(encoding="utf-8"))
                      for p in self.cmake_files()}
        self.links = self.read_links()
        self.allowed = read_allowed(allowed_file)

    def cmake_files(self):
        yield from (p for p in (self.root / "CMakeLists.txt",) if p.exists())
        yield from sorted((self.root / "cmake").glob("*.cmake"))
        for folder in SOURCE_FOLDERS:
            yield from sorted((self.root / folder).rglob("CMakeLists.txt"))

    def read_links(self):
        """The table of allowed links, read where CMake reads it."""
        text = self.cmake.get("cmake/PantauRooms.cmake", "")
        rows = re.findall(r'set\(PANTAU_LINKS_(\w+)\s+([^)]*)\)', text)
        return {room: set(links.replace('"', " ").split()) for room, links in rows}

    def under(self, *folders):
        return [s for s in self.sources if s.path.startswith(folders)]

    def is_allowed(self, name, path):
        return any(n == name and pathlib.PurePosixPath(path).match(pattern) for n, pattern in self.allowed)


def read_allowed(file):
    """Lines `RULE PATTERN REASON`: an exception without a reason is a mistake in this file."""
    entries = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines() if file.exists() else [], 1):
        words = line.split(None, 2)
        if not words or words[0].startswith("#"):
            continue
        if len(words) < 3 or words[0] not in RULES:
            sys.exit(f"{file}:{number}: needs a known rule, a path pattern and a reason")
        entries.append((words[0], words[1]))
    return entries


def room_of(path):
    """core/media/ffmpeg/X.h -> media, widgets/wall/X.h -> widgets_wall, app/X.cpp -> app, app/camsim/X.h -> camsim."""
    parts = path.split("/")
    if parts[0] == "core" and len(parts) > 2:
        return parts[1]
    if parts[0] == "widgets" and len(parts) > 2:
        return "widgets_" + parts[1]
    if parts[0] == "app":
        return "camsim" if parts[1] == "camsim" else "app"
    return None


def included_elsewhere(tree, pattern, allowed_folders, message, searched=("core/", "widgets/", "app/")):
    for source in tree.under(*searched):
        if source.path.startswith(allowed_folders):
            continue
        for number, _, name in source.includes():
            if re.match(pattern, name):
                yield source.path, number, f"<{name}> {message}"


@rule
def no_widgets_in_core(tree):
    """Core builds without a GUI; the link line alone does not stop <QtWidgets/...>."""
    for source in tree.under("core/", "widgets/models/"):
        for number, _, name in source.includes():
            base = name.removeprefix("QtWidgets/")
            widget = re.match(r"Q(Application|\w*Widget|\w*Dialog|MainWindow|Label|\w*Button|\w*Layout|\w*View|Menu\w*|\w*Edit"
                              r"|\w*Slider|\w*SpinBox|ComboBox|GroupBox|Style\w*|Scroll\w*|Splitter|Tool(Bar|Tip)|StatusBar"
                              r"|GraphicsScene|OpenGLWidget)$", base)
            kernel = base in ("QStringView", "QByteArrayView", "QAnyStringView", "QUtf8StringView", "QLatin1StringView")
            if name.startswith("QtWidgets") or (widget and not kernel):
                yield source.path, number, f"<{name}> is a widget"


@rule
def ffmpeg_only_in_media(tree):
    yield from included_elsewhere(tree, r"lib(av|sw)\w*/", ("core/media/ffmpeg/",), "belongs in core/media/ffmpeg")


@rule
def libyuv_only_where_pixels_are(tree):
    yield from included_elsewhere(tree, r"libyuv(/|\.h)", ("core/media/", "core/render/"), "belongs in core/media or core/render")


@rule
def opencv_only_in_analytics(tree):
    yield from included_elsewhere(tree, r"opencv2?/", ("core/analytics/",), "belongs in core/analytics")


@rule
def sql_only_in_storage(tree):
    yield from included_elsewhere(tree, r"QtSql|QSql", ("core/storage/",), "belongs in core/storage")


@rule
def includes_follow_the_links(tree):
    """Project includes obey the table of cmake/PantauRooms.cmake."""
    if not tree.links:
        yield "cmake/PantauRooms.cmake", 0, "no table of allowed links found"
    for source in tree.under("core/", "widgets/", "app/"):
        own = room_of(source.path)
        for number, bracket, name in source.includes():
            target = room_of(name)
            if name.startswith(("core/", "widgets/", "app/")) and bracket == "<":
                yield source.path, number, f"<{name}> is ours: use quotes"
            if bracket == '"' and name.startswith("tests/"):
                yield source.path, number, f'"{name}" is a test\'s'
            if target and target != own and target not in tree.links.get(own, set()):
                yield source.path, number, f'room {own} may not include "{name}"'
            if bracket == '"' and "/" not in name and not name.startswith(("moc_", "ui_")) and not name.endswith(".moc"):
                yield source.path, number, f'"{name}": write the path from the repository root'


@rule
def sources_are_listed(tree):
    """Every source stands by name in the CMakeLists.txt above it: no glob, no orphan."""
    for file, text in tree.cmake.items():
        if re.search(r"file\s*\(\s*GLOB", text, re.I):
            yield file, 0, "file(GLOB) hides what is built"
    for source in tree.sources:
        path = pathlib.PurePosixPath(source.path)
        lists = [p for p in path.parents if f"{p}/CMakeLists.txt" in tree.cmake]
        if not any(listed(path.relative_to(p).as_posix(), tree.cmake[f"{p}/CMakeLists.txt"]) for p in lists):
            yield source.path, 0, "stands in no CMakeLists.txt"


def listed(name, text):
    return re.search(r"(?<![\w./-])" + re.escape(name) + r"(?![\w./-])", text)


@rule
def no_string_connections(tree):
    for source in tree.sources:
        for number, text in source.matches(r"\b(SIGNAL|SLOT)\s*\("):
            yield source.path, number, f"{text}...): connect by function pointer"


@rule
def no_bare_new(tree):
    """Owners are values, unique_ptr or a QObject's parent made by makeParented."""
    for source in tree.sources:
        for number, text in source.matches(r"(?<!operator )\bnew\b(?!\s*\()|\bnew\s*\(|(?<!=)(?<!= )(?<!operator )\bdelete\b"):
            yield source.path, number, f"bare {text.strip()}"


@rule
def no_sleep_in_tests(tree):
    """A test that sleeps for luck is slow when it passes and wrong when the machine is busy."""
    for source in tree.under("tests/"):
        for number, text in source.matches(r"\b(sleep_for|sleep_until|u?sleep|nanosleep|m?sleep|g_usleep|qSleep|qWait)\s*\("):
            yield source.path, number, f"{text}...): wait for an event with a limit"


@rule
def time_comes_from_the_clock(tree):
    """Time is injected, so that tests can move it."""
    pattern = (r"\bQ(DateTime|Date|Time)::current\w*|\b(steady|system|high_resolution|utc)_clock::now|\bclock_gettime\b"
               r"|\bgettimeofday\b|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\bav_gettime\w*|\bg_get_(monotonic|real)_time\b"
               r"|\bClock::now\b")
    for source in tree.sources:
        for number, text in source.matches(pattern):
            yield source.path, number, f"{text} outside the clock"


@rule
def files_stay_short(tree):
    for source in tree.sources:
        lines = source.text.count("\n")
        if lines > MAX_LINES:
            yield source.path, MAX_LINES + 1, f"{lines} lines, at most {MAX_LINES}"


@rule
def licence_on_top(tree):
    for source in tree.sources:
        if source.text.split("\n", 1)[0] != SPDX:
            yield source.path, 1, f"the first line must be '{SPDX}'"


@rule
def used_packages_are_installed(tree):
    """What CMake looks for stands in tools/packages.txt, by the map in debian_packages.txt."""
    here = tree.root / "tests/structure/debian_packages.txt"
    known = dict(line.split() for line in here.read_text().splitlines() if line and not line.startswith("#"))
    lines = (tree.root / "tools/packages.txt").read_text().splitlines()
    packages = {line.split("#")[0].strip() for line in lines}
    for file, text in tree.cmake.items():
        for name in wanted_by(text):
            if name not in known:
                yield file, 0, f"{name}: say in tests/structure/debian_packages.txt which Debian package has it"
            elif known[name] not in packages:
                yield file, 0, f"{name} needs {known[name]}, which is not in tools/packages.txt"


def wanted_by(text):
    for name in re.findall(r"find_package\s*\(\s*(\w+)", text):
        yield name
    words = {"REQUIRED", "QUIET", "IMPORTED_TARGET", "GLOBAL", "NO_CMAKE_PATH"}
    for arguments in re.findall(r"pkg_(?:check_modules|search_module)\s*\(\s*\w+([^)]*)\)", text):
        for word in arguments.split():
            name = re.split(r"[<>=]", word)[0]
            if name and word not in words:
                yield name


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--allowed", type=pathlib.Path, default=pathlib.Path(__file__).with_name("allowed.txt"))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("rules", nargs="*", choices=[*RULES, []])
    options = parser.parse_args()
    if options.list:
        print("\n".join(RULES))
        return 0
    tree = Tree(options.root.resolve(), options.allowed)
    violations = [(path, number, name, what) for name in options.rules or RULES for path, number, what in RULES[name](tree)
                  if not tree.is_allowed(name, path)]
    for path, number, name, what in violations:
        print(f"{path}:{number}: {name}: {what}")
    print(f"structure: {len(tree.sources)} sources, {len(options.rules or RULES)} rules, {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
