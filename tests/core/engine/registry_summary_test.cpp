// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/RegistrySummary.h"
#include "tests/support/catch.h"

using namespace pantau;
using engine::RegistrySummary;
using media::StreamState;

namespace {

domain::Camera cameraOf(const char* owner)
{
    domain::Camera camera;
    camera.owner = QString::fromUtf8(owner);
    return camera;
}

} // namespace

TEST_CASE("the registry's numbers are counted by owner up to the slash, with those that are alive")
{
    RegistrySummary summary;
    for (int i = 0; i < 33; ++i) {
        summary.add(cameraOf("Pemkot"), StreamState::Streaming);
    }
    for (int i = 0; i < 4; ++i) {
        summary.add(cameraOf("Pemkot/BPJN"), i == 0 ? StreamState::Backoff : StreamState::Streaming);
    }
    for (int i = 0; i < 23; ++i) {
        summary.add(cameraOf("Polda"), i == 0 ? StreamState::Stalled : StreamState::Streaming);
    }
    REQUIRE(summary.owners().size() == 2);
    CHECK(summary.owners()[0].owner == QStringLiteral("Pemkot"));
    CHECK(summary.owners()[0].cameras == 37);
    CHECK(summary.owners()[0].alive == 36);
    CHECK(summary.owners()[1].owner == QStringLiteral("Polda"));
    CHECK(summary.owners()[1].cameras == 23);
    CHECK(summary.owners()[1].alive == 22);
    CHECK(summary.total().cameras == 60);
    CHECK(summary.total().alive == 58);
    CHECK(summary.total().off == 0);
}

TEST_CASE("a camera that nobody watches is neither alive nor lost")
{
    RegistrySummary summary;
    summary.add(cameraOf(""), StreamState::Idle);
    summary.add(cameraOf(""), StreamState::Connecting);
    REQUIRE(summary.owners().size() == 1);
    CHECK(summary.owners()[0].owner.isEmpty());
    CHECK(summary.total().alive == 0);
    CHECK(summary.total().off == 1);
}
