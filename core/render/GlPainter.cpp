// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlPainter.h"

#include "core/render/GlPlanes.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QVector4D>

#include <algorithm>

namespace pantau::render {

namespace {

QOpenGLExtraFunctions& functions()
{
    return *QOpenGLContext::currentContext()->extraFunctions();
}

QVector4D corners(const QRectF& rect)
{
    return {static_cast<float>(rect.left()), static_cast<float>(rect.top()), static_cast<float>(rect.right()),
            static_cast<float>(rect.bottom())};
}

} // namespace

bool GlPainter::Program::build(const QString& fragments)
{
    const bool isBuilt =
        program.addShaderFromSourceFile(QOpenGLShader::Vertex, QStringLiteral(":/shaders/tile.vert")) &&
        program.addShaderFromSourceFile(QOpenGLShader::Fragment, fragments) && program.link() && program.bind();
    place = program.uniformLocation("place");
    source = program.uniformLocation("source");
    return isBuilt;
}

bool GlPainter::prepare()
{
    if (!m_label.build(QStringLiteral(":/shaders/label.frag")) ||
        !m_picture.build(QStringLiteral(":/shaders/picture.frag")) || !m_noAttributes.create()) {
        return false;
    }
    QOpenGLShaderProgram& program = m_picture.program;
    m_picture.together = program.uniformLocation("together");
    m_picture.chromaShare = program.uniformLocation("chromaShare");
    m_picture.toRgb = program.uniformLocation("toRgb");
    m_picture.zero = program.uniformLocation("zero");
    program.setUniformValue("chroma", 1); // units; luma and labels are in 0, where all begin
    program.setUniformValue("chroma2", 2);
    return true;
}

void GlPainter::begin(QSize output)
{
    m_output = output;
    showPiece(QRect(QPoint(0, 0), output), {});
    QOpenGLExtraFunctions& gl = functions();
    gl.glViewport(0, 0, output.width(), output.height());
    gl.glDisable(GL_BLEND);
    gl.glDisable(GL_DEPTH_TEST);
    gl.glDisable(GL_DITHER); // a flat area stays flat
    gl.glEnable(GL_SCISSOR_TEST);
    gl.glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    m_noAttributes.bind();
}

void GlPainter::showPiece(const QRect& place, QPoint offset)
{
    m_piece = place;
    m_offset = offset;
}

void GlPainter::fill(const QRect& place, const QColor& colour)
{
    QOpenGLExtraFunctions& gl = functions();
    clip(place);
    gl.glClearColor(colour.redF(), colour.greenF(), colour.blueF(), 1);
    gl.glClear(GL_COLOR_BUFFER_BIT);
}

void GlPainter::drawPicture(const GlPlanes& planes, const QRectF& part, const QRect& place, const QRect& visible)
{
    clip(visible);
    QOpenGLShaderProgram& program = m_picture.program;
    program.bind();
    planes.bind(functions());
    program.setUniformValue(m_picture.together, planes.isTogether());
    program.setUniformValue(m_picture.chromaShare, planes.chromaShare());
    program.setUniformValue(m_picture.toRgb, QMatrix3x3(planes.colour().toRgb.data()));
    const auto& [y, cb, cr] = planes.colour().zero;
    program.setUniformValue(m_picture.zero, y, cb, cr);
    drawStrip(m_picture, place, part);
}

void GlPainter::drawLabel(const GlTexture& label, const QRect& place)
{
    QOpenGLExtraFunctions& gl = functions();
    clip(place);
    m_label.program.bind();
    label.bind(gl, 0);
    gl.glEnable(GL_BLEND);
    drawStrip(m_label, place, {0, 0, 1, 1});
    gl.glDisable(GL_BLEND);
}

void GlPainter::drawStrip(Program& program, const QRect& place, const QRectF& source)
{
    // Clip coordinates run from -1 to 1, and upwards.
    const auto x = [&](int pixel) { return 2.0 * (pixel + m_offset.x()) / m_output.width() - 1; };
    const auto y = [&](int pixel) { return 1 - 2.0 * (pixel + m_offset.y()) / m_output.height(); };
    const QRectF onWall(QPointF(x(place.left()), y(place.top())),
                        QPointF(x(place.left() + place.width()), y(place.top() + place.height())));
    program.program.setUniformValue(program.place, corners(onWall));
    program.program.setUniformValue(program.source, corners(source));
    functions().glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void GlPainter::clip(const QRect& visible)
{
    // From the lower edge; and no size may be negative, as that of an empty rectangle can be.
    const QRect seen = visible.translated(m_offset).intersected(m_piece);
    functions().glScissor(seen.left(), m_output.height() - seen.bottom() - 1, std::max(0, seen.width()),
                          std::max(0, seen.height()));
}

} // namespace pantau::render
