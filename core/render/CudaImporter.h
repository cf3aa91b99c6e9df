// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/GlImporter.h"

#include <memory>

namespace pantau::render {

class CudaDriver;

/// Makes textures of what NVIDIA's device decoded: each plane is copied on the device into a texture that CUDA knows,
/// in the stream in which it was written, so that nobody waits. CUDA's driver library is opened at run time. GUI
/// thread; owned by the OpenGL renderer.
class CudaImporter final : public GlImporter
{
public:
    CudaImporter();
    ~CudaImporter() override;

    [[nodiscard]] ImportReason prepare() override;
    [[nodiscard]] media::SurfaceKind kind() const override { return media::SurfaceKind::Cuda; }
    [[nodiscard]] bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                              const GlTexture::Format& format, GlTexture& texture) override;

private:
    std::shared_ptr<const CudaDriver>
        m_driver; ///< nullptr before prepare(), or when there is none; shared with textures
};

} // namespace pantau::render
