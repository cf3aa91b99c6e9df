// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/DmaBufImporter.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <vector>

namespace pantau::render {

namespace {

/// Of calls before. A context that is lost has no end of them.
void forgetErrors(QOpenGLFunctions& gl)
{
    constexpr int Most = 16;
    for (int i = 0; i < Most && gl.glGetError() != GL_NO_ERROR; ++i) {
    }
}

std::vector<std::int32_t> attributesOf(const media::DmaBufPlane& plane, QSize size, bool withModifier)
{
    std::vector<std::int32_t> attributes{EGL_WIDTH,
                                         size.width(),
                                         EGL_HEIGHT,
                                         size.height(),
                                         EGL_LINUX_DRM_FOURCC_EXT,
                                         static_cast<std::int32_t>(plane.fourcc),
                                         EGL_DMA_BUF_PLANE0_FD_EXT,
                                         plane.fd,
                                         EGL_DMA_BUF_PLANE0_OFFSET_EXT,
                                         static_cast<std::int32_t>(plane.offset),
                                         EGL_DMA_BUF_PLANE0_PITCH_EXT,
                                         static_cast<std::int32_t>(plane.pitch)};
    if (withModifier && plane.modifier != media::DmaBufPlane::NoModifier) {
        attributes.insert(attributes.end(),
                          {EGL_DMA_BUF_PLANE0_MODIFIER_LO_EXT, static_cast<std::int32_t>(plane.modifier & 0xffff'ffffU),
                           EGL_DMA_BUF_PLANE0_MODIFIER_HI_EXT, static_cast<std::int32_t>(plane.modifier >> 32U)});
    }
    attributes.push_back(EGL_NONE);
    return attributes;
}

} // namespace

ImportReason DmaBufImporter::prepare()
{
    if (!m_images) {
        const auto found = EglImages::ofCurrentContext();
        if (!found.ok()) {
            return found.error();
        }
        m_images = found.value();
    }
    return ImportReason::None;
}

bool DmaBufImporter::import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                            const GlTexture::Format& /*format*/, GlTexture& texture)
{
    const auto* const memory = std::get_if<media::DmaBufMemory>(&surface.memory);
    if (!m_images || memory == nullptr) {
        return false;
    }
    const std::vector<std::int32_t> attributes = attributesOf(memory->planes.at(plane), size, m_images->knowsModifiers);
    void* const image =
        m_images->createImage(m_images->display, EGL_NO_CONTEXT, EGL_LINUX_DMA_BUF_EXT, nullptr, attributes.data());
    if (image == EGL_NO_IMAGE_KHR) {
        return false;
    }
    QOpenGLFunctions& gl = *QOpenGLContext::currentContext()->functions();
    forgetErrors(gl);
    texture.adopt(size);
    m_images->targetTexture(GL_TEXTURE_2D, image);
    m_images->destroyImage(m_images->display, image); // the texture keeps what it needs
    return gl.glGetError() == GL_NO_ERROR;
}

} // namespace pantau::render
