// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/CameraGroup.h"
#include "tests/support/catch.h"

using namespace pantau;

namespace {

domain::Camera camera()
{
    domain::Camera camera;
    camera.owner = QStringLiteral("Pemkot/BPJN");
    camera.category = QStringLiteral("lalu_lintas");
    camera.district = QStringLiteral("Sirimau / Nusaniwe");
    return camera;
}

bool belongs(const char* group)
{
    return wall::belongsTo(camera(), QString::fromLatin1(group));
}

} // namespace

TEST_CASE("a group names a column of the registry and its value")
{
    CHECK(belongs("kategori:lalu_lintas"));
    CHECK_FALSE(belongs("kategori:das"));
    CHECK_FALSE(belongs("pemilik:lalu_lintas")); // the value of another column
    CHECK_FALSE(belongs("status:lalu_lintas"));  // no column for groups
    CHECK(belongs(" Kategori : Lalu_Lintas "));
}

TEST_CASE("an owner's group holds the cameras that count as his, and his own alone when he is named in full")
{
    CHECK(belongs("pemilik:Pemkot"));
    CHECK(belongs("pemilik:Pemkot/BPJN"));
    CHECK_FALSE(belongs("pemilik:BPJN"));
    CHECK_FALSE(belongs("pemilik:Polda"));
}

TEST_CASE("a camera at a border belongs to both districts")
{
    CHECK(belongs("kecamatan:Sirimau"));
    CHECK(belongs("kecamatan:nusaniwe"));
    CHECK_FALSE(belongs("kecamatan:Sirimau / Nusaniwe"));
}

TEST_CASE("a group without a column is any value of the three")
{
    CHECK(belongs("pemkot"));
    CHECK(belongs("lalu_lintas"));
    CHECK(belongs("Nusaniwe"));
    CHECK_FALSE(belongs("Baguala"));
}

TEST_CASE("no camera belongs to a group of nothing, even where the registry says nothing")
{
    CHECK_FALSE(wall::belongsTo(domain::Camera{}, QString()));
    CHECK_FALSE(wall::belongsTo(domain::Camera{}, QStringLiteral("pemilik:")));
    CHECK_FALSE(wall::belongsTo(domain::Camera{}, QStringLiteral(":")));
}
