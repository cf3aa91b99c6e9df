// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/GpuSurface.h"
#include "core/media/HardwareDecoding.h"
#include "core/media/PixelSize.h"
#include "core/media/ffmpeg/Handles.h"

#include <memory>
#include <optional>
#include <string>

namespace pantau::media::ffmpeg {

/// Brings the surfaces of one decoder to memory. Home thread: that of the decoder, which owns it.
class SurfaceReader
{
public:
    virtual ~SurfaceReader() = default;
    /// Gives `picture` what `surface` shows, in `size` where the device can scale, else in its own; neither is larger
    /// than the surface. What `picture` held before may be used again or dropped. Negative AVERROR when the device
    /// fails.
    [[nodiscard]] virtual int read(const AVFrame& surface, PixelSize size, AVFrame& picture) = 0;
    /// What `surface` shows in exactly this size, without bringing it to memory; nullptr where that cannot be, and the
    /// picture is then to be read.
    [[nodiscard]] virtual std::shared_ptr<const GpuSurface> lend(const AVFrame& /*surface*/, PixelSize /*size*/)
    {
        return nullptr;
    }
};

/// One graphics processor, opened once for the whole program and shared by all decoders on it. Thread-safe; lives until
/// its last decoder is gone.
class HardwareDevice
{
public:
    virtual ~HardwareDevice() = default;
    [[nodiscard]] virtual HardwareKind kind() const = 0;
    /// Driver or node, for people who look after the machine.
    [[nodiscard]] virtual std::string name() const = 0;
    /// In which the codec's surfaces come; AV_PIX_FMT_NONE when this FFmpeg cannot decode it here.
    [[nodiscard]] virtual AVPixelFormat surfaceFormat(AVCodecID codec) const = 0;
    /// Ties a context that is not open yet to the device.
    virtual void attach(AVCodecContext& context) const = 0;
    [[nodiscard]] virtual std::unique_ptr<SurfaceReader> reader() const = 0;
    /// In which form its readers lend surfaces; nothing when they do not.
    [[nodiscard]] virtual std::optional<SurfaceKind> lends() const { return std::nullopt; }
};

} // namespace pantau::media::ffmpeg
