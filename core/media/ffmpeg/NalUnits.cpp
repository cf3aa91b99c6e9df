// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/NalUnits.h"

namespace pantau::media::ffmpeg {

namespace {

/// Calls `visit(header byte)` for each NAL unit until it returns true.
template <typename Visit> void eachNalUnit(std::span<const std::uint8_t> packet, Visit visit)
{
    for (std::size_t i = 0; i + 3 < packet.size(); ++i) {
        if (packet[i] == 0 && packet[i + 1] == 0 && packet[i + 2] == 1) {
            if (visit(packet[i + 3])) {
                return;
            }
            i += 3;
        }
    }
}

} // namespace

// NAL unit types: ITU-T H.264 table 7-1.
NalContents inspectH264(std::span<const std::uint8_t> packet)
{
    NalContents contents;
    eachNalUnit(packet, [&contents](std::uint8_t header) {
        const int type = header & 0x1F;
        contents.picture = type == 1 || type == 5;
        contents.instantRefresh = type == 5;
        return contents.picture;
    });
    return contents;
}

// NAL unit types: ITU-T H.265 table 7-1; 16 to 21 are the intra random access point pictures in use.
NalContents inspectHevc(std::span<const std::uint8_t> packet)
{
    NalContents contents;
    eachNalUnit(packet, [&contents](std::uint8_t header) {
        const int type = (header >> 1) & 0x3F;
        contents.picture = type <= 9 || (type >= 16 && type <= 21);
        contents.instantRefresh = type >= 16 && type <= 21;
        return contents.picture;
    });
    return contents;
}

} // namespace pantau::media::ffmpeg
