// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QOpenGLShaderProgram>
#include <QOpenGLVertexArrayObject>
#include <QRect>

class QOpenGLExtraFunctions;

namespace pantau::render {

class GlPlanes;
class GlTexture;

/// Draws rectangles of a wall into what is bound as framebuffer, in pixels of the virtual wall from its upper left
/// corner. Its context is current in each call and when it ends. GUI thread; owned by the OpenGL renderer.
class GlPainter
{
public:
    /// False where the driver does not take the shaders; the log of QOpenGLShaderProgram says why. Once, first.
    [[nodiscard]] bool prepare();

    /// Begins a picture of an output. Nothing is known of OpenGL's state before it.
    void begin(QSize output);
    /// From now on this part of the output is drawn, to which `offset` leads from the virtual wall.
    void showPiece(const QRect& place, QPoint offset);
    void fill(const QRect& place, const QColor& colour);
    /// `part` of the picture, in shares of its sides, as large as `place`, and of that what lies in `visible`.
    void drawPicture(const GlPlanes& planes, const QRectF& part, const QRect& place, const QRect& visible);
    /// Over what is there, by its alpha.
    void drawLabel(const GlTexture& label, const QRect& place);

private:
    struct Program
    {
        QOpenGLShaderProgram program;
        int place = -1; ///< where its uniforms are
        int source = -1;

        [[nodiscard]] bool build(const QString& fragments);
    };
    struct PictureProgram : Program
    {
        int together = -1;
        int chromaShare = -1;
        int toRgb = -1;
        int zero = -1;
    };
    void clip(const QRect& visible);
    void drawStrip(Program& program, const QRect& place, const QRectF& source);

    QSize m_output;
    QRect m_piece;
    QPoint m_offset;
    PictureProgram m_picture;
    Program m_label;
    QOpenGLVertexArrayObject m_noAttributes; ///< OpenGL wants one to be bound; ours is empty
};

} // namespace pantau::render
