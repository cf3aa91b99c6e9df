// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/GeoPoint.h"

#include <QString>

#include <optional>

namespace pantau::widgets {

/// Latitude and longitude in degrees as people type them or paste them from a map: two numbers, the southern and
/// western ones negative, with a decimal point and a comma or a blank between them ("-3.6954, 128.1814"), or with
/// decimal commas and a semicolon or a blank ("-3,6954; 128,1814"). Reentrant.
class PointText
{
public:
    /// Nothing when it cannot be read, or is no place on the globe.
    [[nodiscard]] static std::optional<domain::GeoPoint> read(const QString& typed);
    [[nodiscard]] static QString write(domain::GeoPoint point);
};

} // namespace pantau::widgets
