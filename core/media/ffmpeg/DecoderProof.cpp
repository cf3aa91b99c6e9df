// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/DecoderProof.h"

#include "core/media/ffmpeg/ProofPictures.h"
#include "core/media/ffmpeg/VideoDecoder.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace pantau::media::ffmpeg {

namespace {

/// Encoding and scaling change a flat area by less; green and grey are far off.
constexpr int Tolerance = 6;

/// Luma, Cb and Cr in 8 bits.
std::array<int, 3> sampleAt(const VideoFrame& frame, std::ptrdiff_t x, std::ptrdiff_t y)
{
    const auto byteAt = [&frame](std::size_t plane, std::ptrdiff_t column, std::ptrdiff_t row) -> int {
        return frame.planes.at(plane).data[row * frame.planes.at(plane).stride + column];
    };
    const std::ptrdiff_t u = x / 2;
    const std::ptrdiff_t v = y / 2;
    switch (frame.layout) {
    case PixelLayout::I420:
        return {byteAt(0, x, y), byteAt(1, u, v), byteAt(2, u, v)};
    case PixelLayout::Nv12:
        return {byteAt(0, x, y), byteAt(1, 2 * u, v), byteAt(1, 2 * u + 1, v)};
    case PixelLayout::P010:
        return {byteAt(0, 2 * x + 1, y), byteAt(1, 4 * u + 1, v), byteAt(1, 4 * u + 3, v)};
    }
    return {};
}

bool isProofPicture(const VideoFrame& frame)
{
    return std::all_of(ProofPoints.begin(), ProofPoints.end(), [&frame](const ProofPoint& point) {
        const std::array<int, 3> found =
            sampleAt(frame, point.x * frame.width / ProofSize.width, point.y * frame.height / ProofSize.height);
        return std::equal(found.begin(), found.end(), point.sample.begin(),
                          [](int a, int b) { return std::abs(a - b) <= Tolerance; });
    });
}

/// nullptr when there is no memory for it, or no such picture.
PacketHandle proofPacket(AVCodecID codec)
{
    const auto picture = proofPicture(codec);
    PacketHandle packet(av_packet_alloc());
    if (av_new_packet(packet.get(), static_cast<int>(picture.size())) < 0) {
        return nullptr;
    }
    std::copy(picture.begin(), picture.end(), packet->data);
    packet->flags |= AV_PKT_FLAG_KEY;
    return packet;
}

std::optional<VideoDecoder> openFor(PixelSize shown, AVCodecID codec, LogTap& tap, HardwareGrant grant)
{
    const ParametersHandle parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_VIDEO;
    parameters->codec_id = codec;
    auto decoder = VideoDecoder::open(*parameters, tap, std::move(grant));
    if (decoder) {
        decoder->setShownSize(shown);
        decoder->setEffort(domain::DecodeEffort::KeyFramesOnly); // the picture comes out at once
    }
    return decoder;
}

HardwareReason prove(const std::shared_ptr<const HardwareDevice>& device, const AVPacket& packet, AVCodecID codec,
                     PixelSize shown)
{
    LogTap tap;
    GpuMemory memory(std::numeric_limits<std::int64_t>::max());
    auto decoder = openFor(shown, codec, tap, {device, &memory, HardwareReason::None});
    if (!decoder) {
        return HardwareReason::NotBuilt;
    }
    HardwareReason verdict = HardwareReason::NoPicture;
    decoder->decode(packet, true, {}, [&](const VideoFrame& frame) {
        verdict = isProofPicture(frame) ? HardwareReason::None : HardwareReason::WrongPicture;
    });
    const auto use = decoder->use();
    if (use && !use->hardware) {
        // It was given up for software.
        return use->reason == HardwareReason::Failed ? HardwareReason::NoPicture : use->reason;
    }
    return verdict;
}

constexpr std::array ProofSizes{ProofSize, PixelSize{ProofSize.width / 2, ProofSize.height / 2}};

} // namespace

HardwareReason proveDecoder(const std::shared_ptr<const HardwareDevice>& device, AVCodecID codec)
{
    if (device->surfaceFormat(codec) == AV_PIX_FMT_NONE) {
        return HardwareReason::NotBuilt;
    }
    const PacketHandle packet = proofPacket(codec);
    if (packet == nullptr) {
        return HardwareReason::NoPicture;
    }
    for (const PixelSize shown : ProofSizes) {
        const HardwareReason reason = prove(device, *packet, codec, shown);
        if (reason != HardwareReason::None) {
            return reason;
        }
    }
    return HardwareReason::None;
}

SurfaceProof lendProof(const std::shared_ptr<const HardwareDevice>& device, AVCodecID codec, GpuMemory& memory)
{
    SurfaceProof proof;
    proof.device = std::string(name(device->kind())) + " on " + device->name();
    for (const ProofPoint& point : ProofPoints) {
        proof.points.push_back({static_cast<double>(point.x) / ProofSize.width,
                                static_cast<double>(point.y) / ProofSize.height, point.sample});
    }
    const PacketHandle packet = proofPacket(codec);
    for (const PixelSize shown : ProofSizes) {
        LogTap tap;
        auto decoder = openFor(shown, codec, tap, {device, &memory, HardwareReason::None});
        if (packet == nullptr || !decoder) {
            break;
        }
        decoder->setLending(true);
        decoder->decode(*packet, true, {}, [&proof](const VideoFrame& frame) {
            if (frame.surface != nullptr) {
                proof.pictures.push_back(frame);
            }
        });
    }
    if (proof.pictures.size() != ProofSizes.size()) {
        proof.pictures.clear();
    }
    return proof;
}

} // namespace pantau::media::ffmpeg
