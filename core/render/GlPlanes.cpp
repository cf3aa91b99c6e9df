// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlPlanes.h"

#include "core/media/PixelSize.h"
#include "core/render/GlImporter.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>

#include <cstddef>
#include <vector>

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

QSize sizeOfPlane(const media::VideoFrame& frame, std::size_t plane)
{
    const media::PixelSize luma{frame.width, frame.height};
    const media::PixelSize size = plane == 0 ? luma : media::halved(luma);
    return {size.width, size.height};
}

/// As memory has it, rows without padding; empty when the driver does not read such a texture.
std::vector<std::uint8_t> texelsOf(const GlTexture& texture, const GlTexture::Format& format)
{
    QOpenGLExtraFunctions& gl = *QOpenGLContext::currentContext()->extraFunctions();
    GLint before = 0;
    gl.glGetIntegerv(GL_FRAMEBUFFER_BINDING, &before);
    GLuint buffer = 0;
    gl.glGenFramebuffers(1, &buffer);
    gl.glBindFramebuffer(GL_FRAMEBUFFER, buffer);
    gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture.name(), 0);
    std::vector<std::uint8_t> texels;
    if (gl.glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) {
        const QSize size = texture.size();
        texels.resize(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()) *
                      static_cast<std::size_t>(format.bytes));
        gl.glPixelStorei(GL_PACK_ALIGNMENT, 1);
        gl.glReadPixels(0, 0, size.width(), size.height(), format.samples, format.type, texels.data());
    }
    gl.glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
    gl.glDeleteFramebuffers(1, &buffer);
    return texels;
}

} // namespace

void GlPlanes::upload(const media::VideoFrame& frame)
{
    const Formats formats = formatsOf(frame.layout);
    describe(frame);
    m_textures[0].upload(sizeOfPlane(frame, 0), formats.luma, frame.planes[0].data, frame.planes[0].stride);
    for (std::size_t plane = 1; plane < (m_isTogether ? 2U : 3U); ++plane) {
        m_textures.at(plane).upload(sizeOfPlane(frame, plane), formats.chroma, frame.planes.at(plane).data,
                                    frame.planes.at(plane).stride);
    }
    m_imported = {};
    m_isEmpty = false;
}

bool GlPlanes::import(const media::VideoFrame& frame, GlImporter& importer)
{
    const Formats formats = formatsOf(frame.layout);
    m_isEmpty = !importer.import(*frame.surface, 0, sizeOfPlane(frame, 0), formats.luma, m_textures[0]) ||
                !importer.import(*frame.surface, 1, sizeOfPlane(frame, 1), formats.chroma, m_textures[1]);
    m_imported = m_isEmpty ? media::VideoFrame() : frame; // the surface before was shown until here
    describe(frame);
    return !m_isEmpty;
}

bool GlPlanes::read(media::FrameCopy& copy) const
{
    if (m_imported.surface == nullptr) {
        return false;
    }
    const Formats formats = formatsOf(m_imported.layout);
    const std::vector<std::uint8_t> luma = texelsOf(m_textures[0], formats.luma);
    const std::vector<std::uint8_t> chroma = texelsOf(m_textures[1], formats.chroma);
    if (luma.empty() || chroma.empty()) {
        return false;
    }
    media::VideoFrame frame = m_imported;
    frame.surface.reset();
    frame.planes[0] = {luma.data(), m_textures[0].size().width() * formats.luma.bytes};
    frame.planes[1] = {chroma.data(), m_textures[1].size().width() * formats.chroma.bytes};
    copy.copy(frame);
    return true;
}

void GlPlanes::describe(const media::VideoFrame& frame)
{
    const media::PixelSize chroma = media::halved({frame.width, frame.height});
    m_isTogether = frame.layout != media::PixelLayout::I420;
    m_chromaShare = {frame.width / (2.0 * chroma.width), frame.height / (2.0 * chroma.height)};
    m_colour = shaderColour(frame.colour, formatsOf(frame.layout).fullScale);
}

void GlPlanes::bind(QOpenGLExtraFunctions& gl) const
{
    for (int unit = 0; unit < (m_isTogether ? 2 : 3); ++unit) {
        m_textures.at(static_cast<std::size_t>(unit)).bind(gl, unit);
    }
}

} // namespace pantau::render
