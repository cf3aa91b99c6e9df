// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Camera.h"

#include <QImage>
#include <QString>

#include <optional>

/// A picture of one tile to be kept: with a line below it that says which camera, and when the picture was taken, in
/// Ambon's time.
namespace pantau::widgets::Snapshot {

/// GUI thread: it needs fonts. `overlay` is what was said over the picture; it gets a line of its own where it is not
/// empty.
[[nodiscard]] QImage labelled(const QImage& picture, const domain::Camera& camera, base::WallTime takenAt,
                              const QString& overlay);
/// For the file: 20251126-200007-PK-01.png, in Ambon's time.
[[nodiscard]] QString fileName(const domain::Camera& camera, base::WallTime takenAt);
/// Writes a picture into the folder, which is made when it is not there. The path, or nothing when it could not be
/// written. A picture that is there already is not overwritten: a number is added to the name. Reentrant; blocks for as
/// long as it takes to compress the picture and the disk to take it.
[[nodiscard]] std::optional<QString> write(const QImage& picture, const QString& fileName, const QString& folder);

} // namespace pantau::widgets::Snapshot
