// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorCommand.h"

#include "app/DoctorVerdicts.h"
#include "core/media/ffmpeg/HardwareAccess.h"
#include "core/media/ffmpeg/SystemDevice.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdio>

namespace pantau::app {

using Level = Verdict::Level;

namespace {

class DoctorCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

/// English needs no translation; the others are built in.
QStringList knownLanguages()
{
    QStringList known{QStringLiteral("en")};
    for (const QString& file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("pantau_*.qm")})) {
        known.append(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    }
    known.removeDuplicates();
    return known;
}

std::vector<Verdict> examine(const base::Clock& clock)
{
    const DisplayFacts display = probeDisplay();
    std::vector<Verdict> verdicts = DoctorVerdicts::screens(display);
    for (const Verdict& verdict : DoctorVerdicts::openGl(display)) {
        verdicts.push_back(verdict);
    }
    for (const auto& decoder : media::ffmpeg::softwareDecoders()) {
        verdicts.push_back(DoctorVerdicts::decoder(decoder));
    }
    const media::ffmpeg::HardwareAccess hardware(clock, media::HardwareWish::Automatic, 0,
                                                 media::ffmpeg::openSystemDevice);
    for (const Verdict& verdict : DoctorVerdicts::hardware(hardware.reports())) {
        verdicts.push_back(verdict);
    }
    verdicts.push_back(DoctorVerdicts::qt(QVersionNumber::fromString(QLatin1String(qVersion())),
                                          QVersionNumber(QT_VERSION_MAJOR, QT_VERSION_MINOR, QT_VERSION_PATCH)));
    verdicts.push_back(DoctorVerdicts::ffmpeg(media::ffmpeg::ffmpegBuild()));
    verdicts.push_back(DoctorVerdicts::workingFolder(folderFacts(QDir::currentPath())));
    verdicts.push_back(DoctorVerdicts::stateFolder(folderFacts(stateFolder())));
    verdicts.push_back(DoctorVerdicts::timeZone(timeZoneFacts(clock)));
    verdicts.push_back(DoctorVerdicts::clock(clockFacts()));
    verdicts.push_back(DoctorVerdicts::memory(memoryFacts()));
    verdicts.push_back(DoctorVerdicts::processors(QThread::idealThreadCount()));
    verdicts.push_back(
        DoctorVerdicts::language(qEnvironmentVariable("PANTAU_LANGUAGE", QStringLiteral("id")), knownLanguages()));
    return verdicts;
}

int count(const std::vector<Verdict>& verdicts, Level level)
{
    return static_cast<int>(std::count_if(verdicts.begin(), verdicts.end(),
                                          [level](const Verdict& verdict) { return verdict.level == level; }));
}

QString key(Level level)
{
    switch (level) {
    case Level::Ok:
        return QStringLiteral("ok");
    case Level::Attention:
        return QStringLiteral("attention");
    case Level::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace

int runDoctor(const base::Clock& clock, bool asJson)
{
    const std::vector<Verdict> verdicts = examine(clock);
    const QByteArray text = asJson ? doctorJson(verdicts) : doctorText(verdicts);
    std::printf("%s", text.constData());
    return count(verdicts, Level::Failed) == 0 ? 0 : 1;
}

QByteArray doctorText(const std::vector<Verdict>& verdicts)
{
    qsizetype width = 0;
    for (const Level level : {Level::Ok, Level::Attention, Level::Failed}) {
        width = std::max(width, DoctorVerdicts::word(level).size());
    }
    QString text;
    for (const Verdict& verdict : verdicts) {
        const QString advice = verdict.advice.isEmpty() ? QString() : QLatin1Char(' ') + verdict.advice;
        text += DoctorVerdicts::word(verdict.level).leftJustified(width) +
                QStringLiteral("  %1: ").arg(verdict.subject) + verdict.finding + advice + QLatin1Char('\n');
    }
    text += DoctorCommandWords::tr("%n finding(s) need attention.", nullptr, count(verdicts, Level::Attention)) +
            QLatin1Char(' ') +
            DoctorCommandWords::tr("%n finding(s) failed.", nullptr, count(verdicts, Level::Failed)) +
            QLatin1Char('\n');
    return text.toUtf8();
}

QByteArray doctorJson(const std::vector<Verdict>& verdicts)
{
    QJsonArray array;
    for (const Verdict& verdict : verdicts) {
        array.append(QJsonObject{{QStringLiteral("check"), QString::fromLatin1(verdict.check)},
                                 {QStringLiteral("verdict"), key(verdict.level)},
                                 {QStringLiteral("subject"), verdict.subject},
                                 {QStringLiteral("finding"), verdict.finding},
                                 {QStringLiteral("advice"), verdict.advice}});
    }
    const QJsonObject object{{QStringLiteral("verdicts"), array},
                             {QStringLiteral("attention"), count(verdicts, Level::Attention)},
                             {QStringLiteral("failed"), count(verdicts, Level::Failed)}};
    return QJsonDocument(object).toJson();
}

} // namespace pantau::app
