// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/StreamKind.h"
#include "core/wall/TileContent.h"
#include "core/wall/Tour.h"

#include <QStringView>
#include <Qt>

#include <algorithm>
#include <array>

namespace pantau::wall {

/// The words of a scene file, for its reader and its writer. Those of variants stand in the variant's order.
inline constexpr QStringView EmptyWord = u"empty";
inline constexpr QStringView CameraWord = u"camera";
inline constexpr QStringView TextWord = u"text";
inline constexpr QStringView ClockWord = u"clock";
inline constexpr QStringView PanelWord = u"panel";
inline constexpr QStringView TourWord = u"tour";
inline constexpr std::array ContentWords{EmptyWord, CameraWord, TextWord, ClockWord, PanelWord, TourWord};
static_assert(ContentWords.size() == std::variant_size_v<TileContent>);

inline constexpr QStringView CamerasWord = u"cameras";
inline constexpr QStringView GroupWord = u"group";
inline constexpr QStringView ScenesWord = u"scenes";
inline constexpr std::array StopWords{CamerasWord, GroupWord, ScenesWord};
static_assert(StopWords.size() == std::variant_size_v<decltype(Tour::stops)>);

/// Monday first, as Qt::DayOfWeek counts from 1.
inline constexpr std::array<QStringView, 7> DayWords{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
/// As domain::StreamKind counts from 1.
inline constexpr std::array<QStringView, 2> StreamWords{u"main", u"sub"};

/// Where the word stands in its list; nothing when it is none of them.
template <std::size_t Size>
[[nodiscard]] std::optional<std::size_t> indexOfWord(const std::array<QStringView, Size>& words, QStringView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - words.begin()));
}

} // namespace pantau::wall
