// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/FormStack.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QLabel>

namespace pantau::widgets {

FormStack::FormStack(QWidget* parent) : QStackedWidget(parent), m_words(base::makeParented<QLabel>(this))
{
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(2 * Theme::Step);
    m_words->setProperty("role", QStringLiteral("faint"));
    addWidget(m_words);
}

void FormStack::setView(QWidget& view)
{
    insertWidget(0, &view);
    setCurrentIndex(0);
}

void FormStack::say(const QString& sentence)
{
    m_words->setText(sentence);
    setCurrentIndex(sentence.isEmpty() ? 0 : 1);
}

QString FormStack::said() const
{
    return m_words->text();
}

} // namespace pantau::widgets
