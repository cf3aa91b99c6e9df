// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include <QCoreApplication>
#include <QLocale>

namespace pantau::app {

namespace {

/// Of the Englishes the one with the day before the month and the hours to 24, as the town writes them.
QLocale localeOf(const QString& language)
{
    return language == QStringLiteral("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                            : QLocale(QLocale::Indonesian, QLocale::Indonesia);
}

} // namespace

QString Language::wished(const QString& chosen)
{
    QString said = qEnvironmentVariable("PANTAU_LANGUAGE");
    if (!said.isEmpty()) {
        return said;
    }
    return chosen.isEmpty() ? QStringLiteral("id") : chosen;
}

void Language::install(const QString& name)
{
    // First: a translator that goes or comes makes everybody say their words and numbers anew.
    QLocale::setDefault(localeOf(name));
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/pantau_") + name)) {
        QCoreApplication::installTranslator(&m_translator);
    }
}

} // namespace pantau::app
