// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace pantau::wall {

/// The way to a value in a JSON text: member names and element indices, from the outermost in.
using JsonPath = std::vector<std::variant<QString, int>>;

/// As people write it: scenes[2].monitors.LAYAR-1.tiles[5].
[[nodiscard]] QString pathText(const JsonPath& path);

/// The line of a byte, 1-based.
[[nodiscard]] int lineOfOffset(const QByteArray& text, qsizetype offset);

/// The line on which a value begins, 1-based; of the last one where an object has a member twice. A path that ends
/// early in the text gives the line of the last value found. Only for text that QJsonDocument accepts: it keeps no
/// positions itself.
[[nodiscard]] int lineOfPath(const QByteArray& text, const JsonPath& path);

/// The first member that its object has twice, of which QJsonDocument would silently keep the second. Only for text
/// that QJsonDocument accepts.
[[nodiscard]] std::optional<JsonPath> duplicateMember(const QByteArray& text);

} // namespace pantau::wall
