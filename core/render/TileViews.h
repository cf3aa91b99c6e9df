// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/Crop.h"
#include "core/render/TileRenderer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace pantau::render {

/// The tiles of one wall and the views that stand in them, as any renderer keeps them: whose pictures come in where,
/// and which is the newest of each. `Sink` is a TileSink. GUI thread; owned by its renderer.
template <typename Sink> class TileViews
{
public:
    using Picture = typename Sink::Picture;

    /// What the pictures of hidden views may take together, so that a wall that comes back to them is not black: twenty
    /// of 1920x1080, or some three hundred of a wall of 16 tiles. A tour of all cameras would keep them all.
    static constexpr std::size_t MostHiddenBytes = std::size_t{64} << 20;

    struct Tile
    {
        TilePlace place;
        TileCaption caption;
        TileHighlight highlight = TileHighlight::None;
        bool hasNews = false;             ///< its picture was taken by the last takeNews()
        const Picture* picture = nullptr; ///< the newest of its view; nullptr before the first
    };

    [[nodiscard]] const std::shared_ptr<Sink>& sink(int view) { return m_views[view].sink; }

    /// Lays the tiles out; they keep their captions. A view that no tile shows takes no new pictures, and keeps its
    /// newest one for as long as MostHiddenBytes has room for those that were shown since.
    void layOut(const std::vector<TilePlace>& places)
    {
        m_tiles.resize(places.size());
        ++m_layouts;
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
                view.shownLast = m_layouts;
            }
        }
        hideOthers();
    }

    /// Takes what came for a view that no tile shows; its newest picture, nullptr before the first.
    [[nodiscard]] Picture* takeHidden(int view)
    {
        View& hidden = m_views[view];
        static_cast<void>(take(hidden));
        return hidden.picture.isEmpty() ? nullptr : &hidden.picture;
    }

    struct Newest
    {
        int view = NoView;
        const Picture* picture = nullptr; ///< nullptr where none of the views has any
    };
    /// Of the views from `first` to before `end`, whether a tile shows them or not.
    [[nodiscard]] Newest newest(int first, int end) const
    {
        Newest found;
        for (auto each = m_views.lower_bound(first); each != m_views.end() && each->first < end; ++each) {
            const Picture* const picture = each->second.shown();
            if (picture != nullptr && (found.picture == nullptr || picture->decodedAt > found.picture->decodedAt)) {
                found = {each->first, picture};
            }
        }
        return found;
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
        std::uint64_t shownLast = 0; ///< the number of that layout

        [[nodiscard]] const Picture* shown() const { return picture.isEmpty() ? nullptr : &picture; }
    };

    void hideOthers()
    {
        std::vector<View*> kept;
        for (auto& [number, view] : m_views) {
            if (view.shownLast != m_layouts) {
                static_cast<void>(take(view)); // the newest is the one to keep
                view.sink->setArea({});
                kept.push_back(&view);
            }
        }
        std::stable_sort(kept.begin(), kept.end(),
                         [](const View* first, const View* second) { return first->shownLast > second->shownLast; });
        std::size_t bytes = 0;
        for (View* const view : kept) {
            bytes += view->picture.bytes();
            if (bytes > MostHiddenBytes) {
                view->picture = {};
            }
        }
    }

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
    std::uint64_t m_layouts = 0;
};

} // namespace pantau::render
