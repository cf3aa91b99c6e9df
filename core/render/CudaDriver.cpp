// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/CudaDriver.h"

#include <QLibrary>

namespace pantau::render {

std::shared_ptr<const CudaDriver> CudaDriver::open(const QString& name)
{
    QLibrary library(name, 1); // libcuda.so.1 belongs to the driver; the name without a number to its toolkit
    auto driver = std::make_shared<CudaDriver>();
    const auto resolve = [&library](auto*& function, const char* symbol) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(symbol));
        return function != nullptr;
    };
    const bool isWhole = library.load() && resolve(driver->pushContext, "cuCtxPushCurrent_v2") &&
                         resolve(driver->popContext, "cuCtxPopCurrent_v2") &&
                         resolve(driver->registerImage, "cuGraphicsGLRegisterImage") &&
                         resolve(driver->unregister, "cuGraphicsUnregisterResource") &&
                         resolve(driver->map, "cuGraphicsMapResources") &&
                         resolve(driver->unmap, "cuGraphicsUnmapResources") &&
                         resolve(driver->mappedArray, "cuGraphicsSubResourceGetMappedArray") &&
                         resolve(driver->copyAsync, "cuMemcpy2DAsync_v2");
    return isWhole ? driver : nullptr;
}

CudaScope::CudaScope(const CudaDriver& driver, CUcontext context)
    : m_driver(driver)
    , m_isCurrent(driver.pushContext(context) == CUDA_SUCCESS)
{
}

CudaScope::~CudaScope()
{
    CUcontext popped = nullptr;
    if (m_isCurrent) {
        m_driver.popContext(&popped);
    }
}

} // namespace pantau::render
