// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/NalUnits.h"

#include <optional>

namespace pantau::media::ffmpeg {

namespace {

/// Calls `visit` with the packet from the header byte on for each NAL unit until it returns true.
template <typename Visit> void eachNalUnit(std::span<const std::uint8_t> packet, Visit visit)
{
    for (std::size_t i = 0; i + 3 < packet.size(); ++i) {
        if (packet[i] == 0 && packet[i + 1] == 0 && packet[i + 2] == 1) {
            if (visit(packet.subspan(i + 3))) {
                return;
            }
            i += 3;
        }
    }
}

/// The bytes of one NAL unit up to the next start code, without those that prevent its emulation.
class PayloadReader
{
public:
    explicit PayloadReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    std::optional<std::uint8_t> next()
    {
        if (m_zeros >= 2 && !m_bytes.empty() && m_bytes.front() == 3) {
            m_bytes = m_bytes.subspan(1);
            m_zeros = 0;
        }
        if (m_bytes.empty() || (m_zeros >= 2 && m_bytes.front() <= 2)) {
            return std::nullopt;
        }
        const std::uint8_t byte = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        m_zeros = byte == 0 ? m_zeros + 1 : 0;
        return byte;
    }

    /// A number of a SEI message: as long as the bytes are 255, another follows and is added.
    std::optional<std::size_t> nextNumber()
    {
        std::size_t number = 0;
        for (auto byte = next(); byte; byte = next()) {
            number += *byte;
            if (*byte != 0xFF) {
                return number;
            }
        }
        return std::nullopt;
    }

private:
    std::span<const std::uint8_t> m_bytes;
    int m_zeros = 0;
};

// ITU-T H.264 annex D: message 6 is the recovery point, and it begins with recovery_frame_cnt in Exp-Golomb code, where
// only 0 has its first bit set.
bool announcesIntraRefresh(std::span<const std::uint8_t> sei)
{
    constexpr std::size_t RecoveryPoint = 6;
    PayloadReader reader(sei);
    while (const auto type = reader.nextNumber()) {
        const auto size = reader.nextNumber();
        if (!size) {
            break;
        }
        if (*type == RecoveryPoint && *size > 0) {
            const auto first = reader.next();
            return first && (*first & 0x80) == 0;
        }
        for (std::size_t i = 0; i < *size; ++i) {
            if (!reader.next()) {
                return false;
            }
        }
    }
    return false;
}

} // namespace

// NAL unit types: ITU-T H.264 table 7-1.
NalContents inspectH264(std::span<const std::uint8_t> packet)
{
    NalContents contents;
    eachNalUnit(packet, [&contents](std::span<const std::uint8_t> unit) {
        const int type = unit.front() & 0x1F;
        contents.intraRefresh = contents.intraRefresh || (type == 6 && announcesIntraRefresh(unit.subspan(1)));
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
    eachNalUnit(packet, [&contents](std::span<const std::uint8_t> unit) {
        const int type = (unit.front() >> 1) & 0x3F;
        contents.picture = type <= 9 || (type >= 16 && type <= 21);
        contents.instantRefresh = type >= 16 && type <= 21;
        return contents.picture;
    });
    return contents;
}

} // namespace pantau::media::ffmpeg
