// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/TileSink.h"
#include "core/render/TileViews.h"
#include "tests/support/catch.h"

using namespace pantau;
using render::TilePlace;

namespace {

std::size_t s_alive = 0; // bytes of all pictures

// A picture that is only as heavy as one.
struct Weight
{
    explicit Weight(std::size_t size) : bytes(size) { s_alive += bytes; }
    ~Weight() { s_alive -= bytes; }
    Weight(const Weight&) = delete;
    Weight& operator=(const Weight&) = delete;

    const std::size_t bytes;
};

struct WeighedPicture
{
    std::unique_ptr<Weight> weight;
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;

    [[nodiscard]] bool isEmpty() const { return weight == nullptr; }
    void letGo() {}
    [[nodiscard]] std::size_t bytes() const { return weight == nullptr ? 0 : weight->bytes; }
};

// I420 in the tile's size, as the raster renderer's. Between beginning and end of a picture the test may do anything.
class WeighedSink final : public render::TileSink<WeighedPicture>
{
public:
    void deliver(const media::VideoFrame& /*frame*/) override
    {
        if (!window().isHidden()) {
            end(begin());
        }
    }
    [[nodiscard]] WeighedPicture begin()
    {
        const QSize size = window().area;
        WeighedPicture picture = unused();
        picture.weight = std::make_unique<Weight>(static_cast<std::size_t>(size.width() * size.height() * 3 / 2));
        return picture;
    }
    void end(WeighedPicture picture) { put(std::move(picture)); }
};

constexpr QSize s_hd(1920, 1080);
constexpr std::size_t s_hdBytes = 1920 * 1080 * 3 / 2;

// A wall of one tile that shows one view after the other.
struct OneTile
{
    render::TileViews<WeighedSink> views;

    void show(int view)
    {
        wall::TileGeometry geometry;
        geometry.picture = QRect(QPoint(0, 0), s_hd);
        views.layOut({TilePlace{geometry, view}});
    }
    // So many pictures, with all that goes round.
    void play(int view, int pictures = 4)
    {
        for (int i = 0; i < pictures; ++i) {
            views.sink(view)->deliver({});
            static_cast<void>(views.takeNews(views.at(0)));
            views.sink(view)->deliver({});
        }
    }
    // Whether the view still has a picture when it comes back.
    [[nodiscard]] bool remembers(int view)
    {
        show(view);
        return views.shown(0).has_value();
    }
};

} // namespace

TEST_CASE("a wall that has shown sixty cameras keeps the last pictures within 64 MiB, not three of each")
{
    constexpr int Cameras = 60;
    {
        OneTile wall;
        for (int view = 0; view < Cameras; ++view) {
            wall.show(view);
            wall.play(view);
        }
        CHECK(s_alive <= decltype(wall.views)::MostHiddenBytes + 3 * s_hdBytes);
        constexpr int Kept = static_cast<int>(decltype(wall.views)::MostHiddenBytes / s_hdBytes);
        REQUIRE(Kept > 10);
        CHECK(s_alive >= Kept * s_hdBytes);
        CHECK(wall.remembers(Cameras - 2)); // the most recent of the hidden ones
        CHECK(wall.remembers(Cameras - Kept));
        CHECK_FALSE(wall.remembers(Cameras - Kept - 3));
        CHECK_FALSE(wall.remembers(0));
    }
    CHECK(s_alive == 0);
}

TEST_CASE("a hidden view keeps one picture, the newest, and none that was being written when it was hidden")
{
    OneTile wall;
    wall.show(0);
    wall.play(0);
    wall.views.sink(0)->deliver({});
    const std::uint64_t dropped = wall.views.dropped(0);
    WeighedPicture written = wall.views.sink(0)->begin();
    wall.show(1);
    wall.views.sink(0)->end(std::move(written));
    CHECK(s_alive == s_hdBytes);
    CHECK_FALSE(wall.views.sink(0)->fresh());
    CHECK(wall.remembers(0));
    CHECK(wall.views.dropped(0) == dropped); // that was nobody's fault
}
