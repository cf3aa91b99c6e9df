// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Camera.h"

#include <QImage>
#include <QString>

#include <optional>

/// A picture of one tile to be kept: with a line below it that says which camera, and when, in Ambon's time.
/// GUI thread: it needs fonts.
namespace pantau::widgets::Snapshot {

[[nodiscard]] QImage labelled(const QImage& picture, const domain::Camera& camera, base::WallTime time);
/// For the file: 20251126-200007-PK-01.png, in Ambon's time.
[[nodiscard]] QString fileName(const domain::Camera& camera, base::WallTime time);
/// Writes the labelled picture into the folder, which is made when it is not there. The path, or nothing when it could
/// not be written. A picture that is there already is not overwritten: a number is added to the name.
[[nodiscard]] std::optional<QString> save(const QImage& picture, const domain::Camera& camera, base::WallTime time,
                                          const QString& folder);

} // namespace pantau::widgets::Snapshot
