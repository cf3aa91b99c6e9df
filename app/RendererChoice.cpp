// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RendererChoice.h"

#include "core/base/Log.h"
#include "core/render/CudaImporter.h"
#include "core/render/DmaBufImporter.h"
#include "core/render/GlRenderer.h"
#include "core/render/RasterRenderer.h"

#include <QCoreApplication>

namespace pantau::app {

namespace {

class RendererChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(RendererChoice)
};

QString driverOf(const OpenGlFacts& facts)
{
    return QStringLiteral("%1, %2").arg(facts.renderer, facts.version);
}

std::unique_ptr<render::GlImporter> importerOf(media::SurfaceKind kind)
{
    if (kind == media::SurfaceKind::Cuda) {
        return std::make_unique<render::CudaImporter>(render::CudaDriver::open());
    }
    return std::make_unique<render::DmaBufImporter>();
}

void importInto(render::GlRenderer& renderer, const media::SurfaceProof& proof)
{
    if (proof.device.empty()) {
        return; // nothing decodes in hardware
    }
    render::ImportReason reason = render::ImportReason::NotOffered;
    if (!proof.pictures.empty()) {
        reason = renderer.useImporter(importerOf(proof.pictures.front().surface->kind()), proof);
    }
    qCInfo(base::logApp, "%s", qUtf8Printable(importVerdict(proof.device, reason)));
}

} // namespace

base::Result<RendererChoice, QString> chooseRenderer(RendererWish wish, const DisplayFacts& facts)
{
    if (wish == RendererWish::Raster) {
        return RendererChoice{false, QStringLiteral("asked for")};
    }
    const bool works = facts.openGl && facts.openGl->drawsWall;
    if (wish == RendererWish::OpenGl) {
        if (works) {
            return RendererChoice{true, QStringLiteral("asked for; %1").arg(driverOf(*facts.openGl))};
        }
        const QString there = facts.openGl ? driverOf(*facts.openGl) : RendererChoiceWords::tr("no driver answers");
        return RendererChoiceWords::tr("--renderer opengl: this display has no OpenGL 3.3 (%1); leave the option out.")
            .arg(there);
    }
    if (!works) {
        return RendererChoice{false, QStringLiteral("no OpenGL 3.3")};
    }
    return RendererChoice{!facts.openGl->isSoftware(), driverOf(*facts.openGl)};
}

QString importVerdict(const std::string& device, render::ImportReason reason)
{
    const bool stays = reason == render::ImportReason::None;
    return QStringLiteral("pictures of %1 %2: %3")
        .arg(QString::fromStdString(device),
             stays ? QStringLiteral("stay on the graphics card") : QStringLiteral("come to the window through memory"),
             QString::fromLatin1(render::name(reason)));
}

std::unique_ptr<render::TileRenderer> makeRenderer(const RendererChoice& choice,
                                                   const std::function<media::SurfaceProof()>& proof)
{
    if (choice.isOpenGl) {
        auto renderer = std::make_unique<render::GlRenderer>();
        if (!renderer->isLost()) {
            importInto(*renderer, proof());
            return renderer;
        }
        qCWarning(base::logApp, "OpenGL does not work here after all; the processor draws the wall");
    }
    return std::make_unique<render::RasterRenderer>();
}

} // namespace pantau::app
