// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/CameraCsv.h"

#include "core/ingest/CameraCsv.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace pantau::camsim;

TEST_CASE("the register is written back with this server's addresses", "[camsim]")
{
    const auto csv = CameraCsv::parse(QStringLiteral("r"), QStringLiteral("kode,kategori,nama\r\n"
                                                                          "A-1,das,\"Wai \"\"Ruhu\"\", hulu\"\r\n"
                                                                          "A-2,tps,TPS\r\n"));
    REQUIRE(csv.ok());
    REQUIRE(csv.value.count() == 2);
    REQUIRE(csv.value.field(0, QStringLiteral("nama")) == QStringLiteral("Wai \"Ruhu\", hulu"));
    REQUIRE(csv.value.withUrls(QStringLiteral("rtsp://h:1")) ==
            QStringLiteral("kode,kategori,nama,main_url,sub_url,credential\n"
                           "A-1,das,\"Wai \"\"Ruhu\"\", hulu\",rtsp://h:1/main1,rtsp://h:1/sub1,\n"
                           "A-2,tps,TPS,rtsp://h:1/main2,rtsp://h:1/sub2,\n"));
}

TEST_CASE("a broken register is refused with its line", "[camsim]")
{
    const auto refused = [](const char* text) {
        return CameraCsv::parse(QStringLiteral("r.csv"), QString::fromLatin1(text)).error;
    };
    REQUIRE(refused("kode,kategori\nA-1,das\nA-2\n") == QStringLiteral("r.csv:3: 1 fields, but the header has 2"));
    REQUIRE(refused("kode,kategori\nA-1,\"das\n") == QStringLiteral("r.csv:2: a quoted field has no end"));
    REQUIRE(refused("name,where\nA,B\n").startsWith(QStringLiteral("r.csv:1: the header")));
}

TEST_CASE("the demo registry keeps its columns through the simulator: 60 cameras, 37 and 23, five of a secret place",
          "[camsim]")
{
    const auto csv = CameraCsv::read(QStringLiteral(PANTAU_SOURCE_DIR "/resources/demo/cameras.csv"));
    REQUIRE(csv.ok());
    const auto read = pantau::ingest::parseCameraCsv(csv.value.withUrls(QStringLiteral("rtsp://h:1")).toUtf8());
    REQUIRE(read.ok());
    const auto count = [&](const auto& isMeant) {
        return std::count_if(read.value().begin(), read.value().end(),
                             [&](const pantau::ingest::CameraRow& row) { return isMeant(row.camera); });
    };
    using pantau::domain::Camera;
    using pantau::domain::ownerClass;
    const auto isPemkot = [](const Camera& camera) { return ownerClass(camera) == QStringLiteral("Pemkot"); };
    CHECK(read.value().size() == 60);
    CHECK(count(isPemkot) == 37);
    CHECK(count([](const Camera& camera) { return ownerClass(camera) == QStringLiteral("Polda"); }) == 23);
    CHECK(count([&](const Camera& camera) {
              return isPemkot(camera) && camera.category == QStringLiteral("lalu_lintas");
          }) == 19);
    CHECK(count([](const Camera& camera) { return camera.isLocationSecret; }) == 5);
}
