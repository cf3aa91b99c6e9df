// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SeiStamp.h"

#include <algorithm>

namespace pantau::camsim {

namespace {

constexpr std::uint8_t UserDataUnregistered = 5;
constexpr std::uint8_t PayloadSize = 32;

void appendBigEndian(std::vector<std::uint8_t>& bytes, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>((value >> shift) & 0xFF));
    }
}

std::uint64_t bigEndian(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        value = (value << 8) | bytes[i];
    }
    return value;
}

} // namespace

std::vector<std::uint8_t> withEmulationPrevention(std::span<const std::uint8_t> payload)
{
    std::vector<std::uint8_t> result;
    result.reserve(payload.size() + payload.size() / 2);
    int zeros = 0;
    for (const std::uint8_t byte : payload) {
        if (zeros == 2 && byte <= 3) {
            result.push_back(3);
            zeros = 0;
        }
        zeros = byte == 0 ? zeros + 1 : 0;
        result.push_back(byte);
    }
    return result;
}

std::vector<std::uint8_t> withoutEmulationPrevention(std::span<const std::uint8_t> payload)
{
    std::vector<std::uint8_t> result;
    result.reserve(payload.size());
    int zeros = 0;
    for (const std::uint8_t byte : payload) {
        if (zeros == 2 && byte == 3) {
            zeros = 0;
            continue;
        }
        zeros = byte == 0 ? zeros + 1 : 0;
        result.push_back(byte);
    }
    return result;
}

std::vector<std::uint8_t> SeiStamp::nalUnit(Codec codec) const
{
    std::vector<std::uint8_t> payload{UserDataUnregistered, PayloadSize};
    for (const char letter : Uuid) {
        payload.push_back(static_cast<std::uint8_t>(letter));
    }
    appendBigEndian(payload, frameNumber);
    appendBigEndian(payload, realtimeNs);
    payload.push_back(0x80);

    std::vector<std::uint8_t> nal{0, 0, 0, 1};
    if (codec == Codec::H264) {
        nal.push_back(0x06);
    } else {
        nal.push_back(39 << 1);
        nal.push_back(0x01);
    }
    const std::vector<std::uint8_t> safe = withEmulationPrevention(payload);
    nal.insert(nal.end(), safe.begin(), safe.end());
    return nal;
}

std::optional<SeiStamp> SeiStamp::find(std::span<const std::uint8_t> accessUnit, Codec codec)
{
    const int seiType = codec == Codec::H264 ? 6 : 39;
    const std::size_t headerSize = codec == Codec::H264 ? 1 : 2;
    for (const NalUnit& nal : splitNalUnits(accessUnit, codec)) {
        if (nal.type != seiType || nal.end - nal.header < headerSize + 2 + PayloadSize) {
            continue;
        }
        const auto body =
            withoutEmulationPrevention(accessUnit.subspan(nal.header + headerSize, nal.end - nal.header - headerSize));
        if (body.size() < 2U + PayloadSize || body[0] != UserDataUnregistered || body[1] != PayloadSize ||
            !std::equal(Uuid.begin(), Uuid.end(), body.begin() + 2,
                        [](char letter, std::uint8_t byte) { return static_cast<std::uint8_t>(letter) == byte; })) {
            continue;
        }
        const std::span<const std::uint8_t> numbers = std::span(body).subspan(2 + Uuid.size());
        return SeiStamp{bigEndian(numbers), bigEndian(numbers.subspan(8))};
    }
    return std::nullopt;
}

} // namespace pantau::camsim
