// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameSink.h"
#include "core/media/ffmpeg/GpuMemory.h"
#include "core/media/ffmpeg/HardwareDevice.h"

#include <optional>

namespace pantau::media::ffmpeg {

/// The surfaces that we hold while the decoder works: those that sinks keep, and the one that is being read, which some
/// drivers give back late.
constexpr int ExtraSurfaces = 4;
static_assert(ExtraSurfaces == 1 + FrameSink::KeptSurfaces, "a pool that is too small fails while streams run");

/// How a stream is decoded: by a kind of hardware, or in software for a reason.
struct DecoderUse
{
    std::optional<HardwareKind> hardware;
    HardwareReason reason = HardwareReason::None;

    friend bool operator==(const DecoderUse&, const DecoderUse&) = default;
};

/// Ties one codec context to a device. Whether the device decodes is settled when FFmpeg knows the size of the pictures
/// and again when that changes; where it does not, the same context goes on in software without losing a picture.
/// Home thread: the stream's worker; owned by its decoder. Does not move, since the context holds its address.
class HardwareLink
{
public:
    HardwareLink(std::shared_ptr<const HardwareDevice> device, GpuMemory& memory);
    HardwareLink(const HardwareLink&) = delete;
    HardwareLink& operator=(const HardwareLink&) = delete;

    /// For a context that is not open yet, and outlives no longer than this.
    void attach(AVCodecContext& context);

    /// Nothing until it is settled.
    [[nodiscard]] std::optional<DecoderUse> use() const { return m_use; }
    /// The device decodes.
    [[nodiscard]] bool active() const { return m_share != nullptr; }
    /// Only when active; see SurfaceReader.
    [[nodiscard]] int read(const AVFrame& surface, PixelSize size, AVFrame& picture);
    /// Only when active; see SurfaceReader. nullptr also while sinks hold all that they may.
    [[nodiscard]] std::shared_ptr<const GpuSurface> lend(const AVFrame& surface, PixelSize size);
    [[nodiscard]] std::optional<SurfaceKind> lends() const { return m_device->lends(); }

private:
    struct Loan
    {
    };
    /// FFmpeg's get_format.
    [[nodiscard]] static AVPixelFormat choose(AVCodecContext* context, const AVPixelFormat* offered);
    [[nodiscard]] HardwareReason settle(const AVCodecContext& context, const AVPixelFormat* offered);
    [[nodiscard]] SurfaceReader& reader();

    const std::shared_ptr<const HardwareDevice> m_device;
    GpuMemory& m_memory;
    std::unique_ptr<SurfaceReader> m_reader;         ///< made when first needed
    std::shared_ptr<const GpuMemory::Share> m_share; ///< with the lent surfaces, which keep their pool
    const std::shared_ptr<const Loan> m_loan =
        std::make_shared<const Loan>(); ///< held by each lent surface: so many are out
    std::optional<DecoderUse> m_use;
};

} // namespace pantau::media::ffmpeg
