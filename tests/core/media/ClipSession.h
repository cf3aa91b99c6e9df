// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/FfmpegSession.h"
#include "tests/core/media/EncodedClip.h"
#include "tests/core/media/HastyClock.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <stop_token>
#include <vector>

namespace pantau::test {

inline std::uint64_t lumaChecksum(const media::VideoFrame& frame)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (int row = 0; row < frame.height; ++row) {
        const media::Plane& luma = frame.planes[0];
        for (int column = 0; column < frame.width; ++column) {
            hash = (hash ^ luma.data[row * luma.stride + column]) * 1099511628211ULL;
        }
    }
    return hash;
}

// Writes down which pictures it was given.
class NotingSink final : public media::FrameSink
{
public:
    struct Shown
    {
        std::uint64_t number = 0; // from the stamp
        std::uint64_t checksum = 0;
        media::PixelSize size;
    };

    void deliver(const media::VideoFrame& frame) override
    {
        const std::uint64_t number = frame.stamp ? frame.stamp->frameNumber : UINT64_MAX;
        shown.push_back({number, lumaChecksum(frame), {frame.width, frame.height}});
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return wanted; }

    media::PixelSize wanted{4096, 4096};
    std::vector<Shown> shown;
};

// A real session on a file with the packets of a clip, and all that it stands on. One step is one packet.
class ClipSession
{
public:
    using Step = media::StreamSession::Step;

    ClipSession(const std::vector<const AVPacket*>& packets, const char* fileName, media::SessionFactory factory)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(fileName)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        for (const AVPacket* packet : packets) {
            file.write(QByteArray(static_cast<const char*>(static_cast<const void*>(packet->data)), packet->size));
        }
        file.close();
        hub.subscribe(sink);
        m_session = factory(media::streamSpec(file.fileName(), media::Transport::Tcp), m_context, [] { return true; });
        REQUIRE_FALSE(m_session->open().has_value());
    }
    explicit ClipSession(const EncodedClip& clip, media::SessionFactory factory = media::ffmpeg::sessionFactory())
        : ClipSession(clip.all(), clip.fileName(), std::move(factory))
    {
    }

    // What each of the next packets led to.
    std::vector<Step> step(std::size_t packets)
    {
        std::vector<Step> steps;
        for (std::size_t i = 0; i < packets; ++i) {
            steps.push_back(m_session->step());
            REQUIRE(steps.back() != Step::Failed);
        }
        return steps;
    }

    const std::shared_ptr<NotingSink> sink = std::make_shared<NotingSink>();
    media::StreamControl control;
    media::StreamMonitor monitor;
    media::FrameHub hub;
    std::stop_source stop; ///< of the worker that it would have

private:
    const QTemporaryDir m_folder;
    const HastyClock m_clock;
    media::OpenGate m_gate{1};
    const media::StreamContext m_context{m_clock, m_gate, hub, monitor, control, stop.get_token()};
    std::unique_ptr<media::StreamSession> m_session; // last: it stands on all the rest
};

} // namespace pantau::test
