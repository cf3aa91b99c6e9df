// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/ImportProof.h"

#include "core/render/GlPainter.h"
#include "core/render/GlPlanes.h"

#include <QImage>
#include <QOpenGLFramebufferObject>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pantau::render {

namespace {

/// Levels of R, G and B. The proof of decoders lets luma and chroma be 6 off, and the largest factors are those of
/// blue: 1.2 and 2.1 (Rec. ITU-R BT.709-6). Another colour bar, green or black are far off.
constexpr int Tolerance = 20;

std::array<int, 3> rgbOf(const std::array<int, 3>& sample, media::ColourSpace colour)
{
    const ShaderColour shader = shaderColour(colour, 255);
    std::array<int, 3> rgb{};
    for (std::size_t row = 0; row < rgb.size(); ++row) {
        double value = 0;
        for (std::size_t column = 0; column < sample.size(); ++column) {
            const double share = sample.at(column) / 255.0 - static_cast<double>(shader.zero.at(column));
            value += static_cast<double>(shader.toRgb.at(3 * row + column)) * share;
        }
        rgb.at(row) = static_cast<int>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
    }
    return rgb;
}

bool isNear(QRgb found, const std::array<int, 3>& expected)
{
    return std::abs(qRed(found) - expected[0]) <= Tolerance && std::abs(qGreen(found) - expected[1]) <= Tolerance &&
           std::abs(qBlue(found) - expected[2]) <= Tolerance;
}

QImage drawn(const GlPlanes& planes, QSize size, GlPainter& painter)
{
    QOpenGLFramebufferObject buffer(size);
    if (!buffer.bind()) {
        return {};
    }
    const QRect all(QPoint(0, 0), size);
    painter.begin(size);
    painter.drawPicture(planes, QRectF(0, 0, 1, 1), all, all);
    return buffer.toImage();
}

ImportReason prove(const media::VideoFrame& picture, GlImporter& importer, GlPainter& painter,
                   const std::vector<media::SurfaceProof::Point>& points)
{
    GlPlanes planes;
    if (!planes.import(picture, importer)) {
        return ImportReason::Refused;
    }
    const QImage image = drawn(planes, {picture.width, picture.height}, painter);
    const auto isRight = [&](const media::SurfaceProof::Point& point) {
        const QPoint at(static_cast<int>(point.x * picture.width), static_cast<int>(point.y * picture.height));
        return image.valid(at) && isNear(image.pixel(at), rgbOf(point.sample, picture.colour));
    };
    return std::all_of(points.begin(), points.end(), isRight) ? ImportReason::None : ImportReason::WrongPicture;
}

} // namespace

ImportReason proveImport(GlImporter& importer, GlPainter& painter, const media::SurfaceProof& proof)
{
    if (proof.pictures.empty() || proof.points.empty()) {
        return ImportReason::NotOffered;
    }
    for (const media::VideoFrame& picture : proof.pictures) {
        const ImportReason reason = picture.surface->kind() == importer.kind()
                                        ? prove(picture, importer, painter, proof.points)
                                        : ImportReason::NotOffered;
        if (reason != ImportReason::None) {
            return reason;
        }
    }
    return ImportReason::None;
}

} // namespace pantau::render
