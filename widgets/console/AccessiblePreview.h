// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace pantau::widgets {

class MonitorPreview;

/// What a screen reader learns of a preview. Its words are made when they are asked for: the states of cameras change
/// all the time, and mostly nobody listens. GUI thread; owned by Qt, which ends it with its preview.
class AccessiblePreview final : public QAccessibleWidget
{
public:
    explicit AccessiblePreview(MonitorPreview& preview);

    /// Qt makes one for each preview from now on; does nothing where it does already.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text text) const override;

private:
    const MonitorPreview& m_preview;
};

} // namespace pantau::widgets
