// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/Crop.h"
#include "core/render/TileRenderer.h"

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace pantau::render {

/// The tiles of one wall and the views that stand in them, as any renderer keeps them: whose pictures come in where,
/// and which is the newest of each. `Sink` is a TileSink. GUI thread; owned by its renderer.
template <typename Sink> class TileViews
{
public:
    using Picture = typename Sink::Picture;

    struct Tile
    {
        TilePlace place;
        TileCaption caption;
        TileHighlight highlight = TileHighlight::None;
        bool hasNews = false;             ///< its picture was taken by the last takeNews()
        const Picture* picture = nullptr; ///< the newest of its view; nullptr before the first
    };

    [[nodiscard]] const std::shared_ptr<Sink>& sink(int view) { return m_views[view].sink; }

    /// Lays the tiles out; they keep their captions. A view that no tile shows takes no new pictures.
    void layOut(const std::vector<TilePlace>& places)
    {
        m_tiles.resize(places.size());
        std::set<int> shown;
        for (std::size_t i = 0; i < places.size(); ++i) {
            Tile& tile = m_tiles[i];
            tile.place = places[i];
            tile.hasNews = false;
            tile.picture = nullptr;
            if (tile.place.view != NoView) {
                View& view = m_views[tile.place.view];
                const QRectF& part = tile.place.part;
                view.sink->setArea(tile.place.geometry.picture.size(),
                                   {part.left(), part.top(), part.width(), part.height()});
                tile.picture = view.shown();
                shown.insert(tile.place.view);
            }
        }
        for (auto& [number, view] : m_views) {
            if (shown.count(number) == 0) {
                view.sink->setArea({});
            }
        }
    }

    /// Takes what came for a view that no tile shows; its newest picture, nullptr before the first.
    [[nodiscard]] Picture* takeHidden(int view)
    {
        View& hidden = m_views[view];
        static_cast<void>(take(hidden));
        return hidden.picture.isEmpty() ? nullptr : &hidden.picture;
    }

    /// Takes the newest picture of this tile's view; true when there is a new one.
    bool takeNews(Tile& tile)
    {
        tile.hasNews = tile.place.view != NoView && take(m_views[tile.place.view]);
        if (tile.hasNews) {
            tile.picture = m_views[tile.place.view].shown();
        }
        return tile.hasNews;
    }

    [[nodiscard]] std::vector<Tile>& tiles() { return m_tiles; }
    [[nodiscard]] const std::vector<Tile>& tiles() const { return m_tiles; }
    [[nodiscard]] Tile& at(int tile) { return m_tiles.at(static_cast<std::size_t>(tile)); }
    [[nodiscard]] const Tile& at(int tile) const { return m_tiles.at(static_cast<std::size_t>(tile)); }

    [[nodiscard]] std::optional<TileRenderer::Shown> shown(int tile) const
    {
        const Tile& asked = at(tile);
        if (asked.picture == nullptr) {
            return std::nullopt;
        }
        return TileRenderer::Shown{asked.picture->decodedAt, asked.picture->stamp, asked.hasNews};
    }
    [[nodiscard]] std::uint64_t dropped(int tile) const
    {
        const auto view = m_views.find(at(tile).place.view);
        return view == m_views.end() ? 0 : view->second.sink->dropped();
    }

private:
    struct View
    {
        std::shared_ptr<Sink> sink = std::make_shared<Sink>();
        Picture picture;

        [[nodiscard]] const Picture* shown() const { return picture.isEmpty() ? nullptr : &picture; }
    };

    static bool take(View& view)
    {
        auto news = view.sink->fresh() ? view.sink->take() : std::nullopt;
        if (!news) {
            return false;
        }
        std::swap(view.picture, *news);
        if (!news->isEmpty()) {
            view.sink->giveBack(std::move(*news));
        }
        return true;
    }

    std::map<int, View> m_views; ///< a map, because tiles point into it
    std::vector<Tile> m_tiles;
};

} // namespace pantau::render
