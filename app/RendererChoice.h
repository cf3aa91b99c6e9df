// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/DisplayProbe.h"
#include "core/base/Result.h"
#include "core/media/SurfaceProof.h"
#include "core/render/GlImporter.h"
#include "core/render/TileRenderer.h"

#include <functional>
#include <memory>

namespace pantau::app {

/// What --renderer says.
enum class RendererWish : std::uint8_t
{
    Automatic = 1,
    Raster,
    OpenGl
};

/// What draws the walls, and why, for the log.
struct RendererChoice
{
    bool isOpenGl = false;
    QString why;
};

/// By itself OpenGL only where a GPU is: a driver that draws with the processor (Mesa's llvmpipe) takes several times
/// what the raster renderer takes. Nothing of `facts` is used when the wish is Raster. Else, one sentence for the user
/// when OpenGL is asked for and cannot be had.
[[nodiscard]] base::Result<RendererChoice, QString> chooseRenderer(RendererWish wish, const DisplayFacts& facts);

/// One for a window. The raster renderer where OpenGL fails although the display's probe found it. Where OpenGL draws,
/// `proof` is asked for a picture that hardware decoded: if it comes out right, pictures stay on the graphics card, and
/// the log says whether. Needs a QGuiApplication.
[[nodiscard]] std::unique_ptr<render::TileRenderer> makeRenderer(const RendererChoice& choice,
                                                                 const std::function<media::SurfaceProof()>& proof);

/// For the log: how pictures of this device come to a window.
[[nodiscard]] QString importVerdict(const std::string& device, render::ImportReason reason);

} // namespace pantau::app
