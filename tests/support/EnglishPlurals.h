// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace pantau::test {

// Says "1 camera" and "2 cameras" where the sources have "%n camera(s)", as the English catalogue does. What is said
// without a number stays as it is. An application outlives it.
class EnglishPlurals final : public QTranslator
{
public:
    EnglishPlurals() { QCoreApplication::installTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                                    int n) const override
    {
        if (n < 0) {
            return {}; // as the sources have it
        }
        return QString::fromUtf8(source).replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace pantau::test
