// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace pantau::app {

/// The language that the program speaks: "id" or "en", one at a time. GUI thread; lives in main.
class Language
{
public:
    /// What PANTAU_LANGUAGE says; else the one that was chosen before, if any; else Indonesian.
    [[nodiscard]] static QString wished(const QString& chosen = {});
    /// Words, numbers and dates from now on; a language that is not there leaves the English of the sources.
    void install(const QString& name);

private:
    QTranslator m_translator;
};

} // namespace pantau::app
