// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/HardwareLink.h"

#include <algorithm>
#include <span>

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace pantau::media::ffmpeg {

namespace {

std::span<const AVPixelFormat> formats(const AVPixelFormat* offered)
{
    const AVPixelFormat* end = offered;
    while (*end != AV_PIX_FMT_NONE) {
        ++end;
    }
    return {offered, end};
}

bool isSoftware(AVPixelFormat format)
{
    const AVPixFmtDescriptor* descriptor = av_pix_fmt_desc_get(format);
    return descriptor != nullptr && (descriptor->flags & AV_PIX_FMT_FLAG_HWACCEL) == 0;
}

bool hasTenBits(const AVCodecContext& context)
{
    const AVPixFmtDescriptor* descriptor = av_pix_fmt_desc_get(context.sw_pix_fmt);
    return descriptor != nullptr && descriptor->comp[0].depth > 8;
}

/// Else FFmpeg goes on after an error of the device, and with data that it could not parse.
void stopAtErrors(AVCodecContext& context)
{
    context.err_recognition |= AV_EF_EXPLODE;
}

} // namespace

HardwareLink::HardwareLink(std::shared_ptr<const HardwareDevice> device, GpuMemory& memory)
    : m_device(std::move(device))
    , m_memory(memory)
{
}

void HardwareLink::attach(AVCodecContext& context)
{
    context.opaque = this;
    context.get_format = choose;
    context.thread_count = 1; // each thread would add surfaces
    context.extra_hw_frames = ExtraSurfaces;
    // Cameras name a level above what they send.
    context.hwaccel_flags |= AV_HWACCEL_FLAG_IGNORE_LEVEL;
    stopAtErrors(context);
    m_device->attach(context);
}

AVPixelFormat HardwareLink::choose(AVCodecContext* context, const AVPixelFormat* offered)
{
    auto& self = *static_cast<HardwareLink*>(context->opaque);
    self.m_share.reset(); // the surfaces of the size before are gone
    const HardwareReason reason = self.settle(*context, offered);
    if (reason == HardwareReason::None) {
        stopAtErrors(*context);
        self.m_use = DecoderUse{self.m_device->kind(), reason};
        return self.m_device->surfaceFormat(context->codec_id);
    }
    self.m_use = DecoderUse{std::nullopt, reason};
    context->err_recognition &= ~AV_EF_EXPLODE; // the software conceals what it can
    const auto all = formats(offered);
    const auto software = std::find_if(all.begin(), all.end(), isSoftware);
    return software != all.end() ? *software : AV_PIX_FMT_NONE;
}

HardwareReason HardwareLink::settle(const AVCodecContext& context, const AVPixelFormat* offered)
{
    // A format that the device refused is asked for again without it.
    const auto all = formats(offered);
    if (std::find(all.begin(), all.end(), m_device->surfaceFormat(context.codec_id)) == all.end()) {
        return HardwareReason::CodecMissing;
    }
    const PixelSize coded{context.coded_width, context.coded_height};
    if (auto share = m_memory.take(decoderMemory(coded, hasTenBits(context), ExtraSurfaces))) {
        m_share = std::make_shared<const GpuMemory::Share>(std::move(*share));
        return HardwareReason::None;
    }
    return HardwareReason::MemoryFull;
}

int HardwareLink::read(const AVFrame& surface, PixelSize size, AVFrame& picture)
{
    return reader().read(surface, size, picture);
}

std::shared_ptr<const GpuSurface> HardwareLink::lend(const AVFrame& surface, PixelSize size)
{
    const auto out = m_loan.use_count() - 1; // others only make it smaller
    std::shared_ptr<const GpuSurface> given = out < FrameSink::KeptSurfaces ? reader().lend(surface, size) : nullptr;
    if (given == nullptr) {
        return nullptr;
    }
    struct Lent
    {
        std::shared_ptr<const Loan> loan; // goes last
        std::shared_ptr<const GpuMemory::Share> share;
        std::shared_ptr<const GpuSurface> surface;
    };
    const GpuSurface* const surfaceItself = given.get();
    return {std::make_shared<Lent>(Lent{m_loan, m_share, std::move(given)}), surfaceItself};
}

SurfaceReader& HardwareLink::reader()
{
    if (m_reader == nullptr) {
        m_reader = m_device->reader();
    }
    return *m_reader;
}

} // namespace pantau::media::ffmpeg
