// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/CudaImporter.h"
#include "core/render/DmaBufImporter.h"
#include "core/render/GlRenderer.h"
#include "tests/core/render/GlGui.h"
#include "tests/core/render/ImportedWall.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>

#include <map>
#include <memory>
#include <vector>

// The importers as they are, on drivers made of ordinary memory: what is asked of CUDA and EGL is checked, and that it
// makes the right pictures if they do as they are asked.

using namespace pantau::test;
using pantau::render::CudaDriver;
using pantau::render::CudaImporter;
using pantau::render::DmaBufImporter;
using pantau::render::EglImages;
using pantau::render::GlRenderer;
using pantau::render::ImportReason;
namespace media = pantau::media;
namespace render = pantau::render;
namespace wall = pantau::wall;

namespace {

QOpenGLExtraFunctions& openGl()
{
    return *QOpenGLContext::currentContext()->extraFunctions();
}

struct TexelForm
{
    GLenum inside;
    GLenum samples;
    GLenum type;
    std::size_t bytes;
};

constexpr std::array TexelForms{
    TexelForm{GL_R8, GL_RED, GL_UNSIGNED_BYTE, 1}, TexelForm{GL_RG8, GL_RG, GL_UNSIGNED_BYTE, 2},
    TexelForm{GL_R16, GL_RED, GL_UNSIGNED_SHORT, 2}, TexelForm{GL_RG16, GL_RG, GL_UNSIGNED_SHORT, 4}};

// What CUDA knows of a texture; resources and arrays are its address.
struct CudaTexture
{
    GLuint name = 0;
    CUstream mappedIn = nullptr;
    bool isMapped = false;
    std::vector<CUDA_MEMCPY2D> queued;
};

int s_handles[3]; // their addresses are handles: a context, another one, a stream
std::vector<CUcontext> s_contexts;
std::map<CudaTexture*, std::unique_ptr<CudaTexture>> s_registered;
bool s_cudaFails = false; // the next copy

CUcontext cudaContext(int which)
{
    return reinterpret_cast<CUcontext>(&s_handles[which]);
}

CudaTexture& textureOf(void* handle)
{
    return *static_cast<CudaTexture*>(handle);
}

CUresult pushContext(CUcontext context)
{
    CHECK((context == cudaContext(0) || context == cudaContext(1)));
    s_contexts.push_back(context);
    return CUDA_SUCCESS;
}

CUresult popContext(CUcontext* context)
{
    REQUIRE_FALSE(s_contexts.empty());
    *context = s_contexts.back();
    s_contexts.pop_back();
    return CUDA_SUCCESS;
}

CUresult registerImage(CUgraphicsResource* resource, GLuint image, GLenum target, unsigned int flags)
{
    CHECK_FALSE(s_contexts.empty());
    CHECK(openGl().glIsTexture(image) == GL_TRUE);
    CHECK(target == GL_TEXTURE_2D);
    CHECK(flags == 2); // written, never read
    for (const auto& [each, owned] : s_registered) {
        CHECK(each->name != image);
    }
    auto owned = std::make_unique<CudaTexture>();
    owned->name = image;
    CudaTexture* const texture = owned.get();
    s_registered[texture] = std::move(owned);
    *resource = reinterpret_cast<CUgraphicsResource>(texture);
    return CUDA_SUCCESS;
}

CUresult unregisterImage(CUgraphicsResource resource)
{
    CudaTexture* const texture = &textureOf(resource);
    CHECK_FALSE(s_contexts.empty());
    CHECK_FALSE(texture->isMapped);
    CHECK(openGl().glIsTexture(texture->name) == GL_TRUE);
    CHECK(s_registered.erase(texture) == 1);
    return CUDA_SUCCESS;
}

CUresult mapResources(unsigned int count, CUgraphicsResource* resources, CUstream stream)
{
    CudaTexture& texture = textureOf(*resources);
    CHECK(count == 1);
    CHECK_FALSE(texture.isMapped);
    texture.isMapped = true;
    texture.mappedIn = stream;
    return CUDA_SUCCESS;
}

CUresult mappedArray(CUarray* array, CUgraphicsResource resource, unsigned int index, unsigned int level)
{
    CHECK(textureOf(resource).isMapped);
    CHECK(index == 0);
    CHECK(level == 0);
    *array = reinterpret_cast<CUarray>(resource);
    return CUDA_SUCCESS;
}

CUresult copyAsync(const CUDA_MEMCPY2D* copy, CUstream stream)
{
    CHECK(copy->srcMemoryType == CU_MEMORYTYPE_DEVICE);
    CHECK(copy->dstMemoryType == CU_MEMORYTYPE_ARRAY);
    CudaTexture& texture = textureOf(copy->dstArray);
    CHECK(texture.isMapped);
    CHECK(stream == texture.mappedIn);
    CHECK(stream == reinterpret_cast<CUstream>(&s_handles[2]));
    texture.queued.push_back(*copy);
    return std::exchange(s_cudaFails, false) ? CUDA_ERROR_NOT_READY : CUDA_SUCCESS;
}

CUresult unmapResources(unsigned int count, CUgraphicsResource* resources, CUstream stream)
{
    CudaTexture& texture = textureOf(*resources);
    CHECK(count == 1);
    CHECK(texture.isMapped);
    CHECK(stream == texture.mappedIn);
    texture.isMapped = false;
    QOpenGLExtraFunctions& gl = openGl();
    gl.glBindTexture(GL_TEXTURE_2D, texture.name);
    GLint inside = 0;
    GLint width = 0;
    gl.glGetTexLevelParameteriv(GL_TEXTURE_2D, 0, GL_TEXTURE_INTERNAL_FORMAT, &inside);
    gl.glGetTexLevelParameteriv(GL_TEXTURE_2D, 0, GL_TEXTURE_WIDTH, &width);
    for (const CUDA_MEMCPY2D& copy : texture.queued) {
        for (const TexelForm& form : TexelForms) {
            if (form.inside == static_cast<GLenum>(inside)) {
                CHECK(copy.WidthInBytes == static_cast<std::size_t>(width) * form.bytes);
                gl.glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
                gl.glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(copy.srcPitch / form.bytes));
                gl.glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, static_cast<GLint>(copy.Height), form.samples,
                                   form.type, reinterpret_cast<const void*>(copy.srcDevice));
            }
        }
    }
    texture.queued.clear();
    return CUDA_SUCCESS;
}

std::shared_ptr<const CudaDriver> fakeCuda()
{
    auto driver = std::make_shared<CudaDriver>();
    driver->pushContext = pushContext;
    driver->popContext = popContext;
    driver->registerImage = registerImage;
    driver->unregister = unregisterImage;
    driver->map = mapResources;
    driver->unmap = unmapResources;
    driver->mappedArray = mappedArray;
    driver->copyAsync = copyAsync;
    return driver;
}

media::VideoFrame inContext(const media::VideoFrame& frame, int context)
{
    media::VideoFrame result = onCard(frame);
    media::GpuSurface surface = *result.surface;
    auto& memory = std::get<media::CudaMemory>(surface.memory);
    memory.context = &s_handles[context];
    memory.stream = &s_handles[2];
    result.surface = std::make_shared<const media::GpuSurface>(surface);
    return result;
}

media::VideoFrame fromCuda(const media::VideoFrame& frame)
{
    return inContext(frame, 0);
}

// Buffers of the kernel, by file descriptor.
std::map<int, std::vector<std::uint8_t>> s_buffers;
constexpr std::uint64_t BufferModifier = 0x0100'0000'0000'0009;

media::VideoFrame fromDmaBuf(const media::VideoFrame& frame)
{
    media::VideoFrame result = onCard(frame);
    const auto& planes = std::get<media::CudaMemory>(result.surface->memory).planes;
    const bool deep = result.layout == media::PixelLayout::P010;
    const media::PixelSize chroma = media::halved({frame.width, frame.height});
    const int fd = 100 + static_cast<int>(s_buffers.size());
    std::vector<std::uint8_t>& buffer = s_buffers[fd];
    const auto append = [&buffer](const media::CudaPlane& plane, int rows) {
        const auto* const from = reinterpret_cast<const std::uint8_t*>(plane.address);
        buffer.insert(buffer.end(), from, from + plane.pitch * static_cast<std::size_t>(rows));
    };
    media::DmaBufMemory memory;
    memory.planes[0] = {fd, deep ? 0x20363152U : 0x20203852U, BufferModifier, 0,
                        static_cast<std::uint32_t>(planes[0].pitch)};
    append(planes[0], frame.height);
    memory.planes[1] = {fd, deep ? 0x32335247U : 0x38385247U, BufferModifier, static_cast<std::uint32_t>(buffer.size()),
                        static_cast<std::uint32_t>(planes[1].pitch)};
    append(planes[1], chroma.height);
    media::GpuSurface surface = *result.surface;
    surface.memory = memory;
    result.surface = std::make_shared<const media::GpuSurface>(surface);
    return result;
}

using Attributes = std::map<std::int32_t, std::int32_t>;
std::map<void*, std::unique_ptr<Attributes>> s_images;
bool s_eglFails = false; // the next image

void* createImage(void* display, void* context, unsigned int target, void* buffer, const std::int32_t* attributes)
{
    CHECK(display == &s_handles[0]);
    CHECK(context == nullptr);
    CHECK(target == 0x3270); // EGL_LINUX_DMA_BUF_EXT
    CHECK(buffer == nullptr);
    auto image = std::make_unique<Attributes>();
    for (; *attributes != 0x3038; attributes += 2) { // EGL_NONE
        (*image)[attributes[0]] = attributes[1];
    }
    void* const handle = image.get();
    if (!std::exchange(s_eglFails, false)) {
        s_images[handle] = std::move(image);
        return handle;
    }
    return nullptr;
}

unsigned int destroyImage(void* /*display*/, void* image)
{
    CHECK(s_images.erase(image) == 1);
    return 1;
}

void targetTexture(GLenum target, void* image)
{
    Attributes& asked = *s_images.at(image);
    CHECK(target == GL_TEXTURE_2D);
    CHECK(asked[0x3443] == static_cast<std::int32_t>(BufferModifier & 0xffff'ffffU)); // plane 0's, low
    CHECK(asked[0x3444] == static_cast<std::int32_t>(BufferModifier >> 32U));
    const std::map<std::int32_t, TexelForm> formats{{0x20203852, TexelForms[0]}, // R8
                                                    {0x38385247, TexelForms[1]}, // GR88
                                                    {0x20363152, TexelForms[2]}, // R16
                                                    {0x32335247, TexelForms[3]}};
    const TexelForm& form = formats.at(asked[0x3271]);
    const std::vector<std::uint8_t>& buffer = s_buffers.at(asked[0x3272]);
    QOpenGLExtraFunctions& gl = openGl();
    gl.glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    gl.glPixelStorei(GL_UNPACK_ROW_LENGTH, asked[0x3274] / static_cast<GLint>(form.bytes));
    gl.glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(form.inside), asked[0x3057], asked[0x3056], 0, form.samples,
                    form.type, buffer.data() + asked[0x3273]);
}

EglImages fakeEgl()
{
    return {&s_handles[0], createImage, destroyImage, targetTexture, true};
}

} // namespace

TEST_CASE("what CUDA decoded is drawn as what went up, and every texture is given back to it")
{
    const GlGui gui;
    GlRenderer uploads;
    {
        GlRenderer imports;
        REQUIRE(imports.useImporter(std::make_unique<CudaImporter>(fakeCuda()), twoColourProof(fromCuda)) ==
                ImportReason::None);
        CHECK(s_registered.empty()); // the proof's are gone
        const QImage first = mixedWall(imports, fromCuda);
        CHECK(first == mixedWall(uploads, asItIs));
        CHECK(s_registered.size() == 24);
        CHECK(mixedWall(imports, fromCuda) == first);
        CHECK(s_registered.size() == 24); // registered once
        CHECK(mixedWall(imports, [](const media::VideoFrame& frame) { return inContext(frame, 1); }) == first);
        CHECK(s_registered.size() == 24);           // the device came back with another context
        CHECK(mixedWall(imports, asItIs) == first); // and then its pictures come in memory
        CHECK(s_liveSurfaces == 0);
        CHECK(mixedWall(imports, fromCuda) == first);
    }
    CHECK(s_registered.empty());
    CHECK(s_contexts.empty());
    CHECK(s_liveSurfaces == 0);
}

TEST_CASE("a copy that CUDA refuses leaves nothing mapped, and the stream goes on with copies")
{
    const GlGui gui;
    GlRenderer renderer;
    REQUIRE(renderer.useImporter(std::make_unique<CudaImporter>(fakeCuda()), twoColourProof(fromCuda)) ==
            ImportReason::None);
    renderer.setLayout(placesOf(gridOf(4, {640, 360})), {640, 360});
    const GreyPicture white(64, 36, WhiteLuma);
    const ExpectedMessage said(QStringLiteral("could not be shown from there"));
    s_cudaFails = true;
    renderer.sink(0)->deliver(fromCuda(white.frame()));
    static_cast<void>(renderer.collect());
    static_cast<void>(renderer.snapshot());
    CHECK(said.seen() == 1);
    CHECK_FALSE(renderer.sink(0)->takes(media::SurfaceKind::Cuda));
    CHECK(s_contexts.empty());
    for (const auto& [each, owned] : s_registered) {
        CHECK_FALSE(each->isMapped);
    }
    renderer.sink(0)->deliver(white.frame());
    static_cast<void>(renderer.collect());
    CHECK(isGrey(renderer.snapshot().pixel(160, 80), 255));
}

TEST_CASE("what VAAPI decoded is drawn as what went up, and no image is left")
{
    const GlGui gui;
    GlRenderer uploads;
    GlRenderer imports;
    REQUIRE(imports.useImporter(std::make_unique<DmaBufImporter>(fakeEgl()), twoColourProof(fromDmaBuf)) ==
            ImportReason::None);
    const QImage first = mixedWall(imports, fromDmaBuf);
    CHECK(first == mixedWall(uploads, asItIs));
    CHECK(imports.picture(5) == uploads.picture(5));
    CHECK(s_images.empty());
    CHECK(mixedWall(imports, asItIs) == first);
    CHECK(s_liveSurfaces == 0);
    CHECK(mixedWall(imports, fromDmaBuf) == first);
    s_buffers.clear();
}

TEST_CASE("an image that EGL refuses fails the proof")
{
    const GlGui gui;
    GlRenderer renderer;
    s_eglFails = true;
    CHECK(renderer.useImporter(std::make_unique<DmaBufImporter>(fakeEgl()), twoColourProof(fromDmaBuf)) ==
          ImportReason::Refused);
    s_buffers.clear();
}

TEST_CASE("without drivers the importers are refused, and the wall goes on with copies")
{
    const GlGui gui;
    GlRenderer renderer;
    CHECK(CudaDriver::open(QStringLiteral("no-such-library")) == nullptr);
    CHECK(CudaDriver::open(QStringLiteral("GL")) == nullptr); // a library, but not that one
    CHECK(renderer.useImporter(std::make_unique<CudaImporter>(nullptr), twoColourProof(fromCuda)) ==
          ImportReason::NoDriver);
    CHECK(renderer.useImporter(std::make_unique<DmaBufImporter>(), twoColourProof(fromDmaBuf)) != ImportReason::None);
    renderer.setLayout(placesOf(gridOf(4, {640, 360})), {640, 360});
    CHECK_FALSE(renderer.sink(0)->takes(media::SurfaceKind::Cuda));
    CHECK_FALSE(renderer.sink(0)->takes(media::SurfaceKind::DmaBuf));
    renderer.sink(0)->deliver(GreyPicture(64, 36, WhiteLuma).frame());
    static_cast<void>(renderer.collect());
    CHECK(isGrey(renderer.snapshot().pixel(160, 80), 255));
    s_buffers.clear();
}

TEST_CASE("a window system whose OpenGL goes through EGL is asked, and what is no dma-buf is refused")
{
    qputenv("QT_XCB_GL_INTEGRATION", "xcb_egl");
    const GlGui gui;
    {
        GlRenderer renderer;
        REQUIRE_FALSE(renderer.isLost());
        const ImportReason reason =
            renderer.useImporter(std::make_unique<DmaBufImporter>(), twoColourProof(fromDmaBuf));
        CAPTURE(render::name(reason));
        CHECK((reason == ImportReason::NoExtension || reason == ImportReason::Refused));
    }
    qunsetenv("QT_XCB_GL_INTEGRATION");
    s_buffers.clear();
}
