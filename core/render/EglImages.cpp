// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/EglImages.h"

#include <QByteArray>
#include <QList>
#include <QOpenGLContext>

#include <EGL/egl.h>

namespace pantau::render {

namespace {

template <typename Function> void resolve(Function& function, const char* name)
{
    function = reinterpret_cast<Function>(QOpenGLContext::currentContext()->getProcAddress(name));
}

bool has(const char* extensions, const char* wanted)
{
    return extensions != nullptr && QByteArray(extensions).split(' ').contains(QByteArray(wanted));
}

} // namespace

base::Result<EglImages, ImportReason> EglImages::ofCurrentContext()
{
    const QOpenGLContext& context = *QOpenGLContext::currentContext();
    const auto* const native = context.nativeInterface<QNativeInterface::QEGLContext>();
    if (native == nullptr) {
        return ImportReason::NoEgl;
    }
    EglImages images;
    images.display = native->display();
    const char* (*queryString)(void* display, std::int32_t name) = nullptr;
    resolve(queryString, "eglQueryString");
    resolve(images.createImage, "eglCreateImageKHR");
    resolve(images.destroyImage, "eglDestroyImageKHR");
    resolve(images.targetTexture, "glEGLImageTargetTexture2DOES");
    const char* const extensions = queryString != nullptr ? queryString(images.display, EGL_EXTENSIONS) : nullptr;
    if (!has(extensions, "EGL_EXT_image_dma_buf_import") || !context.hasExtension("GL_OES_EGL_image") ||
        images.createImage == nullptr || images.destroyImage == nullptr || images.targetTexture == nullptr) {
        return ImportReason::NoExtension;
    }
    images.knowsModifiers = has(extensions, "EGL_EXT_image_dma_buf_import_modifiers");
    return images;
}

} // namespace pantau::render
