// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace pantau::media {

/// Ways to a decoder in hardware, in the order in which they are tried: CUDA where NVIDIA's driver is, VAAPI elsewhere.
enum class HardwareKind : std::uint8_t
{
    Cuda = 1,
    Vaapi,
    Vulkan,
    Vdpau,
    Drm,
};

/// Which of them the operator wants.
enum class HardwareWish : std::uint8_t
{
    Automatic = 1, ///< the first that is proven, else software
    Software,
    Cuda,
    Vaapi,
};

/// Why a codec or a stream is decoded in software. Words for people are made in the widgets.
enum class HardwareReason : std::uint8_t
{
    None = 1,      ///< it is decoded in hardware, or nobody wants that
    NotTried,      ///< an earlier kind works
    NotBuilt,      ///< this FFmpeg has no such decoder
    NoDevice,      ///< no such device, or its driver does not start
    DriverRefused, ///< VAAPI through NVIDIA's driver, which shows green pictures and hangs
    CodecMissing,  ///< the device does not decode this codec, or not this form or size of it
    NoPicture,     ///< the proof gave no picture
    WrongPicture,  ///< the proof gave another picture than the one that was encoded
    MemoryFull,    ///< the memory for decoding is given out
    IntraRefresh,  ///< the stream never sends a whole picture, so damage cannot be kept from the device
    Failed,        ///< the device failed while streams ran
};

/// What was found out about one kind.
struct HardwareReport
{
    HardwareKind kind = HardwareKind::Cuda;
    std::string device;                             ///< driver or node; empty when none was opened
    HardwareReason h264 = HardwareReason::NotTried; ///< None = proven with a real picture
    HardwareReason h265 = HardwareReason::NotTried;

    [[nodiscard]] bool works() const { return h264 == HardwareReason::None || h265 == HardwareReason::None; }
};

/// As people write it: CUDA, VAAPI.
[[nodiscard]] const char* name(HardwareKind kind);
/// Stable lower-case English words for statistics files and logs.
[[nodiscard]] const char* name(HardwareReason reason);

} // namespace pantau::media
