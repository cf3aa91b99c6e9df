// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "widgets/models/CameraWords.h"

#include <QMap>
#include <QTranslator>

#include <array>

using namespace pantau;
using media::StreamState;
using test::text;
using widgets::Audience;
using widgets::CameraWords;

namespace {

void add(engine::RegistrySummary& summary, const char* owner, int count, StreamState state)
{
    domain::Camera camera;
    camera.owner = text(owner);
    for (int i = 0; i < count; ++i) {
        summary.add(camera, state);
    }
}

// Words that stand the other way round than in the sources.
class Backwards final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                                    int /*n*/) const override
    {
        const QMap<QString, QString> words{
            {text("%1 %2"), text("%2: %1")},
            {text("%1, %2 alive"), text("%2 live of (%1)")},
            {text("%1, %2 alive, %3 not watched"), text("%3 off, %2 live of (%1)")},
        };
        return words.value(text(source));
    }
};

} // namespace

TEST_CASE("the registry's numbers make a sentence")
{
    engine::RegistrySummary summary;
    CHECK(CameraWords::summary(summary) == text("No camera in the registry"));
    add(summary, "Pemkot", 33, StreamState::Streaming);
    add(summary, "Pemkot/BPJN", 4, StreamState::Streaming);
    add(summary, "Polda", 21, StreamState::Streaming);
    add(summary, "Polda", 2, StreamState::Backoff);
    CHECK(CameraWords::summary(summary) == text("37 Pemkot + 23 Polda, 58 alive"));
    add(summary, "", 1, StreamState::Idle);
    CHECK(CameraWords::summary(summary) == text("37 Pemkot + 23 Polda + 1 Without owner, 58 alive, 1 not watched"));
}

TEST_CASE("a language may say the registry's numbers in an order of its own")
{
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    const QCoreApplication application(count, arguments.data());
    Backwards backwards;
    QCoreApplication::installTranslator(&backwards);
    engine::RegistrySummary summary;
    add(summary, "Polda", 2, StreamState::Streaming);
    CHECK(CameraWords::summary(summary) == text("2 live of (Polda: 2)"));
    add(summary, "Polda", 1, StreamState::Idle);
    CHECK(CameraWords::summary(summary) == text("1 off, 2 live of (Polda: 3)"));
}

TEST_CASE("only the name of a secret place is hidden, and only from guests")
{
    domain::Camera camera;
    camera.name = text("Wai Tomu");
    camera.district = text("Sirimau");
    CHECK(CameraWords::name(camera, Audience::Guest) == text("Wai Tomu"));
    camera.isLocationSecret = true;
    CHECK(CameraWords::name(camera, Audience::Operator) == text("Wai Tomu"));
    CHECK(CameraWords::district(camera, Audience::Operator) == text("Sirimau"));
    CHECK(CameraWords::name(camera, Audience::Guest) == text("Location kept secret"));
    CHECK(CameraWords::district(camera, Audience::Guest) == text("Location kept secret"));
}

TEST_CASE("a category has its word; one that nobody knows is its own")
{
    CHECK(CameraWords::category(text("das")) == text("River"));
    CHECK(CameraWords::category(text("tpa")) == text("tpa"));
    CHECK(CameraWords::category({}) == text("Without category"));
}

TEST_CASE("numbers are written the Indonesian way")
{
    CHECK(CameraWords::number(qint64{1234567}) == text("1.234.567"));
    CHECK(CameraWords::number(76.94, 1) == text("76,9"));
    CHECK(CameraWords::metres(3450.54) == text("3.451 m"));
    CHECK(CameraWords::degrees(211.2) == text("211°"));
    CHECK(CameraWords::degrees(359.7) == text("0°"));
}
