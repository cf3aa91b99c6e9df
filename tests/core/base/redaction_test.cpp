// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redaction.h"
#include "tests/support/catch.h"

#include <ostream>
#include <vector>

using pantau::base::redacted;

namespace {

std::string redactedText(const char* text)
{
    return redacted(QString::fromUtf8(text)).toStdString();
}

struct Shape
{
    const char* text;
    const char* shown;
};

} // namespace

TEST_CASE("the login of a URL is replaced, whatever the password holds")
{
    const std::vector<Shape> shapes{
        {"rtsp://user:pass@10.0.0.1/s", "rtsp://***@10.0.0.1/s"},
        {"rtsp://user@10.0.0.1/s", "rtsp://***@10.0.0.1/s"},
        {"rtsp://:pass@10.0.0.1/s", "rtsp://***@10.0.0.1/s"},
        {"rtsps://user:p@ss@host:322/s", "rtsps://***@host:322/s"},
        {"rtsp://user:p:a:s:s@host/s", "rtsp://***@host/s"},
        {"rtsp://user:pa/ss/@host/s", "rtsp://***@host/s"},
        {"rtsp://user:p%40ss%2F@host/s", "rtsp://***@host/s"},
        {"rtsp://user:p?a#s&s=1;$!@host/s", "rtsp://***@host/s"},
        {"rtsp://user:k\xc3\xb6nig\xe2\x82\xac@host/s", "rtsp://***@host/s"},
        {"RTSP://User:Pass@Host/s", "RTSP://***@Host/s"},
        {"rtsp://user:pass@[2001:db8::7]:554/s", "rtsp://***@[2001:db8::7]:554/s"},
        {"http+digest://user:pass@host", "http+digest://***@host"},
    };
    for (const Shape& shape : shapes) {
        CAPTURE(shape.text);
        CHECK(redactedText(shape.text) == shape.shown);
    }
}

TEST_CASE("a password with quotation marks or angle brackets is replaced too")
{
    CHECK(redactedText("rtsp://user:it's\"se<cr>et@host/s") == "rtsp://***@host/s");
    CHECK(redactedText("open 'rtsp://user:it's@host/s' failed") == "open 'rtsp://***@host/s' failed");
}

TEST_CASE("every URL of a text is redacted and the words around stay")
{
    CHECK(redactedText("PK-01 rtsp://a:one@h1/s lost, next rtsp://b:two@h2/s (try 3)") ==
          "PK-01 rtsp://***@h1/s lost, next rtsp://***@h2/s (try 3)");
    CHECK(redactedText("first rtsp://a:one@h1/s\nsecond rtsp://b:two@h2/s\n") ==
          "first rtsp://***@h1/s\nsecond rtsp://***@h2/s\n");
}

TEST_CASE("no secret survives when URLs stand side by side without a blank")
{
    for (const char* text :
         {"rtsp://a:one@h1/s,rtsp://b:two@h2/s", R"({"a":"rtsp://a:one@h1","b":"rtsp://b:two@h2"})"}) {
        const std::string shown = redactedText(text);
        CAPTURE(shown);
        CHECK(shown.find("one") == std::string::npos);
        CHECK(shown.find("two") == std::string::npos);
    }
}

TEST_CASE("texts without a login stay as they are")
{
    for (const char* text : {"", "rtsp://10.0.0.1:554/s", "rtsp://[::1]/s", "ask noc@ambon.go.id", "1 @ 2",
                             "rtsp://10.0.0.1/s is off; ask noc@ambon.go.id", "/srv/clips/a@b.mp4", "://@"}) {
        CHECK(redactedText(text) == text);
    }
}

TEST_CASE("a password in the path or the query of an address goes too")
{
    CHECK(redactedText("rtsp://10.0.0.5/user=admin_password=secret_channel=1.sdp is off") ==
          "rtsp://10.0.0.5/user=admin_password=*** is off");
    CHECK(redactedText("rtsp://10.0.0.5/s?Passwd=secret&channel=1") == "rtsp://10.0.0.5/s?Passwd=***&channel=1");
    CHECK(pantau::base::redactedAddress(QStringLiteral("10.0.0.5/s?pwd=secret")) ==
          QStringLiteral("10.0.0.5/s?pwd=***"));
}

TEST_CASE("redacting twice changes nothing more")
{
    const QString once = redacted(QStringLiteral("see rtsp://u:p@h/s"));
    CHECK(redacted(once) == once);
}
