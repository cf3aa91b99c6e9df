// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/SoundFile.h"

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace pantau::test {

namespace {

using namespace media::ffmpeg;

void checkSound(int result, const char* what)
{
    if (result < 0) {
        throw std::runtime_error(std::string("cannot write a sound file: ") + what);
    }
}

CodecHandle openSoundEncoder(const SoundFileOptions& options)
{
    const AVCodec* codec = avcodec_find_encoder(options.codec);
    checkSound(codec == nullptr ? -1 : 0, "no such encoder");
    CodecHandle encoder(avcodec_alloc_context3(codec));
    encoder->sample_rate = options.rate;
    encoder->sample_fmt = codec->sample_fmts[0];
    encoder->time_base = {1, options.rate};
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&encoder->ch_layout, options.channels);
    checkSound(avcodec_open2(encoder.get(), codec, nullptr), "the encoder does not open");
    return encoder;
}

void drawTone(AVFrame& frame, const SoundFileOptions& options, int first)
{
    const bool isFloat = frame.format == AV_SAMPLE_FMT_FLTP;
    for (int i = 0; i < frame.nb_samples; ++i) {
        const double value =
            0.25 * std::sin(2 * std::numbers::pi * options.hertz * (first + i) / static_cast<double>(options.rate));
        for (int channel = 0; channel < options.channels; ++channel) {
            if (isFloat) {
                static_cast<float*>(static_cast<void*>(frame.extended_data[channel]))[i] = static_cast<float>(value);
            } else {
                static_cast<std::int16_t*>(static_cast<void*>(frame.data[0]))[i * options.channels + channel] =
                    static_cast<std::int16_t>(value * 32767);
            }
        }
    }
}

void spoil(AVPacket& packet)
{
    checkSound(av_packet_make_writable(&packet), "no memory");
    std::uint32_t noise = 12345;
    for (int i = 0; i < packet.size; ++i) {
        noise = noise * 1664525U + 1013904223U;
        packet.data[i] = static_cast<std::uint8_t>(noise >> 24U);
    }
}

void writePackets(AVCodecContext& encoder, AVFormatContext& file, bool isSpoiled)
{
    const PacketHandle packet(av_packet_alloc());
    while (avcodec_receive_packet(&encoder, packet.get()) >= 0) {
        if (isSpoiled) {
            spoil(*packet);
        }
        av_packet_rescale_ts(packet.get(), encoder.time_base, file.streams[0]->time_base);
        checkSound(av_interleaved_write_frame(&file, packet.get()), "a packet is refused");
    }
}

// Begins a file with one stream.
AVFormatContext* beginFile(const QString& path, const AVCodecParameters& parameters)
{
    AVFormatContext* file = nullptr;
    checkSound(avformat_alloc_output_context2(&file, nullptr, nullptr, path.toUtf8().constData()), "unknown format");
    const AVStream* stream = avformat_new_stream(file, nullptr);
    checkSound(avcodec_parameters_copy(stream->codecpar, &parameters), "no parameters");
    checkSound(avio_open(&file->pb, path.toUtf8().constData(), AVIO_FLAG_WRITE), "no such folder");
    checkSound(avformat_write_header(file, nullptr), "no header");
    return file;
}

void endFile(AVFormatContext* file)
{
    checkSound(av_write_trailer(file), "no trailer");
    avio_closep(&file->pb);
    avformat_free_context(file);
}

} // namespace

void writeSilentFile(const QString& path)
{
    const ParametersHandle parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_VIDEO;
    parameters->codec_id = AV_CODEC_ID_RAWVIDEO;
    parameters->format = AV_PIX_FMT_YUV420P;
    parameters->codec_tag = avcodec_pix_fmt_to_codec_tag(AV_PIX_FMT_YUV420P);
    parameters->width = 16;
    parameters->height = 16;
    AVFormatContext* const file = beginFile(path, *parameters);
    const PacketHandle packet(av_packet_alloc());
    checkSound(av_new_packet(packet.get(), 16 * 16 * 3 / 2), "no memory");
    checkSound(av_interleaved_write_frame(file, packet.get()), "a packet is refused");
    endFile(file);
}

void writeSoundFile(const QString& path, const SoundFileOptions& options)
{
    const CodecHandle encoder = openSoundEncoder(options);
    const ParametersHandle parameters(avcodec_parameters_alloc());
    checkSound(avcodec_parameters_from_context(parameters.get(), encoder.get()), "no parameters");
    AVFormatContext* const file = beginFile(path, *parameters);
    const FrameHandle frame(av_frame_alloc());
    frame->format = encoder->sample_fmt;
    frame->sample_rate = options.rate;
    frame->nb_samples = encoder->frame_size > 0 ? encoder->frame_size : options.rate / 25;
    checkSound(av_channel_layout_copy(&frame->ch_layout, &encoder->ch_layout), "no memory");
    checkSound(av_frame_get_buffer(frame.get(), 0), "no memory");
    for (int first = 0; first < options.seconds * options.rate; first += frame->nb_samples) {
        checkSound(av_frame_make_writable(frame.get()), "no memory");
        drawTone(*frame, options, first);
        frame->pts = first;
        checkSound(avcodec_send_frame(encoder.get(), frame.get()), "a frame is refused");
        writePackets(*encoder, *file, options.isSpoiled);
    }
    checkSound(avcodec_send_frame(encoder.get(), nullptr), "no end");
    writePackets(*encoder, *file, options.isSpoiled);
    endFile(file);
}

} // namespace pantau::test
