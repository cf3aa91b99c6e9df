// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlTexture.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>

#include <utility>

namespace pantau::render {

GlTexture::~GlTexture()
{
    QOpenGLContext* const context = QOpenGLContext::currentContext();
    m_tie.reset();
    if (m_name != 0 && context == m_context) {
        context->functions()->glDeleteTextures(1, &m_name);
    }
}

void GlTexture::swap(GlTexture& other) noexcept
{
    std::swap(m_name, other.m_name);
    std::swap(m_context, other.m_context);
    std::swap(m_size, other.m_size);
    std::swap(m_format, other.m_format);
    std::swap(m_tie, other.m_tie);
}

void GlTexture::upload(QSize size, const Format& format, const void* texels, int stride)
{
    QOpenGLExtraFunctions& gl = *QOpenGLContext::currentContext()->extraFunctions();
    allocate(size, format);
    m_tie.reset(); // it may hold the picture before
    gl.glBindTexture(GL_TEXTURE_2D, m_name);
    gl.glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    gl.glPixelStorei(GL_UNPACK_ROW_LENGTH, stride / format.bytes);
    gl.glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size.width(), size.height(), format.samples, format.type, texels);
}

void GlTexture::allocate(QSize size, const Format& format)
{
    if (m_name != 0 && size == m_size && format == m_format) {
        return;
    }
    QOpenGLExtraFunctions& gl = *QOpenGLContext::currentContext()->extraFunctions();
    bindAnew(gl);
    m_size = size;
    m_format = format;
    gl.glTexImage2D(GL_TEXTURE_2D, 0, format.inside, size.width(), size.height(), 0, format.samples, format.type,
                    nullptr);
}

void GlTexture::adopt(QSize size)
{
    bindAnew(*QOpenGLContext::currentContext()->extraFunctions());
    m_size = size;
    m_format = Format();
}

void GlTexture::bindAnew(QOpenGLExtraFunctions& gl)
{
    m_tie.reset();
    if (m_name == 0) {
        gl.glGenTextures(1, &m_name);
        m_context = QOpenGLContext::currentContext();
    }
    gl.glBindTexture(GL_TEXTURE_2D, m_name);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void GlTexture::bind(QOpenGLExtraFunctions& gl, int unit) const
{
    gl.glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    gl.glBindTexture(GL_TEXTURE_2D, m_name);
}

} // namespace pantau::render
