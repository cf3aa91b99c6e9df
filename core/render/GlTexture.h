// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <qopengl.h>

#include <memory>
#include <utility>

class QOpenGLContext;
class QOpenGLExtraFunctions;

namespace pantau::render {

/// One texture, with linear filtering and clamped edges. Its context is current in each call and when it ends; where it
/// is not, because it is lost, it takes the texture with it: in another one the name is another texture's. GUI thread.
class GlTexture
{
public:
    /// How samples lie in memory and on the card.
    struct Format
    {
        GLint inside = 0;   ///< e.g. GL_R8
        GLenum samples = 0; ///< e.g. GL_RED
        GLenum type = 0;    ///< e.g. GL_UNSIGNED_BYTE
        int bytes = 0;      ///< of a texel in memory

        friend bool operator==(const Format&, const Format&) = default;
    };

    /// What somebody else's driver has made for a texture; goes before its memory does, the context being current.
    class Tie
    {
    public:
        virtual ~Tie() = default;
    };

    GlTexture() = default;
    ~GlTexture();
    GlTexture(const GlTexture&) = delete;
    GlTexture& operator=(const GlTexture&) = delete;
    GlTexture(GlTexture&& other) noexcept { swap(other); }
    GlTexture& operator=(GlTexture&& other) noexcept
    {
        swap(other);
        return *this;
    }

    /// `stride` in bytes, whole texels. Memory on the card is taken anew only where size or format change.
    void upload(QSize size, const Format& format, const void* texels, int stride);
    /// Memory on the card with no content yet, for a driver that fills it. Kept, with its tie, where size and format
    /// are the same.
    void allocate(QSize size, const Format& format);
    /// Binds a texture whose memory is somebody else's: what is bound to it then is not ours, and has this size.
    void adopt(QSize size);
    void setTie(std::unique_ptr<Tie> tie) { m_tie = std::move(tie); }
    [[nodiscard]] Tie* tie() const { return m_tie.get(); }

    [[nodiscard]] GLuint name() const { return m_name; }
    [[nodiscard]] QSize size() const { return m_size; }
    void bind(QOpenGLExtraFunctions& gl, int unit) const;

private:
    void swap(GlTexture& other) noexcept;
    void bindAnew(QOpenGLExtraFunctions& gl);

    GLuint m_name = 0;
    const QOpenGLContext* m_context = nullptr; ///< for comparison only
    QSize m_size;
    Format m_format; ///< none where the memory is somebody else's
    std::unique_ptr<Tie> m_tie;
};

} // namespace pantau::render
