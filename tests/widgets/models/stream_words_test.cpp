// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/models/StreamWords.h"

#include <QSet>

using pantau::media::StreamReason;
using pantau::media::StreamState;
using pantau::widgets::StreamWords;
using std::chrono::milliseconds;

namespace {

QString said(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("every state has a word of its own")
{
    QSet<QString> words;
    for (int state = 1; state <= static_cast<int>(StreamState::Unsupported); ++state) {
        const QString word = StreamWords::state(static_cast<StreamState>(state));
        CHECK_FALSE(word.isEmpty());
        words.insert(word);
    }
    CHECK(words.size() == 7);
}

TEST_CASE("every reason has words of its own, and none has none")
{
    CHECK(StreamWords::reason({StreamReason::None, 0}).isEmpty());
    QSet<QString> words;
    for (int reason = 2; reason <= static_cast<int>(StreamReason::OptionRefused); ++reason) {
        const QString word = StreamWords::reason({static_cast<StreamReason>(reason), 0});
        CAPTURE(reason);
        CHECK_FALSE(word.isEmpty());
        words.insert(word);
    }
    CHECK(words.size() == 23);
    CHECK(StreamWords::reason({StreamReason::ServerError, 503}).contains(said("503")));
}

TEST_CASE("durations are minutes and seconds, with hours from one on")
{
    struct Row
    {
        std::int64_t ms;
        const char* words;
    };
    for (const Row& row :
         {Row{0, "00:00"}, Row{999, "00:00"}, Row{42000, "00:42"}, Row{60000, "01:00"}, Row{3599999, "59:59"},
          Row{3600000, "1:00:00"}, Row{11235000, "3:07:15"}, Row{360000000, "100:00:00"}}) {
        CHECK(StreamWords::duration(milliseconds(row.ms)) == said(row.words));
    }
}

TEST_CASE("every reason for decoding in software has words of its own, and none has none")
{
    using pantau::media::HardwareReason;
    CHECK(StreamWords::whySoftware(HardwareReason::None).isEmpty());
    QSet<QString> words;
    for (int reason = 2; reason <= static_cast<int>(HardwareReason::Failed); ++reason) {
        words.insert(StreamWords::whySoftware(static_cast<HardwareReason>(reason)));
    }
    CHECK(words.size() == 10);
    CHECK_FALSE(words.contains(QString()));
}

TEST_CASE("whether a camera is heard has words for each of its states")
{
    const auto wordsOf = [](StreamState state, StreamReason reason) {
        pantau::media::StreamStatus status;
        status.state = state;
        status.failure.reason = reason;
        return StreamWords::sound(status);
    };
    CHECK(wordsOf(StreamState::Streaming, StreamReason::None) == said("Sound"));
    CHECK(wordsOf(StreamState::Connecting, StreamReason::None) == said("Sound: connecting"));
    CHECK(wordsOf(StreamState::Unsupported, StreamReason::NoSoundTrack) == said("No sound"));
    CHECK(wordsOf(StreamState::Unsupported, StreamReason::CodecUnsupported) == said("No sound: unknown sound format"));
    CHECK(wordsOf(StreamState::Unsupported, StreamReason::TooManySessions) ==
          said("No sound: too many viewers at the camera (453)"));
    CHECK(wordsOf(StreamState::Stalled, StreamReason::NoVideoData) == said("No sound"));
    CHECK(wordsOf(StreamState::Backoff, StreamReason::ConnectionRefused) == said("No sound: connection refused"));
}
