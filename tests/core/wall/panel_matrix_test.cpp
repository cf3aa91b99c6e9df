// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/PanelMatrix.h"
#include "tests/support/catch.h"

using namespace pantau::wall;

namespace {

constexpr QSize Wall{1920, 1080};

// The part of the output that is shown behind no bezel.
bool isShown(const QRect& rect, const PanelMatrix& panels)
{
    qint64 shown = 0;
    for (const PanelPiece& piece : panelPieces(Wall, panels)) {
        const QRect part = piece.virtualRect.intersected(rect);
        shown += qint64{1} * part.width() * part.height();
    }
    return shown == qint64{1} * rect.width() * rect.height();
}

} // namespace

TEST_CASE("the tiles of a layout cover a wall of any size without gaps and without overlap")
{
    for (const QSize wall : {Wall, QSize(1366, 768), QSize(1079, 1913)}) {
        for (const Layout& layout :
             {Layout::onePlusFive(), Layout::onePlusSeven(), Layout::onePlusTwelve(), Layout::twoPlusEight()}) {
            qint64 covered = 0;
            QRect whole;
            for (const TileGeometry& tile : geometryOf(layout, wall, {})) {
                covered += qint64{1} * tile.tile.width() * tile.tile.height();
                whole |= tile.tile;
            }
            CHECK(whole == QRect({0, 0}, wall));
            CHECK(covered == qint64{1} * wall.width() * wall.height());
        }
    }
}

TEST_CASE("the large tile of 1+5 is twice as wide and high as the small ones")
{
    const auto tiles = geometryOf(Layout::onePlusFive(), Wall, {});
    CHECK(tiles[0].tile == QRect(0, 0, 1280, 720));
    CHECK(tiles[1].tile == QRect(1280, 0, 640, 360));
    CHECK(tiles[5].tile == QRect(1280, 720, 640, 360));
}

TEST_CASE("panel pieces cover the output once and leave out exactly the bezels")
{
    const PanelMatrix panels{3, 2, 24, 31};
    CHECK(virtualSize(Wall, panels) == QSize(1968, 1111));
    const auto pieces = panelPieces(Wall, panels);
    REQUIRE(pieces.size() == 6);
    CHECK(pieces[0] == PanelPiece{QRect(0, 0, 640, 540), QPoint(0, 0)});
    CHECK(pieces[1] == PanelPiece{QRect(664, 0, 640, 540), QPoint(640, 0)});
    CHECK(pieces[5] == PanelPiece{QRect(1328, 571, 640, 540), QPoint(1280, 540)});
    CHECK(pieces[5].virtualRect.bottomRight() == QPoint(1967, 1110));
}

TEST_CASE("panels whose size does not divide still cover the output")
{
    const QSize odd(1001, 701);
    qint64 covered = 0;
    QRect whole;
    for (const PanelPiece& piece : panelPieces(odd, {3, 4, 10, 10})) {
        const QRect shown(piece.shownAt, piece.virtualRect.size());
        covered += qint64{1} * shown.width() * shown.height();
        whole |= shown;
    }
    CHECK(whole == QRect({0, 0}, odd));
    CHECK(covered == qint64{1} * odd.width() * odd.height());
}

TEST_CASE("one panel shows the wall as it is")
{
    CHECK(virtualSize(Wall, {}) == Wall);
    CHECK(panelPieces(Wall, {}) == std::vector<PanelPiece>{{QRect({0, 0}, Wall), QPoint(0, 0)}});
}

TEST_CASE("a tile for each panel is exactly the panel, whatever the bezels")
{
    for (int columns = 1; columns <= 5; ++columns) {
        for (int rows = 1; rows <= 5; ++rows) {
            for (const int bezel : {0, 1, 7, 40, 200}) {
                const PanelMatrix panels{columns, rows, bezel, bezel};
                const auto tiles = geometryOf(Layout::grid(columns, rows).value(), Wall, panels);
                const auto pieces = panelPieces(Wall, panels);
                REQUIRE(tiles.size() == pieces.size());
                for (std::size_t i = 0; i < tiles.size(); ++i) {
                    CAPTURE(columns, rows, bezel, i);
                    REQUIRE(tiles[i].tile == pieces[i].virtualRect);
                    REQUIRE(isShown(tiles[i].caption, panels));
                }
            }
        }
    }
}

TEST_CASE("a tile over several panels goes on behind the bezel")
{
    const PanelMatrix panels{2, 2, 40, 40};
    const auto tiles = geometryOf(Layout(), Wall, panels);
    REQUIRE(tiles.size() == 1);
    CHECK(tiles[0].tile == QRect(0, 0, 1960, 1120));

    // The middle line of four columns falls into the bezel; the others lie at quarters of the virtual wall.
    const auto four = geometryOf(Layout::grid(4, 1).value(), Wall, panels);
    CHECK(four[0].tile == QRect(0, 0, 490, 1120));
    CHECK(four[1].tile == QRect(490, 0, 470, 1120));
    CHECK(four[2].tile == QRect(1000, 0, 470, 1120));
    CHECK(four[3].tile == QRect(1470, 0, 490, 1120));
}

TEST_CASE("words of a tile over several panels stand on the one that shows most of it")
{
    const PanelMatrix panels{2, 2, 40, 30};
    CHECK(geometryOf(Layout(), Wall, panels)[0].words == QRect(0, 0, 960, 540));
    const auto three = geometryOf(Layout::grid(3, 1).value(), Wall, panels);
    CHECK(three[0].words == QRect(0, 0, 653, 540));
    CHECK(three[1].tile == QRect(653, 0, 653, 1110)); // 307 pixels on the left panel, 306 on the right one
    CHECK(three[1].words == QRect(653, 0, 307, 540));
    CHECK(geometryOf(Layout(), Wall, {2, 2, 0, 0})[0].words == QRect(QPoint(0, 0), Wall));
}

TEST_CASE("a point of the output lies on the virtual wall where its panel shows it")
{
    const PanelMatrix panels{2, 2, 40, 30};
    CHECK(virtualPoint({959, 539}, Wall, panels) == QPoint(959, 539));
    CHECK(virtualPoint({960, 540}, Wall, panels) == QPoint(1000, 570));
    CHECK(virtualPoint({5000, 10}, Wall, panels) == QPoint(5000, 10));
}
