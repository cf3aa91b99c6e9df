// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pantau::media {

/// A decoded picture of our own, plane by plane as the decoder had it; rows are padded to whole vectors. Keeps its
/// memory when it is moved or takes the next picture of the stream. Thread-bound.
class FrameCopy
{
public:
    void copy(const VideoFrame& frame);
    /// Gives its memory back.
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes.capacity(); }
    /// The picture; its planes are this object's. Not while it is empty.
    [[nodiscard]] VideoFrame frame() const;

private:
    VideoFrame m_frame; ///< its planes' data pointers say nothing
    std::array<std::size_t, 3> m_begins{};
    std::vector<std::uint8_t> m_bytes;
};

} // namespace pantau::media
