// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/CudaImporter.h"

#include <QOpenGLContext>

namespace pantau::render {

namespace {

constexpr unsigned int WritesAll = 2; ///< CU_GRAPHICS_REGISTER_FLAGS_WRITE_DISCARD in cuda.h

/// What CUDA knows of one texture. It holds the surface that was copied last: CUDA's context is that one's.
class Registered final : public GlTexture::Tie
{
public:
    Registered(std::shared_ptr<const CudaDriver> driver, CUcontext context)
        : m_driver(std::move(driver))
        , m_context(context)
    {
    }
    ~Registered() override
    {
        const CudaScope scope(*m_driver, m_context);
        // Without OpenGL's context the texture is gone already, and CUDA has noticed.
        if (m_resource != nullptr && scope.isCurrent() && QOpenGLContext::currentContext() != nullptr) {
            m_driver->unregister(m_resource);
        }
    }
    Registered(const Registered&) = delete;
    Registered& operator=(const Registered&) = delete;

    [[nodiscard]] bool take(GLuint texture)
    {
        return m_driver->registerImage(&m_resource, texture, GL_TEXTURE_2D, WritesAll) == CUDA_SUCCESS;
    }
    [[nodiscard]] bool isOf(CUcontext context) const { return m_context == context; }
    void hold(std::shared_ptr<const void> owner) { m_held = std::move(owner); }

    /// Queues the copy; `copy` says all but where to.
    [[nodiscard]] bool fill(CUDA_MEMCPY2D copy, CUstream stream)
    {
        if (m_driver->map(1, &m_resource, stream) != CUDA_SUCCESS) {
            return false;
        }
        copy.dstMemoryType = CU_MEMORYTYPE_ARRAY;
        const bool isQueued = m_driver->mappedArray(&copy.dstArray, m_resource, 0, 0) == CUDA_SUCCESS &&
                              m_driver->copyAsync(&copy, stream) == CUDA_SUCCESS;
        // What OpenGL is told from here on comes after what the stream has until here.
        return m_driver->unmap(1, &m_resource, stream) == CUDA_SUCCESS && isQueued;
    }

private:
    std::shared_ptr<const void> m_held; ///< keeps the context; goes last
    const std::shared_ptr<const CudaDriver> m_driver;
    const CUcontext m_context;
    CUgraphicsResource m_resource = nullptr;
};

CUDA_MEMCPY2D copyOf(const media::CudaPlane& plane, QSize size, int texelBytes)
{
    CUDA_MEMCPY2D copy{};
    copy.srcMemoryType = CU_MEMORYTYPE_DEVICE;
    copy.srcDevice = plane.address;
    copy.srcPitch = plane.pitch;
    copy.WidthInBytes = static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(texelBytes);
    copy.Height = static_cast<std::size_t>(size.height());
    return copy;
}

} // namespace

CudaImporter::CudaImporter(std::shared_ptr<const CudaDriver> driver) : m_driver(std::move(driver))
{
}

ImportReason CudaImporter::prepare()
{
    return m_driver != nullptr ? ImportReason::None : ImportReason::NoDriver;
}

bool CudaImporter::import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                          const GlTexture::Format& format, GlTexture& texture)
{
    const auto* const memory = std::get_if<media::CudaMemory>(&surface.memory);
    if (m_driver == nullptr || memory == nullptr) {
        return false;
    }
    auto* const context = static_cast<CUcontext>(memory->context);
    const CudaScope scope(*m_driver, context);
    if (!scope.isCurrent()) {
        return false;
    }
    texture.allocate(size, format);
    auto* known = dynamic_cast<Registered*>(texture.tie());
    if (known == nullptr || !known->isOf(context)) {
        texture.setTie(nullptr); // before its texture is registered anew
        auto fresh = std::make_unique<Registered>(m_driver, context);
        fresh->hold(surface.owner);
        if (!fresh->take(texture.name())) {
            return false;
        }
        known = fresh.get();
        texture.setTie(std::move(fresh));
    }
    const bool isFilled =
        known->fill(copyOf(memory->planes.at(plane), size, format.bytes), static_cast<CUstream>(memory->stream));
    known->hold(surface.owner); // what it held is read no more: what frees it comes later in the same stream
    return isFilled;
}

} // namespace pantau::render
