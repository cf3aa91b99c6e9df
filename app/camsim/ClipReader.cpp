// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/ClipReader.h"

#include "app/camsim/Gst.h"

#include <gst/app/gstappsink.h>

#include <QFile>

#include <algorithm>
#include <string_view>

namespace pantau::camsim {

namespace {

constexpr Nanoseconds DefaultInterval{40'000'000};

// The reading pipeline: filesrc ! parsebin ! h264parse|h265parse ! appsink. Lives on the caller's stack.
struct Reading
{
    GObjectPtr<GstElement> pipeline;
    GstElement* sink = nullptr; // owned by the pipeline
    Codec codec = Codec::H264;
    bool linked = false;
    QString otherFormat;

    ~Reading()
    {
        if (pipeline) {
            gst_element_set_state(pipeline.get(), GST_STATE_NULL);
        }
    }
};

bool addParser(Reading& reading, GstPad* pad, bool h264)
{
    GstBin* bin = GST_BIN(reading.pipeline.get());
    GstElement* parser = gst_element_factory_make(h264 ? "h264parse" : "h265parse", nullptr);
    GstElement* sink = gst_element_factory_make("appsink", nullptr);
    if (parser == nullptr || sink == nullptr) {
        return false;
    }
    g_object_set(parser, "config-interval", -1, nullptr);
    const CapsPtr caps(gst_caps_from_string(h264 ? "video/x-h264,stream-format=byte-stream,alignment=au"
                                                 : "video/x-h265,stream-format=byte-stream,alignment=au"));
    g_object_set(sink, "caps", caps.get(), "sync", FALSE, "max-buffers", 64U, nullptr);
    gst_bin_add_many(bin, parser, sink, nullptr);
    gst_element_link(parser, sink);
    const GObjectPtr<GstPad> target(gst_element_get_static_pad(parser, "sink"));
    reading.sink = sink;
    reading.codec = h264 ? Codec::H264 : Codec::H265;
    gst_element_sync_state_with_parent(sink);
    gst_element_sync_state_with_parent(parser);
    return gst_pad_link(pad, target.get()) == GST_PAD_LINK_OK;
}

void addFakeSink(Reading& reading, GstPad* pad)
{
    GstElement* sink = gst_element_factory_make("fakesink", nullptr);
    g_object_set(sink, "sync", FALSE, "async", FALSE, nullptr);
    gst_bin_add(GST_BIN(reading.pipeline.get()), sink);
    const GObjectPtr<GstPad> target(gst_element_get_static_pad(sink, "sink"));
    gst_pad_link(pad, target.get());
    gst_element_sync_state_with_parent(sink);
}

void onPadAdded(GstElement*, GstPad* pad, gpointer data)
{
    auto& reading = *static_cast<Reading*>(data);
    const CapsPtr caps(gst_pad_query_caps(pad, nullptr));
    const GstStructure* structure = gst_caps_get_structure(caps.get(), 0);
    const std::string_view media = gst_structure_get_name(structure);
    const bool video = media == "video/x-h264" || media == "video/x-h265";
    if (video && !reading.linked) {
        reading.linked = addParser(reading, pad, media == "video/x-h264");
        return;
    }
    if (reading.otherFormat.isEmpty()) {
        reading.otherFormat = QString::fromUtf8(media.data(), static_cast<qsizetype>(media.size()));
    }
    addFakeSink(reading, pad);
}

// Runs until parsebin has shown all its pads; empty on success.
QString waitForPads(Reading& reading)
{
    const GObjectPtr<GstBus> bus(gst_element_get_bus(reading.pipeline.get()));
    const MessagePtr message(gst_bus_timed_pop_filtered(
        bus.get(), 20 * GST_SECOND,
        static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_ASYNC_DONE | GST_MESSAGE_EOS)));
    if (!message) {
        return QStringLiteral("it did not start within 20 s");
    }
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_ERROR) {
        GError* raw = nullptr;
        gst_message_parse_error(message.get(), &raw, nullptr);
        const GErrorPtr error(raw);
        return QString::fromUtf8(error->message);
    }
    return {};
}

struct Format
{
    QSize size;
    Nanoseconds interval = DefaultInterval;
};

Format formatOf(GstSample* sample)
{
    Format format;
    const GstStructure* structure = gst_caps_get_structure(gst_sample_get_caps(sample), 0);
    int width = 0;
    int height = 0;
    gst_structure_get_int(structure, "width", &width);
    gst_structure_get_int(structure, "height", &height);
    format.size = {width, height};
    int numerator = 0;
    int denominator = 0;
    if (gst_structure_get_fraction(structure, "framerate", &numerator, &denominator) && numerator > 0 &&
        denominator > 0) {
        const auto interval =
            static_cast<std::int64_t>(gst_util_uint64_scale_int(GST_SECOND, denominator, std::max(numerator, 1)));
        if (interval >= 1'000'000 && interval <= 2'000'000'000) {
            format.interval = Nanoseconds(interval);
        }
    }
    return format;
}

Nanoseconds displayDelay(GstBuffer* buffer)
{
    const GstClockTime pts = GST_BUFFER_PTS(buffer);
    const GstClockTime dts = GST_BUFFER_DTS(buffer);
    if (!GST_CLOCK_TIME_IS_VALID(pts) || !GST_CLOCK_TIME_IS_VALID(dts) || pts < dts) {
        return Nanoseconds(0);
    }
    return std::min(Nanoseconds(static_cast<std::int64_t>(pts - dts)), Nanoseconds(1'000'000'000));
}

std::shared_ptr<Clip> collect(const QString& name, Reading& reading)
{
    std::shared_ptr<Clip> clip;
    GstAppSink* sink = GST_APP_SINK(reading.sink);
    while (const SamplePtr sample{gst_app_sink_try_pull_sample(sink, 20 * GST_SECOND)}) {
        if (!clip) {
            const Format format = formatOf(sample.get());
            clip = std::make_shared<Clip>(name, reading.codec, format.size, format.interval);
        }
        GstBuffer* buffer = gst_sample_get_buffer(sample.get());
        GstMapInfo map = GST_MAP_INFO_INIT;
        if (gst_buffer_map(buffer, &map, GST_MAP_READ)) {
            clip->append({map.data, map.size}, !GST_BUFFER_FLAG_IS_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT),
                         displayDelay(buffer));
            gst_buffer_unmap(buffer, &map);
        }
    }
    return clip;
}

} // namespace

Outcome<ClipPtr> readClip(const QString& name, const QString& path)
{
    const auto refuse = [&path](const QString& why) {
        return Outcome<ClipPtr>::failure(QStringLiteral("cannot use clip '%1': %2").arg(path, why));
    };
    if (!QFile::exists(path)) {
        return refuse(QStringLiteral("no such file"));
    }
    Reading reading;
    reading.pipeline.reset(gst_pipeline_new(nullptr));
    GstElement* source = gst_element_factory_make("filesrc", nullptr);
    GstElement* parse = gst_element_factory_make("parsebin", nullptr);
    if (source == nullptr || parse == nullptr) {
        return refuse(QStringLiteral("GStreamer's filesrc or parsebin is not installed"));
    }
    g_object_set(source, "location", QFile::encodeName(path).constData(), nullptr);
    gst_bin_add_many(GST_BIN(reading.pipeline.get()), source, parse, nullptr);
    gst_element_link(source, parse);
    g_signal_connect(parse, "pad-added", G_CALLBACK(onPadAdded), &reading);
    gst_element_set_state(reading.pipeline.get(), GST_STATE_PAUSED);
    const QString failure = waitForPads(reading);
    if (!reading.linked) {
        return refuse(!reading.otherFormat.isEmpty()
                          ? QStringLiteral("it holds %1 and no H.264 or H.265 video").arg(reading.otherFormat)
                      : failure.isEmpty() ? QStringLiteral("it holds no H.264 or H.265 video")
                                          : failure);
    }
    gst_element_set_state(reading.pipeline.get(), GST_STATE_PLAYING);
    const std::shared_ptr<Clip> clip = collect(name, reading);
    if (!clip || clip->count() == 0) {
        return refuse(QStringLiteral("it holds no key picture"));
    }
    return Outcome<ClipPtr>::success(clip);
}

} // namespace pantau::camsim
