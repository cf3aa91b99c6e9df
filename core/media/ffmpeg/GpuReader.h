// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/HardwareDevice.h"

extern "C" {
#include <libavfilter/avfilter.h>
}

namespace pantau::media::ffmpeg {

struct GraphFreer
{
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
};
using GraphHandle = std::unique_ptr<AVFilterGraph, GraphFreer>;

/// Scales surfaces on the device and copies only the rest: a full-size copy of each picture can cost more than decoding
/// it here would. Where the scaler does not work, the copy is in full size.
/// Home thread: that of the decoder, which owns it.
class GpuReader final : public SurfaceReader
{
public:
    /// `scaler` is the name of FFmpeg's filter for surfaces of this kind; nullptr when there is none.
    explicit GpuReader(const char* scaler);

    [[nodiscard]] int read(const AVFrame& surface, PixelSize size, AVFrame& picture) override;

private:
    [[nodiscard]] const AVFrame* scaled(const AVFrame& surface, PixelSize size);
    [[nodiscard]] bool build(const AVFrame& surface, PixelSize size);

    const char* m_scaler;
    GraphHandle m_graph;
    AVFilterContext* m_in = nullptr; // borrowed from m_graph, like m_out
    AVFilterContext* m_out = nullptr;
    PixelSize m_from; ///< what the graph is built for, like the next two
    PixelSize m_to;
    const std::uint8_t* m_pool = nullptr;   ///< of the surfaces; only compared
    const std::uint8_t* m_source = nullptr; ///< the pool of what was copied last
    FrameHandle m_scaled;
};

} // namespace pantau::media::ffmpeg
