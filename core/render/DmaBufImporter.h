// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/EglImages.h"

#include <optional>

namespace pantau::render {

/// Makes textures of what VAAPI decoded: EGL takes the kernel's file descriptors as images
/// (EGL_EXT_image_dma_buf_import), and OpenGL takes those as textures (GL_OES_EGL_image). Nothing is copied; that the
/// picture is written before it is read, and read before it is written again, is between the drivers (implicit fences).
/// GUI thread; owned by the OpenGL renderer.
class DmaBufImporter final : public GlImporter
{
public:
    /// `images` where they are known; else those of the context that it is prepared in.
    explicit DmaBufImporter(std::optional<EglImages> images = std::nullopt) : m_images(images) {}

    [[nodiscard]] ImportReason prepare() override;
    [[nodiscard]] media::SurfaceKind kind() const override { return media::SurfaceKind::DmaBuf; }
    [[nodiscard]] bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                              const GlTexture::Format& format, GlTexture& texture) override;

private:
    std::optional<EglImages> m_images;
};

} // namespace pantau::render
