// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameWatch.h"

namespace pantau::media {

FrameWatch::Verdict FrameWatch::verdict(base::SteadyTime now) const
{
    const auto age = now - m_lastFrame.value_or(m_openedAt);
    const auto silence = now - m_lastData.value_or(m_openedAt);
    const bool dataFlow = m_lastData.has_value() && silence < StaleAfter;
    const bool sparse = m_lastLeftOut.has_value() && now - *m_lastLeftOut < StaleAfter;
    const StreamReason missing = dataFlow ? StreamReason::WaitingForKeyFrame : StreamReason::NoVideoData;

    Verdict verdict;
    if (m_lastFrame && age < (sparse ? SparseStaleAfter : StaleAfter)) {
        verdict.state = StreamState::Streaming;
        return verdict;
    }
    verdict.state = m_lastFrame ? StreamState::Stalled : StreamState::Connecting;
    verdict.reason = m_lastFrame || age >= StaleAfter ? missing : StreamReason::WaitingForKeyFrame;
    if (silence >= SilentLimit) {
        verdict.giveUp = true;
        verdict.reason = StreamReason::NoVideoData;
    } else if (age >= KeyFrameLimit) {
        verdict.giveUp = true;
        verdict.reason = StreamReason::NoDecodablePicture;
    }
    return verdict;
}

} // namespace pantau::media
