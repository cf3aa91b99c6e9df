// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/GpuReader.h"

#include "core/media/ffmpeg/FfmpegLog.h"

#include <string>

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/hwcontext.h>
#include <libavutil/mem.h>
}

namespace pantau::media::ffmpeg {

namespace {

PixelSize sizeOf(const AVFrame& frame)
{
    return {frame.width, frame.height};
}

} // namespace

GpuReader::GpuReader(const char* scaler, SurfaceExport give)
    : m_scaler(scaler)
    , m_export(give)
    , m_scaled(av_frame_alloc())
{
}

int GpuReader::read(const AVFrame& surface, PixelSize size, AVFrame& picture)
{
    const AVFrame* const inWanted = inSize(surface, size);
    const AVFrame* const from = inWanted != nullptr ? inWanted : &surface;
    // The memory of the last picture is used again for one from the same pool in the same size.
    const std::uint8_t* const source = from->hw_frames_ctx->data;
    if (source != m_source || sizeOf(picture) != sizeOf(*from)) {
        av_frame_unref(&picture);
        m_source = source;
    }
    const int result = av_hwframe_transfer_data(&picture, from, 0);
    av_frame_unref(m_scaled.get());
    return result;
}

std::shared_ptr<const GpuSurface> GpuReader::lend(const AVFrame& surface, PixelSize size)
{
    const LogTap tap; // nor is what goes wrong here
    const AVFrame* const from = m_export != nullptr ? inSize(surface, size) : nullptr;
    if (from == nullptr) {
        return nullptr;
    }
    std::shared_ptr<const GpuSurface> lent = m_export(*from);
    av_frame_unref(m_scaled.get());
    if (lent == nullptr) {
        m_export = nullptr; // each picture would ask the driver in vain
    }
    return lent;
}

const AVFrame* GpuReader::inSize(const AVFrame& surface, PixelSize size)
{
    if (size == sizeOf(surface)) {
        return &surface;
    }
    const AVFrame* const result = m_scaler != nullptr ? scaled(surface, size) : nullptr;
    if (result == nullptr) {
        m_scaler = nullptr;
        m_graph.reset();
    }
    return result;
}

const AVFrame* GpuReader::scaled(const AVFrame& surface, PixelSize size)
{
    const LogTap tap; // what goes wrong here is no fault of the decoder
    const bool fits =
        m_graph != nullptr && m_from == sizeOf(surface) && m_to == size && m_pool == surface.hw_frames_ctx->data;
    if (!fits && !build(surface, size)) {
        return nullptr;
    }
    const FrameHandle in(av_frame_clone(&surface));
    if (av_buffersrc_add_frame(m_in, in.get()) < 0 || av_buffersink_get_frame(m_out, m_scaled.get()) < 0) {
        return nullptr;
    }
    return m_scaled.get();
}

bool GpuReader::build(const AVFrame& surface, PixelSize size)
{
    m_graph.reset(avfilter_graph_alloc());
    m_graph->nb_threads = 1;
    m_in = avfilter_graph_alloc_filter(m_graph.get(), avfilter_get_by_name("buffer"), "in");
    AVBufferSrcParameters* const parameters = av_buffersrc_parameters_alloc();
    parameters->format = surface.format;
    parameters->width = surface.width;
    parameters->height = surface.height;
    parameters->time_base = {1, 1};
    parameters->sample_aspect_ratio = surface.sample_aspect_ratio;
    parameters->hw_frames_ctx = surface.hw_frames_ctx;
    const int taken = av_buffersrc_parameters_set(m_in, parameters);
    av_free(parameters);
    const std::string wanted = "w=" + std::to_string(size.width) + ":h=" + std::to_string(size.height);
    AVFilterContext* scaler = nullptr;
    const AVFilter* const filter = avfilter_get_by_name(m_scaler);
    if (taken < 0 || filter == nullptr || avfilter_init_str(m_in, nullptr) < 0 ||
        avfilter_graph_create_filter(&scaler, filter, "scale", wanted.c_str(), nullptr, m_graph.get()) < 0 ||
        avfilter_graph_create_filter(&m_out, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                     m_graph.get()) < 0 ||
        avfilter_link(m_in, 0, scaler, 0) < 0 || avfilter_link(scaler, 0, m_out, 0) < 0 ||
        avfilter_graph_config(m_graph.get(), nullptr) < 0) {
        m_graph.reset();
        return false;
    }
    m_from = sizeOf(surface);
    m_to = size;
    m_pool = surface.hw_frames_ctx->data;
    return true;
}

} // namespace pantau::media::ffmpeg
