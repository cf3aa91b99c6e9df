// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScreenBindingFile.h"

#include "core/wall/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace pantau::wall {

namespace {

/// Far beyond every desktop, and no sum of two overflows.
constexpr int MostPixels = 1'000'000;

QRect readGeometry(JsonReader& reader, const JsonNode& node)
{
    reader.expectMembers(node, {u"x", u"y", u"width", u"height"});
    const auto number = [&](const QString& name, int least) {
        return reader.integer(reader.needed(node, name), least, MostPixels);
    };
    return {number(QStringLiteral("x"), -MostPixels), number(QStringLiteral("y"), -MostPixels),
            number(QStringLiteral("width"), 0), number(QStringLiteral("height"), 0)};
}

PanelMatrix readPanels(JsonReader& reader, const JsonNode& node)
{
    reader.expectMembers(node, {u"columns", u"rows", u"bezelX", u"bezelY"});
    const auto number = [&](const QString& name, int least, int most) {
        return reader.integer(reader.needed(node, name), least, most);
    };
    return {number(QStringLiteral("columns"), 1, PanelMatrix::MostPanels),
            number(QStringLiteral("rows"), 1, PanelMatrix::MostPanels),
            number(QStringLiteral("bezelX"), 0, PanelMatrix::WidestBezel),
            number(QStringLiteral("bezelY"), 0, PanelMatrix::WidestBezel)};
}

MonitorBinding readBinding(JsonReader& reader, const JsonNode& node)
{
    reader.expectMembers(node, {u"monitor", u"serial", u"name", u"geometry", u"panels"});
    MonitorBinding binding;
    binding.monitor = reader.filledText(reader.needed(node, QStringLiteral("monitor")));
    binding.last.serial = reader.text(reader.needed(node, QStringLiteral("serial")));
    binding.last.name = reader.text(reader.needed(node, QStringLiteral("name")));
    binding.last.geometry = readGeometry(reader, reader.needed(node, QStringLiteral("geometry")));
    if (const JsonNode panels = node.member(QStringLiteral("panels")); panels.isThere()) {
        binding.panels = readPanels(reader, panels);
    }
    return binding;
}

QJsonObject jsonOf(const QRect& geometry)
{
    return {{QStringLiteral("x"), geometry.x()},
            {QStringLiteral("y"), geometry.y()},
            {QStringLiteral("width"), geometry.width()},
            {QStringLiteral("height"), geometry.height()}};
}

QJsonObject jsonOf(const PanelMatrix& panels)
{
    return {{QStringLiteral("columns"), panels.columns},
            {QStringLiteral("rows"), panels.rows},
            {QStringLiteral("bezelX"), panels.bezelX},
            {QStringLiteral("bezelY"), panels.bezelY}};
}

QJsonObject jsonOf(const MonitorBinding& binding)
{
    QJsonObject object{{QStringLiteral("monitor"), binding.monitor},
                       {QStringLiteral("serial"), binding.last.serial},
                       {QStringLiteral("name"), binding.last.name},
                       {QStringLiteral("geometry"), jsonOf(binding.last.geometry)}};
    if (binding.panels != PanelMatrix{}) {
        object.insert(QStringLiteral("panels"), jsonOf(binding.panels));
    }
    return object;
}

} // namespace

ScreenBindingResult parseScreenBindings(const QByteArray& bytes)
{
    JsonReader reader(bytes, ScreenBindingFileVersion);
    std::vector<MonitorBinding> bindings;
    if (!reader.failed()) {
        reader.expectMembers(reader.root(), {u"version", u"monitors"});
        QSet<QString> names;
        reader.forEachElement(reader.needed(reader.root(), QStringLiteral("monitors")), [&](const JsonNode& node) {
            bindings.push_back(readBinding(reader, node));
            const QString name = bindings.back().monitor;
            if (names.contains(name)) {
                reader.fail(WallFileError::Kind::DuplicateName, node.member(QStringLiteral("monitor")).path, name);
            }
            names.insert(name);
        });
    }
    return reader.failed() ? ScreenBindingResult(reader.error()) : ScreenBindingResult(std::move(bindings));
}

ScreenBindingResult readScreenBindings(const QString& path)
{
    const auto bytes = readWallFile(path);
    return bytes.ok() ? parseScreenBindings(bytes.value()) : ScreenBindingResult(bytes.error());
}

QByteArray screenBindingBytes(const std::vector<MonitorBinding>& bindings)
{
    QJsonArray monitors;
    for (const MonitorBinding& binding : bindings) {
        monitors.append(jsonOf(binding));
    }
    const QJsonObject file{{QStringLiteral("version"), ScreenBindingFileVersion},
                           {QStringLiteral("monitors"), monitors}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

std::optional<WallFileError> saveScreenBindings(const QString& path, const std::vector<MonitorBinding>& bindings)
{
    return writeWallFile(path, screenBindingBytes(bindings));
}

} // namespace pantau::wall
