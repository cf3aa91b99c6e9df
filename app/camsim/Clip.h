// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/SimClock.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace pantau::camsim {

enum class Codec
{
    H264,
    H265
};

// One NAL unit inside an Annex B byte stream; offsets count from the stream's first byte.
struct NalUnit
{
    std::size_t startCode = 0; // offset of the 00 00 01 or 00 00 00 01
    std::size_t header = 0;    // offset of the first byte after the start code
    std::size_t end = 0;
    int type = 0;
};

// Splits an Annex B byte stream. Empty when there is no start code.
std::vector<NalUnit> splitNalUnits(std::span<const std::uint8_t> stream, Codec codec);

bool isSlice(int nalType, Codec codec);
bool isKeySlice(int nalType, Codec codec);
bool isParameterSet(int nalType, Codec codec);

struct AccessUnit
{
    std::size_t offset = 0; // in Clip's bytes
    std::size_t size = 0;
    std::size_t seiAt = 0; // where a SEI goes: before the first slice, relative to offset
    bool key = false;
    Nanoseconds displayDelay{0}; // presentation time minus sending time; not zero with B frames
};

// A whole H.264 or H.265 clip in memory, Annex B with one parameter set group per key picture.
// Immutable after it is built; any thread. Owned by shared_ptr: the cameras that show it and the cache.
class Clip
{
public:
    Clip(QString name, Codec codec, QSize size, Nanoseconds frameInterval);

    // Appends one access unit. Units before the first key picture are refused (returns false).
    bool append(std::span<const std::uint8_t> unit, bool key, Nanoseconds displayDelay);

    const QString& name() const { return m_name; }
    Codec codec() const { return m_codec; }
    QSize size() const { return m_size; }
    Nanoseconds frameInterval() const { return m_frameInterval; }
    std::size_t count() const { return m_units.size(); }
    const AccessUnit& unit(std::size_t index) const { return m_units[index]; }
    std::span<const std::uint8_t> bytes(const AccessUnit& unit) const;

    // VPS, SPS and PPS of the first key picture, with start codes.
    std::vector<std::uint8_t> parameterSets() const;

private:
    QString m_name;
    Codec m_codec;
    QSize m_size;
    Nanoseconds m_frameInterval;
    std::vector<std::uint8_t> m_bytes;
    std::vector<AccessUnit> m_units;
};

using ClipPtr = std::shared_ptr<const Clip>;

} // namespace pantau::camsim
