// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QStringList>

#include <memory>

namespace pantau::widgets {

/// How cameras travel by drag and drop and over the clipboard: their codes, a JSON array in UTF-8.
class CameraMime
{
public:
    /// application/x-pantau-camera.
    [[nodiscard]] static QString type();
    [[nodiscard]] static std::unique_ptr<QMimeData> data(const QStringList& ids);
    /// Empty when there are none, or when they cannot be read.
    [[nodiscard]] static QStringList ids(const QMimeData& data);
};

} // namespace pantau::widgets
