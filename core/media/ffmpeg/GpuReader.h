// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/HardwareDevice.h"
#include "core/media/ffmpeg/SurfaceExport.h"

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
/// it here would. Where the scaler does not work, the copy is in full size. Lends what it scaled to a renderer that can
/// read it where it is.
/// Home thread: that of the decoder, which owns it.
class GpuReader final : public SurfaceReader
{
public:
    /// `scaler` is the name of FFmpeg's filter for surfaces of this kind; nullptr when there is none. `give` is how
    /// they are lent; nullptr when they are not.
    explicit GpuReader(const char* scaler, SurfaceExport give = nullptr);

    [[nodiscard]] int read(const AVFrame& surface, PixelSize size, AVFrame& picture) override;
    [[nodiscard]] std::shared_ptr<const GpuSurface> lend(const AVFrame& surface, PixelSize size) override;

private:
    /// The surface itself where it has that size; nullptr when the scaler does not work.
    [[nodiscard]] const AVFrame* inSize(const AVFrame& surface, PixelSize size);
    [[nodiscard]] const AVFrame* scaled(const AVFrame& surface, PixelSize size);
    [[nodiscard]] bool build(const AVFrame& surface, PixelSize size);

    const char* m_scaler;
    SurfaceExport m_export;
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
