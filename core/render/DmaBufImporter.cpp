// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/DmaBufImporter.h"

#include <QByteArray>
#include <QList>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <vector>

namespace pantau::render {

namespace {

using TargetTexture = void (*)(GLenum target, void* image); // glEGLImageTargetTexture2DOES

/// Its own name in C would be found in libEGL, which is not linked.
template <typename Function> Function resolved(const char* name)
{
    return reinterpret_cast<Function>(QOpenGLContext::currentContext()->getProcAddress(name));
}

bool has(const char* extensions, const char* wanted)
{
    return extensions != nullptr && QByteArray(extensions).split(' ').contains(QByteArray(wanted));
}

/// Of calls before. A context that is lost has no end of them.
void forgetErrors(QOpenGLFunctions& gl)
{
    constexpr int Most = 16;
    for (int i = 0; i < Most && gl.glGetError() != GL_NO_ERROR; ++i) {
    }
}

} // namespace

struct DmaBufImporter::Egl
{
    EGLDisplay display = EGL_NO_DISPLAY;
    PFNEGLCREATEIMAGEKHRPROC createImage = nullptr;
    PFNEGLDESTROYIMAGEKHRPROC destroyImage = nullptr;
    TargetTexture targetTexture = nullptr;
    bool knowsModifiers = false;
};

DmaBufImporter::DmaBufImporter() = default;

DmaBufImporter::~DmaBufImporter() = default;

ImportReason DmaBufImporter::prepare()
{
    QOpenGLContext& context = *QOpenGLContext::currentContext();
    const auto* const native = context.nativeInterface<QNativeInterface::QEGLContext>();
    if (native == nullptr) {
        return ImportReason::NoEgl;
    }
    auto egl = std::make_unique<Egl>();
    egl->display = native->display();
    const auto queryString = resolved<PFNEGLQUERYSTRINGPROC>("eglQueryString");
    egl->createImage = resolved<PFNEGLCREATEIMAGEKHRPROC>("eglCreateImageKHR");
    egl->destroyImage = resolved<PFNEGLDESTROYIMAGEKHRPROC>("eglDestroyImageKHR");
    egl->targetTexture = resolved<TargetTexture>("glEGLImageTargetTexture2DOES");
    const char* const extensions = queryString != nullptr ? queryString(egl->display, EGL_EXTENSIONS) : nullptr;
    if (!has(extensions, "EGL_EXT_image_dma_buf_import") || !context.hasExtension("GL_OES_EGL_image") ||
        egl->createImage == nullptr || egl->destroyImage == nullptr || egl->targetTexture == nullptr) {
        return ImportReason::NoExtension;
    }
    egl->knowsModifiers = has(extensions, "EGL_EXT_image_dma_buf_import_modifiers");
    m_egl = std::move(egl);
    return ImportReason::None;
}

bool DmaBufImporter::import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                            const GlTexture::Format& /*format*/, GlTexture& texture)
{
    const auto* const memory = std::get_if<media::DmaBufMemory>(&surface.memory);
    if (m_egl == nullptr || memory == nullptr) {
        return false;
    }
    const media::DmaBufPlane& from = memory->planes.at(plane);
    std::vector<EGLint> wanted{EGL_WIDTH,
                               size.width(),
                               EGL_HEIGHT,
                               size.height(),
                               EGL_LINUX_DRM_FOURCC_EXT,
                               static_cast<EGLint>(from.fourcc),
                               EGL_DMA_BUF_PLANE0_FD_EXT,
                               from.fd,
                               EGL_DMA_BUF_PLANE0_OFFSET_EXT,
                               static_cast<EGLint>(from.offset),
                               EGL_DMA_BUF_PLANE0_PITCH_EXT,
                               static_cast<EGLint>(from.pitch)};
    if (m_egl->knowsModifiers && from.modifier != media::DmaBufPlane::NoModifier) {
        wanted.insert(wanted.end(),
                      {EGL_DMA_BUF_PLANE0_MODIFIER_LO_EXT, static_cast<EGLint>(from.modifier & 0xffff'ffffU),
                       EGL_DMA_BUF_PLANE0_MODIFIER_HI_EXT, static_cast<EGLint>(from.modifier >> 32U)});
    }
    wanted.push_back(EGL_NONE);
    const EGLImageKHR image =
        m_egl->createImage(m_egl->display, EGL_NO_CONTEXT, EGL_LINUX_DMA_BUF_EXT, nullptr, wanted.data());
    if (image == EGL_NO_IMAGE_KHR) {
        return false;
    }
    QOpenGLFunctions& gl = *QOpenGLContext::currentContext()->functions();
    forgetErrors(gl);
    texture.adopt(size);
    m_egl->targetTexture(GL_TEXTURE_2D, image);
    m_egl->destroyImage(m_egl->display, image); // the texture keeps what it needs
    return gl.glGetError() == GL_NO_ERROR;
}

} // namespace pantau::render
