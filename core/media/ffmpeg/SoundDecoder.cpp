// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SoundDecoder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pantau::media::ffmpeg {

namespace {

/// Beyond these a header is broken, and FFmpeg would make room for what it says.
constexpr int LowestRate = 4000;
constexpr int HighestRate = 192000;
constexpr int MostChannels = 8;

bool isSound(const AVFrame& frame)
{
    return frame.sample_rate >= LowestRate && frame.sample_rate <= HighestRate && frame.ch_layout.nb_channels > 0 &&
           frame.ch_layout.nb_channels <= MostChannels && frame.nb_samples > 0;
}

} // namespace

std::optional<SoundDecoder> SoundDecoder::open(const AVCodecParameters& parameters, SoundRing& ring)
{
    const AVCodec* const codec = avcodec_find_decoder(parameters.codec_id);
    CodecHandle context(codec == nullptr ? nullptr : avcodec_alloc_context3(codec));
    if (!context || avcodec_parameters_to_context(context.get(), &parameters) < 0) {
        return std::nullopt;
    }
    context->thread_count = 1;
    if (avcodec_open2(context.get(), codec, nullptr) < 0) {
        return std::nullopt;
    }
    return SoundDecoder(std::move(context), ring);
}

SoundDecoder::SoundDecoder(CodecHandle codec, SoundRing& ring)
    : m_ring(&ring)
    , m_codec(std::move(codec))
    , m_frame(av_frame_alloc())
{
}

bool SoundDecoder::decode(const AVPacket& packet)
{
    if (avcodec_send_packet(m_codec.get(), &packet) < 0) {
        return false;
    }
    bool any = false;
    while (avcodec_receive_frame(m_codec.get(), m_frame.get()) >= 0) {
        any = take(*m_frame) || any;
        av_frame_unref(m_frame.get());
    }
    return any;
}

bool SoundDecoder::take(const AVFrame& frame)
{
    if (!isSound(frame) || !prepare(frame)) {
        return false;
    }
    const int room = swr_get_out_samples(m_resampler.get(), frame.nb_samples);
    if (room < 0) {
        return false;
    }
    m_samples.resize(static_cast<std::size_t>(room) * SoundRing::Channels);
    auto* out = static_cast<std::uint8_t*>(static_cast<void*>(m_samples.data()));
    std::array<const std::uint8_t*, MostChannels> in{};
    const bool isPlanar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame.format)) != 0;
    std::copy_n(frame.extended_data, isPlanar ? frame.ch_layout.nb_channels : 1, in.begin());
    const int made = swr_convert(m_resampler.get(), &out, room, in.data(), frame.nb_samples);
    if (made < 0) {
        return false;
    }
    m_ring->write({m_samples.data(), static_cast<std::size_t>(made) * SoundRing::Channels});
    return true;
}

bool SoundDecoder::prepare(const AVFrame& frame)
{
    const Form form{frame.sample_rate, frame.ch_layout.nb_channels, frame.format};
    if (m_resampler && form == m_form) {
        return true;
    }
    m_form = form;
    // Of an order that nobody names, swresample would not know what to mix: the usual one for so many channels.
    AVChannelLayout from;
    av_channel_layout_default(&from, form.channels);
    AVChannelLayout to;
    av_channel_layout_default(&to, SoundRing::Channels);
    SwrContext* resampler = nullptr;
    const int result = swr_alloc_set_opts2(&resampler, &to, AV_SAMPLE_FMT_S16, SoundRing::Rate, &from,
                                           static_cast<AVSampleFormat>(form.format), form.rate, 0, nullptr);
    m_resampler.reset(resampler);
    if (result < 0 || swr_init(m_resampler.get()) < 0) {
        m_resampler.reset();
    }
    return m_resampler != nullptr;
}

} // namespace pantau::media::ffmpeg
