// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Clip.h"

#include <utility>

namespace pantau::camsim {

namespace {

int nalType(std::uint8_t firstByte, Codec codec)
{
    return codec == Codec::H264 ? firstByte & 0x1F : (firstByte >> 1) & 0x3F;
}

} // namespace

std::vector<NalUnit> splitNalUnits(std::span<const std::uint8_t> stream, Codec codec)
{
    std::vector<NalUnit> units;
    std::size_t i = 0;
    while (i + 3 < stream.size()) {
        if (stream[i + 2] > 1) {
            i += 3;
        } else if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
            const std::size_t start = (i > 0 && stream[i - 1] == 0) ? i - 1 : i;
            if (!units.empty()) {
                units.back().end = start;
            }
            units.push_back({start, i + 3, stream.size(), nalType(stream[i + 3], codec)});
            i += 3;
        } else {
            ++i;
        }
    }
    return units;
}

bool isSlice(int type, Codec codec)
{
    return codec == Codec::H264 ? (type >= 1 && type <= 5) : (type >= 0 && type <= 31);
}

bool isKeySlice(int type, Codec codec)
{
    return codec == Codec::H264 ? type == 5 : (type >= 16 && type <= 21);
}

bool isParameterSet(int type, Codec codec)
{
    return codec == Codec::H264 ? (type == 7 || type == 8) : (type >= 32 && type <= 34);
}

Clip::Clip(QString name, Codec codec, QSize size, Nanoseconds frameInterval)
    : m_name(std::move(name))
    , m_codec(codec)
    , m_size(size)
    , m_frameInterval(frameInterval)
{
}

bool Clip::append(std::span<const std::uint8_t> unit, bool key, Nanoseconds displayDelay)
{
    if (unit.empty() || (m_units.empty() && !key)) {
        return false;
    }
    AccessUnit entry{m_bytes.size(), unit.size(), unit.size(), key, displayDelay};
    for (const NalUnit& nal : splitNalUnits(unit, m_codec)) {
        if (isSlice(nal.type, m_codec)) {
            entry.seiAt = nal.startCode;
            break;
        }
    }
    m_bytes.insert(m_bytes.end(), unit.begin(), unit.end());
    m_units.push_back(entry);
    return true;
}

std::span<const std::uint8_t> Clip::bytes(const AccessUnit& unit) const
{
    return std::span(m_bytes).subspan(unit.offset, unit.size);
}

std::vector<std::uint8_t> Clip::parameterSets() const
{
    std::vector<std::uint8_t> sets;
    if (m_units.empty()) {
        return sets;
    }
    const std::span<const std::uint8_t> first = bytes(m_units.front());
    for (const NalUnit& nal : splitNalUnits(first, m_codec)) {
        if (isParameterSet(nal.type, m_codec)) {
            const auto part = first.subspan(nal.startCode, nal.end - nal.startCode);
            sets.insert(sets.end(), part.begin(), part.end());
        }
    }
    return sets;
}

} // namespace pantau::camsim
