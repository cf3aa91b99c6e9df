// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Mutex.h"
#include "core/base/Result.h"
#include "core/media/SurfaceProof.h"
#include "core/media/ffmpeg/VideoDecoder.h"

#include <functional>
#include <vector>

namespace pantau::media::ffmpeg {

/// Which hardware decodes, for the whole program: opens and proves it once, gives it to new streams, and takes it out
/// of use when it fails. Streams that it let down go on in software until their next session; after a pause the
/// hardware is opened and proven anew for the session that asks next. Thread-safe; owned by the application, outlives
/// all sessions.
class HardwareAccess
{
public:
    /// Opens a device of a kind, or says why not.
    using Opener =
        std::function<base::Result<std::shared_ptr<const HardwareDevice>, HardwareReason>(HardwareKind kind)>;

    /// A driver that resets its device needs seconds; one that is gone shall not be asked by each of 55 streams.
    static constexpr std::chrono::seconds PauseAfterFailure{60};

    /// Looks for the hardware at once, which blocks for as long as its drivers take. `memoryBytes` is what decoders may
    /// take of its memory in all.
    HardwareAccess(const base::Clock& clock, HardwareWish wish, std::int64_t memoryBytes, Opener open);

    /// What a new decoder of this codec may use.
    [[nodiscard]] HardwareGrant grant(AVCodecID codec);
    /// Told by a stream that was let down by what it was granted.
    void failed(const HardwareGrant& grant);
    /// For a renderer that would show pictures where the device in use leaves them; what it holds keeps the device's
    /// memory. Blocks for as long as the driver takes.
    [[nodiscard]] SurfaceProof surfaceProof();
    /// What was found out when it was last looked for, in the order of trial.
    [[nodiscard]] std::vector<HardwareReport> reports() const;

private:
    struct Found
    {
        std::shared_ptr<const HardwareDevice> device;
        std::vector<HardwareReport> reports;
    };
    [[nodiscard]] Found look() const;
    /// True for the one caller that shall look again.
    [[nodiscard]] bool takeTurnToLook();
    /// A device that has just been reset may pass one proof and fail the other: that is no verdict for good.
    [[nodiscard]] bool hasLostCodec(const std::vector<HardwareReport>& reports) const;

    // Fixed after construction.
    const base::Clock& m_clock;
    const HardwareWish m_wish;
    const Opener m_open;

    GpuMemory m_memory; // thread-safe
    mutable base::Mutex m_mutex;
    Found m_found PANTAU_GUARDED_BY(m_mutex);
    const std::vector<HardwareReport> m_atStart;                           ///< what worked once
    std::optional<base::SteadyTime> m_failedAt PANTAU_GUARDED_BY(m_mutex); ///< nothing while all works that once did
    bool m_looking PANTAU_GUARDED_BY(m_mutex) = false;
};

} // namespace pantau::media::ffmpeg
