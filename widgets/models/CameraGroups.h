// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/CameraModel.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace pantau::widgets {

/// The groups of the registry that a tour can name: owners, categories and districts. Cameras that this audience may
/// not find are in none of them. GUI thread.
class CameraGroups
{
    Q_DECLARE_TR_FUNCTIONS(CameraGroups)

public:
    /// As wall::belongsTo() reads them, e.g. kecamatan:Sirimau; owners first, each kind in the order of its words.
    [[nodiscard]] static std::vector<QString> all(const CameraModel& cameras);
    /// The group that these cameras make, and no other camera; nothing where there is none.
    [[nodiscard]] static std::optional<QString> meaning(const CameraModel& cameras, const QStringList& ids);
    /// District: Sirimau. A group without a kind is its own word.
    [[nodiscard]] static QString words(const QString& group);
};

} // namespace pantau::widgets
