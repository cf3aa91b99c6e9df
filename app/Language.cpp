// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include <QCoreApplication>

namespace pantau::app {

QString Language::wished()
{
    return qEnvironmentVariable("PANTAU_LANGUAGE", QStringLiteral("id"));
}

void Language::install(const QString& name)
{
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/pantau_") + name)) {
        QCoreApplication::installTranslator(&m_translator);
    }
}

} // namespace pantau::app
