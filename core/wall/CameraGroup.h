// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"

namespace pantau::wall {

/// The registry's columns, as its file and a group's name call them.
inline constexpr QStringView OwnerWord = u"pemilik";
inline constexpr QStringView CategoryWord = u"kategori";
inline constexpr QStringView DistrictWord = u"kecamatan";

/// Whether a camera belongs to the group that a tour names: "pemilik:Pemkot" (its owner as the registry has it, or
/// whose number it counts in), "kategori:das", "kecamatan:Sirimau" (one of two at a border), or such a value alone, of
/// whichever of the three. Upper and lower case are alike. Reentrant.
[[nodiscard]] bool belongsTo(const domain::Camera& camera, const QString& group);

} // namespace pantau::wall
