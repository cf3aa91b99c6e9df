// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SoundRing.h"

#include <QIODevice>

#include <atomic>
#include <memory>

namespace pantau::widgets {

/// The ring as an audio sink pulls from it: without an end, and silent where the ring has nothing.
/// Home thread: the sink's; owned by the output.
class RingReader final : public QIODevice
{
    Q_OBJECT

public:
    explicit RingReader(std::shared_ptr<media::SoundRing> ring);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

    /// How often the sink has pulled.
    [[nodiscard]] std::uint64_t pulls() const { return m_pulls.load(std::memory_order_relaxed); }

protected:
    qint64 readData(char* data, qint64 length) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    const std::shared_ptr<media::SoundRing> m_ring;
    std::vector<std::int16_t> m_samples;
    std::atomic<std::uint64_t> m_pulls{0};
};

} // namespace pantau::widgets
