// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/MediaFactory.h"

namespace pantau::camsim {

namespace {

struct CamsimFactory
{
    GstRTSPMediaFactory parent;
    Camera* camera;
};

struct CamsimFactoryClass
{
    GstRTSPMediaFactoryClass parent;
};

// What a GstRTSPMedia carries about its way back to the camera.
struct FeedLink
{
    Camera* camera = nullptr;
    std::shared_ptr<MediaFeed> feed;
};

constexpr const char* LinkName = "pantau-camsim-feed";

Camera& cameraOf(GstRTSPMediaFactory* factory)
{
    return *reinterpret_cast<CamsimFactory*>(factory)->camera;
}

void dropLink(gpointer data)
{
    const std::unique_ptr<FeedLink> link(static_cast<FeedLink*>(data));
}

gchar* genKey(GstRTSPMediaFactory* factory, const GstRTSPUrl* url)
{
    const MediaShape shape = cameraOf(factory).offered();
    return g_strdup_printf("%s#%d%d%d", url->abspath, shape.codec == Codec::H264 ? 264 : 265, shape.video ? 1 : 0,
                           static_cast<int>(shape.sound));
}

GstElement* createElement(GstRTSPMediaFactory* factory, const GstRTSPUrl*)
{
    Camera& camera = cameraOf(factory);
    auto link = std::make_unique<FeedLink>();
    link->camera = &camera;
    GstElement* element = camera.buildMedia(link->feed);
    if (element != nullptr) {
        g_object_set_data_full(G_OBJECT(element), LinkName, link.release(), dropLink);
    }
    return element;
}

void onNewState(GstRTSPMedia*, gint state, gpointer data)
{
    const auto& link = *static_cast<FeedLink*>(data);
    link.camera->setPlaying(*link.feed, state == static_cast<gint>(GST_STATE_PLAYING));
}

void onUnprepared(GstRTSPMedia*, gpointer data)
{
    const auto& link = *static_cast<FeedLink*>(data);
    link.camera->removeFeed(link.feed.get());
}

// The rtpbin exists only after the media was prepared, so the sender reports are caught from here.
void onPrepared(GstRTSPMedia* media, gpointer data)
{
    const auto& link = *static_cast<FeedLink*>(data);
    const GObjectPtr<GstElement> element(gst_rtsp_media_get_element(media));
    const GObjectPtr<GstObject> pipeline(gst_element_get_parent(element.get()));
    if (!pipeline || !GST_IS_BIN(pipeline.get())) {
        return;
    }
    GstIterator* rtpbins = gst_bin_iterate_all_by_element_factory_name(GST_BIN(pipeline.get()), "rtpbin");
    GValue value = G_VALUE_INIT;
    if (gst_iterator_next(rtpbins, &value) == GST_ITERATOR_OK) {
        auto* rtpbin = static_cast<GstElement*>(g_value_get_object(&value));
        const GObjectPtr<GstPad> pad(gst_element_get_static_pad(rtpbin, "send_rtcp_src_0"));
        if (pad) {
            RtpFaults::watchReports(link.feed->faults(), pad.get());
        }
        g_value_unset(&value);
    }
    gst_iterator_free(rtpbins);
}

// Pictures leave at the pacer's pace; no sink may wait for a time stamp. The media's rate control would do that too,
// but every PLAY switches it back on, and without it the sender reports carry no time.
void onElementAdded(GstBin*, GstBin*, GstElement* element, gpointer)
{
    constexpr gint64 LongAgo = -365LL * 86'400 * 1'000'000'000;
    if (g_object_class_find_property(G_OBJECT_GET_CLASS(element), "ts-offset") != nullptr &&
        GST_OBJECT_FLAG_IS_SET(element, GST_ELEMENT_FLAG_SINK)) {
        g_object_set(element, "ts-offset", LongAgo, nullptr);
    }
}

void configure(GstRTSPMediaFactory* factory, GstRTSPMedia* media)
{
    gpointer parentClass = g_type_class_peek(GST_TYPE_RTSP_MEDIA_FACTORY);
    static_cast<GstRTSPMediaFactoryClass*>(parentClass)->configure(factory, media);
    const GObjectPtr<GstElement> element(gst_rtsp_media_get_element(media));
    gpointer link = g_object_get_data(G_OBJECT(element.get()), LinkName);
    const GObjectPtr<GstObject> pipeline(gst_element_get_parent(element.get()));
    g_signal_connect(pipeline.get(), "deep-element-added", G_CALLBACK(onElementAdded), nullptr);
    cameraOf(factory).addFeed(static_cast<FeedLink*>(link)->feed);
    g_signal_connect(media, "new-state", G_CALLBACK(onNewState), link);
    g_signal_connect(media, "unprepared", G_CALLBACK(onUnprepared), link);
    g_signal_connect(media, "prepared", G_CALLBACK(onPrepared), link);
}

void initClass(gpointer klass, gpointer)
{
    auto* factory = static_cast<GstRTSPMediaFactoryClass*>(klass);
    factory->gen_key = genKey;
    factory->create_element = createElement;
    factory->configure = configure;
}

GType factoryType()
{
    static const GType type =
        g_type_register_static_simple(GST_TYPE_RTSP_MEDIA_FACTORY, "PantauCamsimFactory", sizeof(CamsimFactoryClass),
                                      initClass, sizeof(CamsimFactory), nullptr, G_TYPE_FLAG_NONE);
    return type;
}

} // namespace

GObjectPtr<GstRTSPMediaFactory> makeMediaFactory(Camera& camera)
{
    auto* factory = static_cast<GstRTSPMediaFactory*>(g_object_new(factoryType(), nullptr));
    reinterpret_cast<CamsimFactory*>(factory)->camera = &camera;
    gst_rtsp_media_factory_set_shared(factory, TRUE);
    gst_rtsp_media_factory_set_suspend_mode(factory, GST_RTSP_SUSPEND_MODE_NONE);
    return GObjectPtr<GstRTSPMediaFactory>(factory);
}

} // namespace pantau::camsim
