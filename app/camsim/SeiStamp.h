// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Clip.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pantau::camsim {

// What every access unit carries, so that a viewer can measure delay and match pictures with the truth.
struct SeiStamp
{
    static constexpr std::string_view Uuid = "PANTAU-CAMSIM-01";

    std::uint64_t frameNumber = 0; // counts up without reset
    std::uint64_t realtimeNs = 0;  // CLOCK_REALTIME at the moment of sending, ns since 1970 UTC

    // The user-data-unregistered SEI NAL unit with its start code and emulation prevention.
    std::vector<std::uint8_t> nalUnit(Codec codec) const;

    // Reads a stamp back from an access unit; nothing when the unit carries none.
    static std::optional<SeiStamp> find(std::span<const std::uint8_t> accessUnit, Codec codec);
};

// Emulation prevention of H.264 7.3.1 / H.265 7.3.1.1: a 03 goes before 00..03 that follows 00 00.
std::vector<std::uint8_t> withEmulationPrevention(std::span<const std::uint8_t> payload);
std::vector<std::uint8_t> withoutEmulationPrevention(std::span<const std::uint8_t> payload);

} // namespace pantau::camsim
