// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/render/GlImporter.h"

#include <cstdint>

namespace pantau::render {

/// What we call of EGL and OpenGL to make textures of dma-bufs, as the window system's driver has it; EGL is not
/// linked. A plain value; only with the context that it is of.
struct EglImages
{
    /// Of the context that is current; else why it cannot import.
    [[nodiscard]] static base::Result<EglImages, ImportReason> ofCurrentContext();

    void* display = nullptr; ///< an EGLDisplay
    /// eglCreateImageKHR; nullptr when it is refused.
    void* (*createImage)(void* display, void* context, unsigned int target, void* buffer,
                         const std::int32_t* attributes) = nullptr;
    unsigned int (*destroyImage)(void* display, void* image) = nullptr; ///< eglDestroyImageKHR
    void (*targetTexture)(GLenum target, void* image) = nullptr;        ///< glEGLImageTargetTexture2DOES
    bool knowsModifiers = false;                                        ///< of the buffers' layouts
};

} // namespace pantau::render
