// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace pantau::media::ffmpeg {

/// What a packet of H.264 or H.265 in byte-stream form (start codes) holds.
struct NalContents
{
    bool picture = false;        ///< slice data that the codec knows
    bool instantRefresh = false; ///< IDR, or for H.265 any picture one can start from
    bool intraRefresh = false;   ///< H.264: a decoder that starts here has whole pictures only some pictures later
};

/// Looks only as far as the first slice. Reentrant. For H.265 FFmpeg marks no picture as a key frame that one cannot
/// start from, so its recovery points are not read.
[[nodiscard]] NalContents inspectH264(std::span<const std::uint8_t> packet);
[[nodiscard]] NalContents inspectHevc(std::span<const std::uint8_t> packet);

} // namespace pantau::media::ffmpeg
