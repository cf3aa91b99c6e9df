// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/GlImporter.h"

#include <memory>
#include <vector>

namespace pantau::test {

// What a test sets and sees of an importer that its renderer owns.
struct ImporterState
{
    render::ImportReason ability = render::ImportReason::None;
    media::SurfaceKind kind = media::SurfaceKind::Cuda;
    bool broken = false; // takes nothing
    bool green = false;  // takes everything and shows nothing of it
    int imported = 0;    // planes
};

// Makes textures of the pictures of memorySurface().
class FakeImporter final : public render::GlImporter
{
public:
    explicit FakeImporter(std::shared_ptr<ImporterState> state) : m_state(std::move(state)) {}

    [[nodiscard]] render::ImportReason prepare() override { return m_state->ability; }
    [[nodiscard]] media::SurfaceKind kind() const override { return m_state->kind; }
    [[nodiscard]] bool import(const media::GpuSurface& surface, std::size_t plane, QSize size,
                              const render::GlTexture::Format& format, render::GlTexture& texture) override
    {
        const media::CudaPlane& from = std::get<media::CudaMemory>(surface.memory).planes.at(plane);
        const std::vector<std::uint8_t> nothing(from.pitch * static_cast<std::size_t>(size.height()));
        const void* const texels = m_state->green ? nothing.data() : reinterpret_cast<const void*>(from.address);
        if (!m_state->broken) {
            ++m_state->imported;
            texture.upload(size, format, texels, static_cast<int>(from.pitch));
        }
        return !m_state->broken;
    }

private:
    const std::shared_ptr<ImporterState> m_state;
};

} // namespace pantau::test
