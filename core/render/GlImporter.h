// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/GpuSurface.h"
#include "core/render/GlTexture.h"

namespace pantau::render {

/// Why pictures do not stay on the graphics card.
enum class ImportReason : std::uint8_t
{
    None = 1,     ///< they do: it was proven with a real picture
    NotOffered,   ///< what decodes keeps its surfaces to itself
    NoEgl,        ///< the window system's OpenGL does not go through EGL
    NoExtension,  ///< the driver of OpenGL does not import
    NoDriver,     ///< CUDA's driver library is not there or too old
    Refused,      ///< the proof's surface was not taken
    WrongPicture, ///< what was drawn is not what was encoded
};

/// Stable lower-case English words for logs.
[[nodiscard]] const char* name(ImportReason reason);

/// Makes textures of pictures that a decoder left on the graphics card. The context that it was prepared in is current
/// in each call and when it ends. GUI thread; owned by the OpenGL renderer.
class GlImporter
{
public:
    virtual ~GlImporter() = default;

    /// Once, first. None when the driver can do it as far as it tells.
    [[nodiscard]] virtual ImportReason prepare() = 0;
    [[nodiscard]] virtual media::SurfaceKind kind() const = 0;
    /// Makes `texture` show plane 0 (luma) or 1 (chroma) of the surface, which has this size and format and is held for
    /// as long as the texture shows it. False when the driver refuses; the texture's content is then undefined.
    [[nodiscard]] virtual bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                                      const GlTexture::Format& format, GlTexture& texture) = 0;
};

} // namespace pantau::render
