// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/DecodeEffort.h"
#include "core/domain/StreamKind.h"

#include <cstdint>
#include <optional>

namespace pantau::wall {

/// Why a camera is shown as it is. Words for people are made in the widgets.
enum class QualityReason : std::uint8_t
{
    None = 1,
    SmallTile,   ///< in sub, which is good enough for its tile
    CpuFull,     ///< in sub or decoded with less effort, because the machine is busy
    NetworkSlow, ///< in sub, because the main stream did not come through
    BudgetFull,  ///< in sub, because others have the main streams
    MainFailed,  ///< in sub, because the main stream sends no picture
    Pinned,      ///< as the operator pinned it
    OnlyStream,  ///< the camera offers no other
    Hidden       ///< nobody sees it
};

/// What is to be done for one camera, however many tiles show it.
struct StreamDecision
{
    int camera = 0;
    std::optional<domain::StreamKind> stream; ///< nothing: stop decoding
    domain::DecodeEffort effort = domain::DecodeEffort::Full;
    QualityReason reason = QualityReason::Hidden;

    friend bool operator==(const StreamDecision&, const StreamDecision&) = default;
};

/// What the walls take of the machine together.
struct DecodeBudget
{
    int streams = 0;
    int mainsUsed = 0; ///< where a sub stream could be had instead
    int mainsAllowed = 0;
    int lowered = 0;            ///< streams decoded with less than full effort
    bool raisesStopped = false; ///< raising failed too often
};

} // namespace pantau::wall
