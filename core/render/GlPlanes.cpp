// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlPlanes.h"

#include "core/media/PixelSize.h"

#include <QOpenGLExtraFunctions>

namespace pantau::render {

namespace {

constexpr GlTexture::Format One8{GL_R8, GL_RED, GL_UNSIGNED_BYTE, 1};
constexpr GlTexture::Format Two8{GL_RG8, GL_RG, GL_UNSIGNED_BYTE, 2};
constexpr GlTexture::Format One16{GL_R16, GL_RED, GL_UNSIGNED_SHORT, 2};
constexpr GlTexture::Format Two16{GL_RG16, GL_RG, GL_UNSIGNED_SHORT, 4};

struct Formats
{
    GlTexture::Format luma;
    GlTexture::Format chroma;
    double fullScale = 0; ///< the code of 8 bits that the textures hand out as 1
};

Formats formatsOf(media::PixelLayout layout)
{
    switch (layout) {
    case media::PixelLayout::I420:
        break;
    case media::PixelLayout::Nv12:
        return {One8, Two8, 255.0};
    case media::PixelLayout::P010:
        return {One16, Two16, 65535.0 / 256.0};
    }
    return {One8, One8, 255.0};
}

} // namespace

void GlPlanes::upload(const media::VideoFrame& frame)
{
    const Formats formats = formatsOf(frame.layout);
    const media::PixelSize chroma = media::halved({frame.width, frame.height});
    m_isTogether = frame.layout != media::PixelLayout::I420;
    m_chromaShare = {frame.width / (2.0 * chroma.width), frame.height / (2.0 * chroma.height)};
    m_colour = shaderColour(frame.colour, formats.fullScale);
    m_textures[0].upload({frame.width, frame.height}, formats.luma, frame.planes[0].data, frame.planes[0].stride);
    for (std::size_t plane = 1; plane < (m_isTogether ? 2U : 3U); ++plane) {
        m_textures.at(plane).upload({chroma.width, chroma.height}, formats.chroma, frame.planes.at(plane).data,
                                    frame.planes.at(plane).stride);
    }
}

void GlPlanes::bind(QOpenGLExtraFunctions& gl) const
{
    for (int unit = 0; unit < (m_isTogether ? 2 : 3); ++unit) {
        m_textures.at(static_cast<std::size_t>(unit)).bind(gl, unit);
    }
}

} // namespace pantau::render
