// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/JsonReader.h"
#include "core/wall/SceneFile.h"

#include <QSet>

namespace pantau::wall {

/// Makes a book of a scene file's text. Lives for one file; thread-bound.
class SceneFileReader
{
public:
    /// `allowed` may be empty.
    SceneFileReader(const QByteArray& bytes, CameraKnown known, KeyAllowed allowed);

    [[nodiscard]] SceneFileResult read();

private:
    /// Names that may not occur twice, or must have occurred.
    using Names = QSet<QString>;

    void readBook(const JsonNode& root);
    [[nodiscard]] Scene readScene(const JsonNode& node);
    [[nodiscard]] QString readKey(const JsonNode& node);
    [[nodiscard]] WallState readMonitors(const JsonNode& node);
    [[nodiscard]] MonitorState readMonitor(const JsonNode& node);
    [[nodiscard]] Cell readCell(const JsonNode& node);
    [[nodiscard]] TileContent readContent(const JsonNode& node);
    [[nodiscard]] CameraContent readCamera(const JsonNode& node);
    [[nodiscard]] QRectF readView(const JsonNode& node);
    [[nodiscard]] std::optional<int> readEnlarged(const JsonNode& node, int tiles);
    [[nodiscard]] Tour readTour(const JsonNode& node);
    [[nodiscard]] std::chrono::seconds readDwell(const JsonNode& node);
    [[nodiscard]] std::vector<QString> readNames(const JsonNode& node,
                                                 const std::function<void(const QString&, const JsonPath&)>& check);
    [[nodiscard]] Schedule readSchedule(const JsonNode& node);
    [[nodiscard]] std::set<Qt::DayOfWeek> readDays(const JsonNode& node);
    [[nodiscard]] std::chrono::minutes readTime(const JsonNode& node, std::chrono::minutes latest);

    /// A name, unlike all others of its list.
    [[nodiscard]] QString readName(const JsonNode& object, Names& taken);
    void failLayout(const LayoutError& error, const JsonNode& tiles);
    void noteCamera(const QString& camera, const JsonPath& path);
    void noteTours();

    JsonReader m_reader;
    const CameraKnown m_known;
    const KeyAllowed m_allowed;
    SceneFileContent m_content;
    Names m_scenes;
    Names m_keys;
    Names m_tours;
    Names m_schedules;
    Names m_noted;                                     ///< cameras looked up already
    std::vector<std::pair<QString, JsonPath>> m_shown; ///< tours that tiles name, before all tours are read
};

} // namespace pantau::wall
