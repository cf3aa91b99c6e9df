// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/Demuxer.h"

#include "core/base/Log.h"

#include <QUrl>

#include <algorithm>
#include <span>
#include <utility>

namespace pantau::media::ffmpeg {

namespace {

/// FFmpeg's own bound on connecting and on one read or write, beyond all of ours: a read that FFmpeg ends by itself
/// flushes its parser, and an old picture would come out as a new one. Our interrupt callback bounds everything.
constexpr const char* SocketTimeoutMicroseconds = "15000000";
/// How long UDP packets are waited for to put them in order again.
constexpr int ReorderDelayMicroseconds = 100000;

/// Options that FFmpeg must take one and all.
class Options
{
public:
    Options() = default;
    ~Options() { av_dict_free(&m_dictionary); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    void set(const char* key, const char* value) { av_dict_set(&m_dictionary, key, value, 0); }
    [[nodiscard]] AVDictionary** handle() { return &m_dictionary; }
    /// Name of an option that nobody took, or nullptr.
    [[nodiscard]] const char* leftOver() const
    {
        const AVDictionaryEntry* entry = av_dict_get(m_dictionary, "", nullptr, AV_DICT_IGNORE_SUFFIX);
        return entry != nullptr ? entry->key : nullptr;
    }

private:
    AVDictionary* m_dictionary = nullptr;
};

void setRtspOptions(Options& options, Transport transport, AVMediaType kind)
{
    options.set("rtsp_transport", transport == Transport::Tcp ? "tcp" : "udp");
    options.set("timeout", SocketTimeoutMicroseconds);
    options.set("allowed_media_types", av_get_media_type_string(kind));
    // PLAY is ours to ask. When FFmpeg asks inside its opening and we break that off, it closes at once, while our
    // callback still forbids every write: no TEARDOWN, and the camera keeps the session until its time is out.
    options.set("initial_pause", "1");
    if (transport == Transport::Tcp) {
        // TCP keeps the order, but a camera under load drops packets itself: only with a queue does FFmpeg notice.
        options.set("reorder_queue_size", "2");
    } else {
        options.set("buffer_size", "524288");
    }
    options.set("protocol_whitelist", "rtsp,rtp,tcp,udp,tls,crypto");
}

void setFileOptions(Options& options)
{
    options.set("protocol_whitelist", "file");
    options.set("format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,h264,hevc,m4v,mjpeg,gif,"
                                    "flv,ivf");
}

/// The URL with its login, which exists only here and in FFmpeg.
QByteArray urlWithLogin(const StreamSpec& spec)
{
    if (spec.user.isEmpty()) {
        return spec.url.toUtf8();
    }
    const qsizetype begin = spec.url.indexOf(QStringLiteral("://")) + 3;
    const QByteArray login = QUrl::toPercentEncoding(spec.user) + ':' + QUrl::toPercentEncoding(spec.password) + '@';
    return spec.url.left(begin).toUtf8() + login + spec.url.mid(begin).toUtf8();
}

StreamReason rtspReason(int status, bool hasLogin)
{
    switch (status) {
    case 401:
    case 403:
        return hasLogin ? StreamReason::WrongLogin : StreamReason::LoginNeeded;
    case 404:
        return StreamReason::NotFound;
    case 453:
        return StreamReason::TooManySessions;
    default:
        return StreamReason::ServerError;
    }
}

StreamReason systemReason(int averror, bool isFile)
{
    switch (averror) {
    case AVERROR(ECONNREFUSED):
        return StreamReason::ConnectionRefused;
    case AVERROR(EHOSTUNREACH):
    case AVERROR(ENETUNREACH):
        return StreamReason::NoRoute;
    case AVERROR(ETIMEDOUT):
        return StreamReason::ConnectTimedOut;
    case AVERROR(ENOENT):
    case AVERROR(EACCES):
    case AVERROR(EISDIR):
        return isFile ? StreamReason::FileNotReadable : StreamReason::ConnectionClosed;
    case AVERROR_EXIT:
        return StreamReason::NoAnswer;
    case AVERROR_INVALIDDATA:
        return isFile ? StreamReason::FileFormatUnknown : StreamReason::BrokenData;
    default:
        return isFile ? StreamReason::FileFormatUnknown : StreamReason::ConnectionClosed;
    }
}

} // namespace

Demuxer::Demuxer(StreamSession::KeepWaiting keepWaiting, LogTap& tap, AVMediaType kind)
    : m_keepWaiting(std::move(keepWaiting))
    , m_tap(tap)
    , m_kind(kind)
{
}

int Demuxer::interrupted(void* self)
{
    auto& demuxer = *static_cast<Demuxer*>(self);
    demuxer.m_interrupted = !demuxer.m_keepWaiting();
    return demuxer.m_interrupted ? 1 : 0;
}

std::optional<StreamFailure> Demuxer::open(const StreamSpec& spec)
{
    m_isFile = spec.isFile();
    m_hasLogin = !spec.user.isEmpty();
    if (auto failure = openInput(spec)) {
        return failure;
    }
    if (m_isFile) {
        // RTSP needs no probing, its SDP says what comes; a file does.
        const int result = avformat_find_stream_info(m_format.get(), nullptr);
        if (result < 0) {
            return failureOf(result);
        }
    }
    auto failure = chooseTrack();
    if (!failure && !m_isFile) {
        failure = play();
    }
    m_opened = !failure;
    return failure;
}

std::optional<StreamFailure> Demuxer::openInput(const StreamSpec& spec)
{
    Options options;
    const AVInputFormat* format = nullptr;
    if (m_isFile) {
        setFileOptions(options);
    } else {
        format = av_find_input_format("rtsp");
        setRtspOptions(options, spec.transport, m_kind);
    }
    AVFormatContext* context = avformat_alloc_context();
    context->interrupt_callback = {interrupted, this};
    context->max_delay = ReorderDelayMicroseconds;
    const int result = avformat_open_input(&context, urlWithLogin(spec).constData(), format, options.handle());
    if (result < 0) {
        return failureOf(result); // FFmpeg has freed the context
    }
    m_format.reset(context);
    if (const char* option = options.leftOver()) {
        qCCritical(base::logMedia, "FFmpeg did not take the option '%s'", option);
        return StreamFailure{StreamReason::OptionRefused, 0};
    }
    return std::nullopt;
}

std::optional<StreamFailure> Demuxer::chooseTrack()
{
    const std::span<AVStream*> streams(m_format->streams, m_format->nb_streams);
    const auto found = std::find_if(streams.begin(), streams.end(),
                                    [this](const AVStream* stream) { return stream->codecpar->codec_type == m_kind; });
    if (found == streams.end()) {
        const StreamReason missing = m_kind == AVMEDIA_TYPE_AUDIO ? StreamReason::NoSoundTrack
                                     : m_isFile                   ? StreamReason::FileFormatUnknown
                                                                  : StreamReason::NoVideoTrack;
        return StreamFailure{missing, 0};
    }
    for (AVStream* stream : streams) {
        stream->discard = stream == *found ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    m_track = *found;
    if (avcodec_find_decoder(m_track->codecpar->codec_id) == nullptr) {
        return StreamFailure{StreamReason::CodecUnsupported, 0};
    }
    return std::nullopt;
}

std::optional<StreamFailure> Demuxer::play()
{
    const int result = av_read_play(m_format.get());
    return result < 0 ? std::optional(failureOf(result)) : std::nullopt;
}

int Demuxer::read(AVPacket& packet)
{
    m_interrupted = false;
    const int result = av_read_frame(m_format.get(), &packet);
    if (m_interrupted) {
        // FFmpeg hands out what its parser still held: a picture from before the silence, which is not news.
        av_packet_unref(&packet);
        return AVERROR_EXIT;
    }
    return result;
}

bool Demuxer::rewind()
{
    if (avformat_seek_file(m_format.get(), -1, INT64_MIN, 0, 0, 0) >= 0) {
        return true;
    }
    return av_seek_frame(m_format.get(), m_track->index, 0, AVSEEK_FLAG_BYTE) >= 0;
}

int Demuxer::takeLostPackets()
{
    return std::exchange(m_tap.lostPackets, 0);
}

StreamFailure Demuxer::failureOf(int averror) const
{
    if (m_tap.unresolvedHost) {
        return {StreamReason::HostNotFound, 0};
    }
    if (m_interrupted && !m_opened) {
        return {m_tap.connected ? StreamReason::NoAnswer : StreamReason::ConnectTimedOut, 0};
    }
    if (m_tap.rtspStatus != 0 && !m_opened) {
        return {rtspReason(m_tap.rtspStatus, m_hasLogin), m_tap.rtspStatus};
    }
    return {systemReason(averror, m_isFile), 0};
}

} // namespace pantau::media::ffmpeg
