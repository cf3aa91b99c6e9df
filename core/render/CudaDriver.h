// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <ffnvcodec/dynlink_cuda.h>

#include <memory>

namespace pantau::render {

/// What we call of CUDA's driver library, which is not linked. Thread-safe once it is open; shared by what was made
/// with it. The library stays loaded until the program ends.
class CudaDriver
{
public:
    /// nullptr where there is no such library, or it does not have all of this.
    [[nodiscard]] static std::shared_ptr<const CudaDriver> open(const QString& library = QStringLiteral("cuda"));

    tcuCtxPushCurrent_v2* pushContext = nullptr;
    tcuCtxPopCurrent_v2* popContext = nullptr;
    tcuGraphicsGLRegisterImage* registerImage = nullptr;
    tcuGraphicsUnregisterResource* unregister = nullptr;
    tcuGraphicsMapResources* map = nullptr;
    tcuGraphicsUnmapResources* unmap = nullptr;
    tcuGraphicsSubResourceGetMappedArray* mappedArray = nullptr;
    tcuMemcpy2DAsync_v2* copyAsync = nullptr;
};

/// Makes a context of CUDA the calling thread's for as long as it lives.
class CudaScope
{
public:
    CudaScope(const CudaDriver& driver, CUcontext context);
    ~CudaScope();
    CudaScope(const CudaScope&) = delete;
    CudaScope& operator=(const CudaScope&) = delete;

    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

private:
    const CudaDriver& m_driver;
    const bool m_isCurrent;
};

} // namespace pantau::render
