// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/CoverWatch.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace pantau::widgets {

namespace {

/// The event's number; the highest bit only says that another program sent it.
constexpr std::uint8_t EventNumber = 0x7f;

/// nullptr on every platform but X11.
xcb_connection_t* connection()
{
    const auto* const x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 == nullptr ? nullptr : x11->connection();
}

} // namespace

CoverWatch::CoverWatch()
{
    qGuiApp->installNativeEventFilter(this);
}

CoverWatch::~CoverWatch()
{
    qGuiApp->removeNativeEventFilter(this);
}

void CoverWatch::watch(WId window)
{
    m_isCovered = false;
    xcb_connection_t* const x = connection();
    if (x == nullptr) {
        return;
    }
    m_window = static_cast<xcb_window_t>(window);
    struct Free
    {
        void operator()(void* reply) const { std::free(reply); } // as xcb wants it
    };
    const std::unique_ptr<xcb_get_window_attributes_reply_t, Free> attributes(
        xcb_get_window_attributes_reply(x, xcb_get_window_attributes(x, m_window), nullptr));
    if (attributes == nullptr) {
        return;
    }
    // Qt's own events must go on: the mask is this connection's, and a new one replaces it.
    const std::uint32_t mask = attributes->your_event_mask | XCB_EVENT_MASK_VISIBILITY_CHANGE;
    xcb_change_window_attributes(x, m_window, XCB_CW_EVENT_MASK, &mask);
}

bool CoverWatch::nativeEventFilter(const QByteArray& type, void* message, qintptr* /*result*/)
{
    if (type != QByteArrayLiteral("xcb_generic_event_t")) {
        return false;
    }
    const auto* const event = static_cast<const xcb_visibility_notify_event_t*>(message);
    if ((event->response_type & EventNumber) != XCB_VISIBILITY_NOTIFY || event->window != m_window) {
        return false;
    }
    const bool isCovered = event->state == XCB_VISIBILITY_FULLY_OBSCURED;
    if (isCovered != m_isCovered) {
        m_isCovered = isCovered;
        Q_EMIT changed();
    }
    return false; // Qt may want it too
}

} // namespace pantau::widgets
