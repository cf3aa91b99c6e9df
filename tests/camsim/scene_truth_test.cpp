// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneCarPark.h"
#include "app/camsim/SceneCatalogue.h"
#include "app/camsim/SceneRiver.h"

#include "tests/support/catch.h"

#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace pantau::camsim;

namespace {

// Text and pictures need a QGuiApplication; the offscreen platform needs no display.
void needGui()
{
    if (QCoreApplication::instance() != nullptr) {
        return;
    }
    // Qt warns when there is no runtime folder, and a warning that no test declared is a failure here.
    static const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) {
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "test_camsim";
    static char* argv[] = {name, nullptr};
    static QGuiApplication application(argc, argv);
}

// Contrast between the marks left and right of the gauge's middle in one row: high on the board, none on water.
double markContrast(const QImage& picture, const QJsonObject& gauge, int row)
{
    const double middle = gauge[QStringLiteral("gauge_x")].toDouble() * picture.width();
    const double half = gauge[QStringLiteral("gauge_half_width")].toDouble() * picture.width();
    int darkest = 255;
    int brightest = 0;
    for (int x = static_cast<int>(middle - half * 0.8); x < static_cast<int>(middle + half * 0.8); ++x) {
        const int grey = qGray(picture.pixel(x, row));
        darkest = std::min(darkest, grey);
        brightest = std::max(brightest, grey);
    }
    return brightest - darkest;
}

} // namespace

TEST_CASE("the river's true waterline is where the gauge's marks end in the picture", "[camsim]")
{
    needGui();
    const auto scene = SceneCatalogue::make(QStringLiteral("river-day"));
    REQUIRE(scene != nullptr);
    scene->prepare({1280, 720});
    const QJsonObject gauge = scene->fixedTruth();
    for (const int frame : {0, 125, 250, 375}) {
        const QImage picture = scene->picture(frame);
        const int row =
            static_cast<int>(scene->truth(frame)[QStringLiteral("waterline")].toDouble() * picture.height());
        REQUIRE(markContrast(picture, gauge, row - 6) > 100);
        REQUIRE(markContrast(picture, gauge, row + 6) < 60);
    }
}

TEST_CASE("the river's level and its waterline move together", "[camsim]")
{
    needGui();
    const auto made = SceneCatalogue::make(QStringLiteral("river-rain"));
    const auto& river = dynamic_cast<const SceneRiver&>(*made);
    REQUIRE(river.levelCm(125) > river.levelCm(0));
    REQUIRE(river.waterlineRow(125) < river.waterlineRow(0));
    REQUIRE(std::abs(river.levelCm(SceneFrames) - river.levelCm(0)) < 0.001);
}

TEST_CASE("every scene draws, tells its truth, and ends where it began", "[camsim]")
{
    needGui();
    for (const QString& name : SceneCatalogue::names()) {
        INFO(name.toStdString());
        const auto scene = SceneCatalogue::make(name);
        scene->prepare({320, 180});
        const QImage picture = scene->picture(0);
        REQUIRE(picture.size() == QSize(320, 180));
        REQUIRE(picture.format() == QImage::Format_RGB32);
        REQUIRE(scene->truth(7)[QStringLiteral("frame")].toInt() == 7);
        REQUIRE_FALSE(scene->fixedTruth().isEmpty());
    }
    REQUIRE(SceneCatalogue::make(QStringLiteral("nowhere")) == nullptr);
}

TEST_CASE("the car park's count is the number of taken slots", "[camsim]")
{
    const auto made = SceneCatalogue::make(QStringLiteral("carpark-day"));
    const auto& park = dynamic_cast<const SceneCarPark&>(*made);
    int least = 100;
    int most = 0;
    for (int frame = 0; frame < SceneFrames; frame += 10) {
        const QJsonObject truth = park.truth(frame);
        const QJsonArray slots_ = truth[QStringLiteral("slots")].toArray();
        int taken = 0;
        for (const auto& slot : slots_) {
            taken += slot.toBool() ? 1 : 0;
        }
        REQUIRE(slots_.size() == park.slotCount());
        REQUIRE(truth[QStringLiteral("occupied")].toInt() == taken);
        least = std::min(least, taken);
        most = std::max(most, taken);
    }
    REQUIRE(most > least);
}

TEST_CASE("every category of the register has scenes, in turn", "[camsim]")
{
    SceneCatalogue::Chooser chooser;
    const QString place = QStringLiteral("x");
    for (const char* category : {"lalu_lintas", "etle", "das", "tps", "pasar", "kamtibmas", "unknown"}) {
        const QString one = chooser.sceneFor(QString::fromLatin1(category), place);
        const QString next = chooser.sceneFor(QString::fromLatin1(category), place);
        REQUIRE(SceneCatalogue::names().contains(one));
        REQUIRE(one != next);
    }
}
