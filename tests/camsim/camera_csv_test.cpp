// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/CameraCsv.h"

#include "tests/support/catch.h"

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
