// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gst/gst.h>

#include <memory>

namespace pantau::camsim {

// Owners for GLib and GStreamer pointers, so that no file here calls an unref itself. Any thread.
struct GObjectUnref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T> using GObjectPtr = std::unique_ptr<T, GObjectUnref>;

template <typename T> GObjectPtr<T> refObject(T* object)
{
    if (object != nullptr) {
        g_object_ref(object);
    }
    return GObjectPtr<T>(object);
}

struct GstMiniUnref
{
    void operator()(GstBuffer* buffer) const { gst_buffer_unref(buffer); }
    void operator()(GstCaps* caps) const { gst_caps_unref(caps); }
    void operator()(GstSample* sample) const { gst_sample_unref(sample); }
    void operator()(GstMessage* message) const { gst_message_unref(message); }
};
using BufferPtr = std::unique_ptr<GstBuffer, GstMiniUnref>;
using CapsPtr = std::unique_ptr<GstCaps, GstMiniUnref>;
using SamplePtr = std::unique_ptr<GstSample, GstMiniUnref>;
using MessagePtr = std::unique_ptr<GstMessage, GstMiniUnref>;

struct GMainContextUnref
{
    void operator()(GMainContext* context) const { g_main_context_unref(context); }
};
using GMainContextPtr = std::unique_ptr<GMainContext, GMainContextUnref>;

struct GFree
{
    void operator()(gpointer memory) const { g_free(memory); }
};
using GString8 = std::unique_ptr<gchar, GFree>;

struct GErrorFree
{
    void operator()(GError* error) const { g_error_free(error); }
};
using GErrorPtr = std::unique_ptr<GError, GErrorFree>;

} // namespace pantau::camsim
