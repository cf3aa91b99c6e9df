// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace pantau::app {

/// The language that the program speaks: "id" or "en", one at a time. GUI thread; lives in main.
class Language
{
public:
    /// What PANTAU_LANGUAGE says, Indonesian by default.
    [[nodiscard]] static QString wished();
    /// Words, numbers and dates from now on; a language that is not there leaves the English of the sources.
    void install(const QString& name);

private:
    QTranslator m_translator;
};

} // namespace pantau::app
