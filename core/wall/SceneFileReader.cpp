// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFileReader.h"

#include "core/wall/SceneWords.h"

namespace pantau::wall {

using Kind = WallFileError::Kind;
using std::chrono::minutes;

namespace {

constexpr minutes Day{std::chrono::hours{24}};

/// "HH:mm"; nothing when it is no such text.
std::optional<minutes> timeOf(const QString& text)
{
    const auto digit = [&](qsizetype at) { return text[at] >= u'0' && text[at] <= u'9' ? text[at].digitValue() : 99; };
    if (text.size() != 5 || text[2] != u':') {
        return std::nullopt;
    }
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    return hour <= 24 && minute < 60 ? std::optional(minutes{hour * 60 + minute}) : std::nullopt;
}

Kind kindOf(LayoutError::Kind kind)
{
    switch (kind) {
    case LayoutError::Kind::CellsOverlap:
        return Kind::CellsOverlap;
    case LayoutError::Kind::CellUncovered:
        return Kind::CellUncovered;
    default:
        return Kind::CellOutside;
    }
}

} // namespace

SceneFileReader::SceneFileReader(const QByteArray& bytes, CameraKnown known, KeyAllowed allowed)
    : m_reader(bytes, SceneFileVersion)
    , m_known(std::move(known))
    , m_allowed(std::move(allowed))
{
}

SceneFileResult SceneFileReader::read()
{
    if (!m_reader.failed()) {
        readBook(m_reader.root());
    }
    if (m_reader.failed()) {
        return m_reader.error();
    }
    noteTours();
    return std::move(m_content);
}

void SceneFileReader::readBook(const JsonNode& root)
{
    SceneBook& book = m_content.book;
    m_reader.expectMembers(root, {u"version", u"scenes", u"tours", u"schedules", u"wall", u"interruption", u"running"});
    m_reader.forEachElement(root.member(QStringLiteral("scenes")),
                            [&](const JsonNode& node) { book.scenes.push_back(readScene(node)); });
    m_reader.forEachElement(root.member(QStringLiteral("tours")),
                            [&](const JsonNode& node) { book.tours.push_back(readTour(node)); });
    m_reader.forEachElement(root.member(QStringLiteral("schedules")),
                            [&](const JsonNode& node) { book.schedules.push_back(readSchedule(node)); });
    book.wall = readMonitors(root.member(QStringLiteral("wall")));
    if (const JsonNode node = root.member(QStringLiteral("interruption")); node.isThere()) {
        m_reader.expectMembers(node, {u"schedule", u"before"});
        book.interruption = Interruption{m_reader.text(m_reader.needed(node, QStringLiteral("schedule"))),
                                         readMonitors(m_reader.needed(node, QStringLiteral("before")))};
    }
    if (const JsonNode node = root.member(QStringLiteral("running")); node.isThere()) {
        m_reader.expectMembers(node, {u"tour", u"monitor"});
        book.running = RunningTour{m_reader.text(m_reader.needed(node, QStringLiteral("tour"))),
                                   m_reader.text(m_reader.needed(node, QStringLiteral("monitor")))};
    }
}

Scene SceneFileReader::readScene(const JsonNode& node)
{
    m_reader.expectMembers(node, {u"name", u"key", u"monitors"});
    Scene scene;
    scene.name = readName(node, m_scenes);
    if (const JsonNode key = node.member(QStringLiteral("key")); key.isThere()) {
        scene.key = readKey(key);
    }
    scene.monitors = readMonitors(m_reader.needed(node, QStringLiteral("monitors")));
    return scene;
}

QString SceneFileReader::readKey(const JsonNode& node)
{
    QString key = m_reader.filledText(node);
    if (m_allowed && !m_allowed(key)) {
        m_reader.fail(Kind::KeyNotAllowed, node.path, key);
    }
    if (m_keys.contains(key)) {
        m_reader.fail(Kind::DuplicateKey, node.path, key);
    }
    m_keys.insert(key);
    return key;
}

WallState SceneFileReader::readMonitors(const JsonNode& node)
{
    WallState wall;
    m_reader.forEachMember(node, [&](const QString& name, const JsonNode& monitor) {
        if (name.isEmpty()) {
            m_reader.fail(Kind::Empty, monitor.path);
        }
        wall.emplace(name, readMonitor(monitor));
    });
    return wall;
}

MonitorState SceneFileReader::readMonitor(const JsonNode& node)
{
    m_reader.expectMembers(node, {u"columns", u"rows", u"tiles", u"enlarged"});
    const int columns = m_reader.integer(m_reader.needed(node, QStringLiteral("columns")), 1, Layout::MostColumns);
    const int rows = m_reader.integer(m_reader.needed(node, QStringLiteral("rows")), 1, Layout::MostRows);
    const JsonNode tiles = m_reader.needed(node, QStringLiteral("tiles"));
    std::vector<Cell> cells;
    std::vector<TileContent> contents;
    m_reader.forEachElement(tiles, [&](const JsonNode& tile) {
        cells.push_back(readCell(tile));
        contents.push_back(readContent(tile));
    });
    const auto layout = Layout::fromCells(columns, rows, cells);
    if (!layout.ok()) {
        failLayout(layout.error(), tiles);
    }
    const auto enlarged = readEnlarged(node.member(QStringLiteral("enlarged")), static_cast<int>(cells.size()));
    if (m_reader.failed()) {
        return {};
    }
    // A file may list its tiles in any order; a layout numbers them by their places.
    MonitorState state = emptyMonitor(layout.value());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto tile = state.layout.tileAt(cells[i].column, cells[i].row);
        state.tiles.at(static_cast<std::size_t>(tile.value())) = std::move(contents[i]);
        if (enlarged == static_cast<int>(i)) {
            state.enlarged = tile;
        }
    }
    if (!isSound(state)) {
        // Layout and views were checked one by one, so it is the enlarged tile.
        m_reader.fail(Kind::EmptyTile, node.member(QStringLiteral("enlarged")).path);
    }
    return state;
}

Cell SceneFileReader::readCell(const JsonNode& node)
{
    const auto number = [&](const QString& name, int least, int most) {
        const JsonNode member = node.member(name);
        return member.isThere() ? m_reader.integer(member, least, most) : 1;
    };
    (void)m_reader.needed(node, QStringLiteral("column"));
    (void)m_reader.needed(node, QStringLiteral("row"));
    return {number(QStringLiteral("column"), 0, Layout::MostColumns - 1),
            number(QStringLiteral("row"), 0, Layout::MostRows - 1),
            number(QStringLiteral("columns"), 1, Layout::MostColumns),
            number(QStringLiteral("rows"), 1, Layout::MostRows)};
}

TileContent SceneFileReader::readContent(const JsonNode& node)
{
    const JsonNode type = m_reader.needed(node, QStringLiteral("type"));
    const QString word = m_reader.text(type);
    if (!indexOfWord(ContentWords, word)) {
        m_reader.fail(Kind::UnknownWord, type.path, word);
    }
    const auto expectOnly = [&](const char16_t* one, const char16_t* two = u"type", const char16_t* three = u"type") {
        m_reader.expectMembers(node, {u"column", u"row", u"columns", u"rows", u"type", one, two, three});
    };
    if (word == CameraWord) {
        expectOnly(u"camera", u"stream", u"view");
        return readCamera(node);
    }
    if (word == TextWord) {
        expectOnly(u"text");
        return TextContent{m_reader.text(m_reader.needed(node, QStringLiteral("text")))};
    }
    if (word == PanelWord) {
        expectOnly(u"panel");
        return PanelContent{m_reader.filledText(m_reader.needed(node, QStringLiteral("panel")))};
    }
    if (word == TourWord) {
        expectOnly(u"tour");
        const JsonNode tour = m_reader.needed(node, QStringLiteral("tour"));
        m_shown.emplace_back(m_reader.filledText(tour), tour.path);
        return TourContent{m_shown.back().first};
    }
    expectOnly(u"type");
    return word == ClockWord ? TileContent(ClockContent{}) : TileContent(EmptyContent{});
}

CameraContent SceneFileReader::readCamera(const JsonNode& node)
{
    CameraContent content;
    const JsonNode camera = m_reader.needed(node, QStringLiteral("camera"));
    content.camera = m_reader.filledText(camera);
    noteCamera(content.camera, camera.path);
    if (const JsonNode stream = node.member(QStringLiteral("stream")); stream.isThere()) {
        const QString word = m_reader.text(stream);
        const auto index = indexOfWord(StreamWords, word);
        if (!index) {
            m_reader.fail(Kind::UnknownWord, stream.path, word);
        }
        content.pinned = static_cast<domain::StreamKind>(index.value_or(0) + 1);
    }
    if (const JsonNode view = node.member(QStringLiteral("view")); view.isThere()) {
        content.view = readView(view);
    }
    return content;
}

QRectF SceneFileReader::readView(const JsonNode& node)
{
    m_reader.expectMembers(node, {u"x", u"y", u"width", u"height"});
    const auto number = [&](const QString& name) { return m_reader.number(m_reader.needed(node, name)); };
    const QRectF view(number(QStringLiteral("x")), number(QStringLiteral("y")), number(QStringLiteral("width")),
                      number(QStringLiteral("height")));
    if (!isView(view)) {
        m_reader.fail(Kind::BadView, node.path);
    }
    return view;
}

std::optional<int> SceneFileReader::readEnlarged(const JsonNode& node, int tiles)
{
    return node.isThere() ? std::optional(m_reader.integer(node, 0, tiles - 1)) : std::nullopt;
}

Tour SceneFileReader::readTour(const JsonNode& node)
{
    Tour tour;
    const JsonNode type = m_reader.needed(node, QStringLiteral("type"));
    const QString word = m_reader.text(type);
    if (!indexOfWord(StopWords, word)) {
        m_reader.fail(Kind::UnknownWord, type.path, word);
        return tour;
    }
    const std::u16string only = word.toStdU16String();
    m_reader.expectMembers(node, {u"name", u"type", u"dwellSeconds", only.c_str()});
    tour.name = readName(node, m_tours);
    tour.dwell = readDwell(m_reader.needed(node, QStringLiteral("dwellSeconds")));
    const JsonNode stops = m_reader.needed(node, word);
    if (word == CamerasWord) {
        tour.stops = CameraStops{
            readNames(stops, [this](const QString& camera, const JsonPath& path) { noteCamera(camera, path); })};
    } else if (word == GroupWord) {
        tour.stops = GroupStops{m_reader.filledText(stops)};
    } else {
        tour.stops = SceneStops{readNames(stops, [this](const QString& scene, const JsonPath& path) {
            if (!m_scenes.contains(scene)) {
                m_reader.fail(Kind::UnknownScene, path, scene);
            }
        })};
    }
    return tour;
}

std::chrono::seconds SceneFileReader::readDwell(const JsonNode& node)
{
    constexpr int Shortest = static_cast<int>(Tour::ShortestDwell.count());
    constexpr int Longest = static_cast<int>(Tour::LongestDwell.count());
    if (const double found = node.value.toDouble(Shortest); found < Shortest) {
        m_reader.fail(Kind::DwellTooShort, node.path,
                      QStringLiteral("%1, %2..%3").arg(found).arg(Shortest).arg(Longest));
    }
    return std::chrono::seconds{m_reader.integer(node, Shortest, Longest)};
}

std::vector<QString> SceneFileReader::readNames(const JsonNode& node,
                                                const std::function<void(const QString&, const JsonPath&)>& check)
{
    std::vector<QString> names;
    m_reader.forEachElement(node, [&](const JsonNode& name) {
        names.push_back(m_reader.filledText(name));
        check(names.back(), name.path);
    });
    if (names.empty()) {
        m_reader.fail(Kind::Empty, node.path);
    }
    return names;
}

Schedule SceneFileReader::readSchedule(const JsonNode& node)
{
    m_reader.expectMembers(node, {u"name", u"scene", u"days", u"from", u"to", u"enabled"});
    Schedule schedule;
    schedule.name = readName(node, m_schedules);
    const JsonNode scene = m_reader.needed(node, QStringLiteral("scene"));
    schedule.scene = m_reader.text(scene);
    if (!m_scenes.contains(schedule.scene)) {
        m_reader.fail(Kind::UnknownScene, scene.path, schedule.scene);
    }
    schedule.days = readDays(m_reader.needed(node, QStringLiteral("days")));
    schedule.from = readTime(m_reader.needed(node, QStringLiteral("from")), Day - minutes{1});
    const JsonNode to = m_reader.needed(node, QStringLiteral("to"));
    schedule.to = readTime(to, Day);
    if (schedule.from == schedule.to) {
        m_reader.fail(Kind::EmptySpan, to.path);
    }
    if (const JsonNode enabled = node.member(QStringLiteral("enabled")); enabled.isThere()) {
        schedule.enabled = m_reader.truth(enabled);
    }
    return schedule;
}

std::set<Qt::DayOfWeek> SceneFileReader::readDays(const JsonNode& node)
{
    std::set<Qt::DayOfWeek> days;
    m_reader.forEachElement(node, [&](const JsonNode& day) {
        const QString word = m_reader.text(day);
        const auto index = indexOfWord(DayWords, word);
        if (!index) {
            m_reader.fail(Kind::UnknownWord, day.path, word);
        } else if (!days.insert(static_cast<Qt::DayOfWeek>(*index + 1)).second) {
            m_reader.fail(Kind::DuplicateDay, day.path, word);
        }
    });
    if (days.empty()) {
        m_reader.fail(Kind::Empty, node.path);
    }
    return days;
}

std::chrono::minutes SceneFileReader::readTime(const JsonNode& node, minutes latest)
{
    const QString text = m_reader.text(node);
    const auto time = timeOf(text);
    if (!time || *time > latest) {
        m_reader.fail(Kind::BadTime, node.path, text);
    }
    return time.value_or(minutes{0});
}

QString SceneFileReader::readName(const JsonNode& object, Names& taken)
{
    const JsonNode node = m_reader.needed(object, QStringLiteral("name"));
    QString name = m_reader.filledText(node);
    if (taken.contains(name)) {
        m_reader.fail(Kind::DuplicateName, node.path, name);
    }
    taken.insert(name);
    return name;
}

void SceneFileReader::failLayout(const LayoutError& error, const JsonNode& tiles)
{
    JsonPath path = tiles.path;
    if (error.tile >= 0) {
        path.emplace_back(error.tile);
    }
    m_reader.fail(kindOf(error.kind), path, QStringLiteral("%1, %2").arg(error.column).arg(error.row));
}

void SceneFileReader::noteCamera(const QString& camera, const JsonPath& path)
{
    if (!m_noted.contains(camera) && !m_known(camera)) {
        m_content.missing.push_back({MissingName::Kind::Camera, camera, pathText(path)});
    }
    m_noted.insert(camera);
}

/// Tiles are read before the tours that they name.
void SceneFileReader::noteTours()
{
    for (const auto& [tour, path] : m_shown) {
        if (!m_tours.contains(tour)) {
            m_content.missing.push_back({MissingName::Kind::Tour, tour, pathText(path)});
            m_tours.insert(tour);
        }
    }
}

} // namespace pantau::wall
