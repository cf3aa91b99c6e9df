// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameCopy.h"
#include "core/media/VideoFrame.h"
#include "core/render/GlTexture.h"
#include "core/render/ShaderColour.h"

#include <QPointF>

#include <array>

namespace pantau::render {

class GlImporter;

/// The planes of one picture on the graphics card: I420 as three textures of 8 bits, NV12 as one and one of two
/// components, P010 as NV12 with 16 bits. Contexts as GlTexture; GUI thread.
class GlPlanes
{
public:
    void upload(const media::VideoFrame& frame);
    /// Shows the frame's surface where it is, and holds it until another picture comes. False when the importer does
    /// not take it; there is no picture then.
    [[nodiscard]] bool import(const media::VideoFrame& frame, GlImporter& importer);
    /// Gives `copy` the imported picture, in memory; false when it cannot be read, or none was imported.
    [[nodiscard]] bool read(media::FrameCopy& copy) const;
    /// To units 0 (luma), 1 and 2.
    void bind(QOpenGLExtraFunctions& gl) const;

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool shows(const media::GpuSurface& surface) const { return m_imported.surface.get() == &surface; }
    [[nodiscard]] bool isTogether() const { return m_isTogether; } ///< Cb and Cr in one texture
    [[nodiscard]] QPointF chromaShare() const { return m_chromaShare; }
    [[nodiscard]] const ShaderColour& colour() const { return m_colour; }

private:
    void describe(const media::VideoFrame& frame);

    std::array<GlTexture, 3> m_textures;
    bool m_isEmpty = true;
    media::VideoFrame m_imported; ///< without a surface where the picture was not
    bool m_isTogether = false;
    QPointF m_chromaShare{1, 1}; ///< of the chroma planes' sides, what the picture takes
    ShaderColour m_colour;
};

} // namespace pantau::render
