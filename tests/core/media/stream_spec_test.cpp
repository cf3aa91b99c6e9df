// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamSpec.h"
#include "tests/support/catch.h"

#include <vector>

using pantau::media::StreamSpec;
using pantau::media::streamSpec;
using pantau::media::Transport;

namespace {

StreamSpec spec(const char* typed)
{
    return streamSpec(QString::fromUtf8(typed), Transport::Tcp);
}

struct Typed
{
    const char* typed;
    const char* url;
    const char* user;
    const char* password;
};

} // namespace

TEST_CASE("the login is taken out of a typed URL, however odd the password is")
{
    const std::vector<Typed> table{
        {"rtsp://admin:pass@10.0.0.1:554/s?x=1", "rtsp://10.0.0.1:554/s?x=1", "admin", "pass"},
        {"rtsp://admin@10.0.0.1/s", "rtsp://10.0.0.1/s", "admin", ""},
        {"rtsp://admin:@10.0.0.1/s", "rtsp://10.0.0.1/s", "admin", ""},
        {"rtsp://admin:p@ss@host/s", "rtsp://host/s", "admin", "p@ss"},
        {"rtsp://admin:p:a:ss@host/s", "rtsp://host/s", "admin", "p:a:ss"},
        {"rtsp://admin:pa/ss@host/s", "rtsp://host/s", "admin", "pa/ss"},
        {"rtsp://admin:pa ss#?@host/s", "rtsp://host/s", "admin", "pa ss#?"},
        {"rtsp://admin:p%40s%2Fs%25@host/s", "rtsp://host/s", "admin", "p@s/s%"},
        {"rtsp://ad%3Amin:pass@host/s", "rtsp://host/s", "ad:min", "pass"},
        {"rtsps://u:p@[2001:db8::7]:322/s", "rtsps://[2001:db8::7]:322/s", "u", "p"},
        {"rtsp://10.0.0.1/s", "rtsp://10.0.0.1/s", "", ""},
        {"clip.mp4", "clip.mp4", "", ""},
        {"/srv/a@b:c.mp4", "/srv/a@b:c.mp4", "", ""},
        {"file:///srv/a%20b@c.mp4", "/srv/a b@c.mp4", "", ""},
    };
    for (const Typed& row : table) {
        CAPTURE(row.typed);
        const StreamSpec made = spec(row.typed);
        CHECK(made.url.toStdString() == row.url);
        CHECK(made.user.toStdString() == row.user);
        CHECK(made.password.toStdString() == row.password);
    }
}

TEST_CASE("a percent sign that escapes nothing stays")
{
    CHECK(spec("rtsp://u:100%@host/s").password == QStringLiteral("100%"));
    CHECK(spec("rtsp://u:5%zz@host/s").password == QStringLiteral("5%zz"));
}

TEST_CASE("a path or file:// is a file, the rest is a stream")
{
    CHECK(spec("clip.mp4").isFile());
    CHECK(spec("/srv/clip.mp4").isFile());
    CHECK(spec("file:///srv/clip.mp4").isFile());
    CHECK_FALSE(spec("rtsp://host/s").isFile());
    CHECK_FALSE(spec("http://host/s").isFile());
}

TEST_CASE("the host for the gate has its port, and a file has none")
{
    CHECK(spec("rtsp://10.0.0.1/s").endpoint() == QStringLiteral("10.0.0.1:554"));
    CHECK(spec("rtsp://u:p@Cam.Local:8554/s").endpoint() == QStringLiteral("cam.local:8554"));
    CHECK(spec("rtsp://[::1]:8554/s").endpoint() == QStringLiteral("::1:8554"));
    CHECK(spec("rtsps://10.0.0.1/s").endpoint() == QStringLiteral("10.0.0.1:322"));
    CHECK(spec("rtsp://u:p@Cam.Local:8554/s").hostName() == QStringLiteral("cam.local"));
    CHECK(spec("/srv/clip.mp4").hostName().isEmpty());
    CHECK(spec("/srv/clip.mp4").endpoint().isEmpty());
    CHECK(spec("file:///srv/clip.mp4").endpoint().isEmpty());
}

TEST_CASE("the transport is kept")
{
    CHECK(streamSpec(QStringLiteral("rtsp://h/s"), Transport::Udp).transport == Transport::Udp);
    CHECK(spec("rtsp://h/s").transport == Transport::Tcp);
}

TEST_CASE("an @ behind a whole host belongs to the path and makes no login")
{
    for (const char* url : {"rtsp://10.0.0.1/cam?user=ops@ambon.go.id", "rtsp://cam.local:8554/a@b",
                            "rtsp://[2001:db8::7]:554/a@b", "rtsp://10.0.0.1?u=a@b"}) {
        CAPTURE(url);
        CHECK(spec(url).user.isEmpty());
        CHECK(spec(url).url == QString::fromUtf8(url));
    }
    CHECK(spec("rtsp://user:pa/ss@10.0.0.1/s").password == QStringLiteral("pa/ss"));
    CHECK(spec("rtsp://user:pa/ss@10.0.0.1/s").hostName() == QStringLiteral("10.0.0.1"));
}
