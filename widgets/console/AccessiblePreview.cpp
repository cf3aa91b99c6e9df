// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/AccessiblePreview.h"

#include "widgets/console/MonitorPreview.h"

#include <memory>

namespace pantau::widgets {

namespace {

QAccessibleInterface* accessibleOf(const QString& className, QObject* object)
{
    auto* const preview = qobject_cast<MonitorPreview*>(object);
    const bool isAsked = className == QLatin1String(MonitorPreview::staticMetaObject.className());
    // Qt keeps it and deletes it.
    return preview != nullptr && isAsked ? std::make_unique<AccessiblePreview>(*preview).release() : nullptr;
}

} // namespace

AccessiblePreview::AccessiblePreview(MonitorPreview& preview)
    : QAccessibleWidget(&preview, QAccessible::Grouping)
    , m_preview(preview)
{
}

void AccessiblePreview::install()
{
    QAccessible::installFactory(&accessibleOf);
}

QString AccessiblePreview::text(QAccessible::Text text) const
{
    return text == QAccessible::Description ? m_preview.spoken() : QAccessibleWidget::text(text);
}

} // namespace pantau::widgets
