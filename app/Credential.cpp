// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Credential.h"

#include <QCoreApplication>
#include <QFile>

namespace pantau::app {

namespace {

class CredentialWords
{
    Q_DECLARE_TR_FUNCTIONS(Credential)
};

} // namespace

base::Result<Login, QString> readCredential(const QString& reference)
{
    QString login;
    if (reference.startsWith(QStringLiteral("env:"))) {
        const QByteArray variable = reference.mid(4).toUtf8();
        if (!qEnvironmentVariableIsSet(variable.constData())) {
            return CredentialWords::tr("the environment variable %1, which should hold the login, is not set.")
                .arg(reference.mid(4));
        }
        login = qEnvironmentVariable(variable.constData());
    } else {
        QFile file(reference.mid(5));
        if (!file.open(QIODevice::ReadOnly)) {
            return CredentialWords::tr("the login file %1 cannot be read.").arg(file.fileName());
        }
        constexpr auto Others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        if ((file.permissions() & Others) != 0) {
            return CredentialWords::tr("the login file %1 can be read by others; protect it with: chmod 600 %1")
                .arg(file.fileName());
        }
        login = QString::fromUtf8(file.readLine(4096)).trimmed();
    }
    const qsizetype colon = login.indexOf(QLatin1Char(':'));
    if (colon <= 0) {
        return CredentialWords::tr("%1 holds no login of the form user:password.").arg(reference);
    }
    return Login{login.left(colon), login.mid(colon + 1)};
}

} // namespace pantau::app
