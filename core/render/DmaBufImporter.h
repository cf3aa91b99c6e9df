// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/GlImporter.h"

#include <memory>

class QOpenGLContext;

namespace pantau::render {

/// Makes textures of what VAAPI decoded: EGL takes the kernel's file descriptors as images
/// (EGL_EXT_image_dma_buf_import), and OpenGL takes those as textures (GL_OES_EGL_image). Nothing is copied; that the
/// picture is written before it is read, and read before it is written again, is between the drivers (implicit fences).
/// Everything of EGL is asked for at run time. GUI thread; owned by the OpenGL renderer.
class DmaBufImporter final : public GlImporter
{
public:
    DmaBufImporter();
    ~DmaBufImporter() override;

    [[nodiscard]] ImportReason prepare() override;
    [[nodiscard]] media::SurfaceKind kind() const override { return media::SurfaceKind::DmaBuf; }
    [[nodiscard]] bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                              const GlTexture::Format& format, GlTexture& texture) override;

private:
    struct Egl;
    std::unique_ptr<Egl> m_egl; ///< nullptr before prepare(), or when it found none
};

} // namespace pantau::render
