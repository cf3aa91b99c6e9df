// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/CoverWatch.h"

#include <QGuiApplication>
#include <QRegion>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <span>

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

struct Free
{
    void operator()(void* reply) const { std::free(reply); } // as xcb wants it
};
template <typename Reply> using Owned = std::unique_ptr<Reply, Free>;

Owned<xcb_query_tree_reply_t> treeOf(xcb_connection_t* x, xcb_window_t window)
{
    return Owned<xcb_query_tree_reply_t>(xcb_query_tree_reply(x, xcb_query_tree(x, window), nullptr));
}

Owned<xcb_get_window_attributes_reply_t> attributesOf(xcb_connection_t* x, xcb_window_t window)
{
    return Owned<xcb_get_window_attributes_reply_t>(
        xcb_get_window_attributes_reply(x, xcb_get_window_attributes(x, window), nullptr));
}

/// With its border, in the coordinates of its parent; nothing when it is gone.
QRegion regionOf(xcb_connection_t* x, xcb_window_t window)
{
    const Owned<xcb_get_geometry_reply_t> place(xcb_get_geometry_reply(x, xcb_get_geometry(x, window), nullptr));
    return place == nullptr ? QRegion()
                            : QRegion(place->x, place->y, place->width + 2 * place->border_width,
                                      place->height + 2 * place->border_width);
}

bool isPainted(xcb_connection_t* x, xcb_window_t window)
{
    const auto attributes = attributesOf(x, window);
    return attributes != nullptr && attributes->map_state == XCB_MAP_STATE_VIEWABLE &&
           attributes->_class != XCB_WINDOW_CLASS_INPUT_ONLY;
}

/// Whether the windows above this one, or above the frame that a window manager put around it, leave nothing of it.
bool isUnderOthers(xcb_connection_t* x, xcb_window_t window)
{
    auto tree = treeOf(x, window);
    while (tree != nullptr && tree->parent != tree->root && tree->parent != XCB_NONE) {
        window = tree->parent;
        tree = treeOf(x, window);
    }
    const auto desktop = tree == nullptr ? nullptr : treeOf(x, tree->root);
    if (desktop == nullptr) {
        return false;
    }
    const std::span<const xcb_window_t> upwards(xcb_query_tree_children(desktop.get()), desktop->children_len);
    QRegion left = regionOf(x, window);
    const auto own = std::find(upwards.begin(), upwards.end(), window);
    for (auto above = own == upwards.end() ? own : own + 1; above != upwards.end() && !left.isEmpty(); ++above) {
        if (isPainted(x, *above)) {
            left -= regionOf(x, *above);
        }
    }
    return left.isEmpty();
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
    const auto attributes = attributesOf(x, m_window);
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
    // While outputs change the server takes the whole desktop away for a moment. It says then that every window is
    // obscured, and not always that it no longer is.
    const bool isCovered = event->state == XCB_VISIBILITY_FULLY_OBSCURED && isUnderOthers(connection(), m_window);
    if (isCovered != m_isCovered) {
        m_isCovered = isCovered;
        Q_EMIT changed();
    }
    return false; // Qt may want it too
}

} // namespace pantau::widgets
