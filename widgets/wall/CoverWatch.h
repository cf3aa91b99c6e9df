// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>
#include <QWindow>

#include <cstdint>

namespace pantau::widgets {

/// Tells on X11 whether other windows cover all of a window, which Qt does not ask for. Where a compositor runs X never
/// says so, since every window is drawn whole then; and on other platforms nobody does.
/// GUI thread; owned by the window.
class CoverWatch final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    CoverWatch();
    ~CoverWatch() override;

    /// To be called for each new native window; before that nothing is covered.
    void watch(WId window);
    [[nodiscard]] bool isCovered() const { return m_isCovered; }

    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;

Q_SIGNALS:
    void changed();

private:
    std::uint32_t m_window = 0; ///< the server's number; 0: none
    bool m_isCovered = false;
};

} // namespace pantau::widgets
