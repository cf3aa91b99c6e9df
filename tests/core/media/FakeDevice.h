// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/HardwareDevice.h"
#include "tests/core/media/MemorySurface.h"

#include <atomic>
#include <mutex>
#include <set>
#include <vector>

namespace pantau::test {

// A device whose surfaces are pictures in memory, decoded by FFmpeg's own decoder, and that fails when the test says.
// What a test sets is set before a decoder is opened or between packets; decoders of several threads may share it.
class FakeDevice final : public media::ffmpeg::HardwareDevice
{
public:
    explicit FakeDevice(media::HardwareKind kind = media::HardwareKind::Vaapi) : m_kind(kind) {}

    [[nodiscard]] media::HardwareKind kind() const override { return m_kind; }
    [[nodiscard]] std::string name() const override { return "a fake"; }
    [[nodiscard]] AVPixelFormat surfaceFormat(AVCodecID codec) const override
    {
        return missing.count(codec) > 0 ? AV_PIX_FMT_NONE : format;
    }
    void attach(AVCodecContext& context) const override
    {
        threads = context.thread_count;
        extraSurfaces = context.extra_hw_frames;
        if (surfacesLeft >= 0) {
            context.get_buffer2 = takeSurface;
        }
    }
    [[nodiscard]] std::unique_ptr<media::ffmpeg::SurfaceReader> reader() const override
    {
        return std::make_unique<Reader>(*this);
    }

    [[nodiscard]] std::optional<media::SurfaceKind> lends() const override
    {
        return lendsSurfaces ? std::optional(media::SurfaceKind::Cuda) : std::nullopt;
    }

    [[nodiscard]] std::vector<media::PixelSize> sizesRead() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_sizes;
    }

    std::set<AVCodecID> missing;                     // codecs that it cannot decode
    AVPixelFormat format = AV_PIX_FMT_YUV420P;       // one in hardware is refused by FFmpeg, as there is no device
    std::atomic<bool> broken{false};                 // every read fails from now on
    std::atomic<bool> green{false};                  // every picture is empty
    std::atomic<bool> lendsSurfaces{false};          // its pictures may stay where they are
    std::atomic<bool> refusesToLend{false};          // it says so and does not do it
    mutable std::atomic<int> threads{0};             // of the last context
    mutable std::atomic<int> extraSurfaces{0};       // of the last context
    inline static std::atomic<int> surfacesLeft{-1}; // when it is 0 no surface can be had; -1 = no limit

private:
    class Reader final : public media::ffmpeg::SurfaceReader
    {
    public:
        explicit Reader(const FakeDevice& device) : m_device(device) {}

        int read(const AVFrame& surface, media::PixelSize size, AVFrame& picture) override
        {
            {
                const std::scoped_lock lock(m_device.m_mutex);
                m_device.m_sizes.push_back(size);
            }
            return m_device.broken ? AVERROR(EIO) : scale(surface, size, picture);
        }

        std::shared_ptr<const media::GpuSurface> lend(const AVFrame& surface, media::PixelSize size) override
        {
            const media::ffmpeg::FrameHandle scaled(av_frame_alloc());
            if (!m_device.lendsSurfaces || m_device.refusesToLend || m_device.broken ||
                scale(surface, size, *scaled) < 0) {
                return nullptr;
            }
            media::VideoFrame frame;
            frame.width = size.width;
            frame.height = size.height;
            for (std::size_t plane = 0; plane < 3; ++plane) {
                frame.planes.at(plane) = {scaled->data[plane], scaled->linesize[plane]};
            }
            return memorySurface(frame);
        }

    private:
        [[nodiscard]] int scale(const AVFrame& surface, media::PixelSize size, AVFrame& picture) const
        {
            av_frame_unref(&picture);
            picture.format = surface.format;
            picture.width = size.width;
            picture.height = size.height;
            if (av_frame_get_buffer(&picture, 0) < 0) {
                return AVERROR(ENOMEM);
            }
            for (int plane = 0; plane < 3; ++plane) {
                const int shift = plane == 0 ? 0 : 1;
                for (int y = 0; y < size.height >> shift; ++y) {
                    const int row = y * surface.height / size.height;
                    for (int x = 0; x < size.width >> shift; ++x) {
                        const int column = x * surface.width / size.width;
                        picture.data[plane][y * picture.linesize[plane] + x] =
                            m_device.green ? std::uint8_t(0)
                                           : surface.data[plane][row * surface.linesize[plane] + column];
                    }
                }
            }
            return 0;
        }

        const FakeDevice& m_device;
    };

    static int takeSurface(AVCodecContext* context, AVFrame* frame, int flags)
    {
        return surfacesLeft > 0 && surfacesLeft-- > 0 ? avcodec_default_get_buffer2(context, frame, flags)
                                                      : AVERROR(ENOMEM);
    }

    const media::HardwareKind m_kind;
    mutable std::mutex m_mutex;
    mutable std::vector<media::PixelSize> m_sizes; // guarded by m_mutex
};

} // namespace pantau::test
