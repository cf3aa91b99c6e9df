// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/CudaDriver.h"
#include "core/render/GlImporter.h"

#include <memory>

namespace pantau::render {

/// Makes textures of what NVIDIA's device decoded: each plane is copied on the device into a texture that CUDA knows,
/// in the stream in which it was written, so that nobody waits. GUI thread; owned by the OpenGL
/// renderer.
class CudaImporter final : public GlImporter
{
public:
    /// nullptr where there is no driver; it then says so when it is prepared.
    explicit CudaImporter(std::shared_ptr<const CudaDriver> driver);

    [[nodiscard]] ImportReason prepare() override;
    [[nodiscard]] media::SurfaceKind kind() const override { return media::SurfaceKind::Cuda; }
    [[nodiscard]] bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                              const GlTexture::Format& format, GlTexture& texture) override;

private:
    const std::shared_ptr<const CudaDriver> m_driver; ///< shared with the textures
};

} // namespace pantau::render
