// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorVerdicts.h"

#include "widgets/models/StreamWords.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace pantau::app {

using Level = Verdict::Level;

namespace {

constexpr qint64 MiB = 1024LL * 1024;
constexpr qint64 GiB = 1024 * MiB;
/// Less and a second log file, a snapshot or the state itself may fail to be written.
constexpr qint64 LeastDisk = 100 * MiB;
constexpr qint64 EnoughDisk = 1 * GiB;
/// 55 sub streams take 224 MiB (README, "Measured"); a desktop wants some too.
constexpr qint64 LeastMemory = 256 * MiB;
constexpr qint64 EnoughMemory = 1 * GiB;
/// What an operator would notice between a picture's own clock and the wall's.
constexpr std::chrono::milliseconds NoticedError{100};
/// Below it live video visibly jumps.
constexpr double SlowestScreen = 24.0;
constexpr std::chrono::hours WitOffset{9};

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

QString offsetText(std::chrono::seconds offset)
{
    const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
    const QString sign = offset < std::chrono::seconds::zero() ? QStringLiteral("-") : QStringLiteral("+");
    const QString hours = QStringLiteral("UTC%1%2").arg(sign).arg(minutes / 60);
    return minutes % 60 == 0 ? hours : QStringLiteral("%1:%2").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString milliseconds(std::chrono::microseconds length)
{
    return QLocale().toString(std::chrono::duration<double, std::milli>(length).count(), 'f', 1);
}

bool isTwin(const ScreenFacts& one, const ScreenFacts& other)
{
    return &one != &other && !one.serial.isEmpty() && one.serial == other.serial && one.model == other.model;
}

QString codecName(const std::string& codec)
{
    if (codec == "h264") {
        return QStringLiteral("H.264");
    }
    return codec == "hevc" ? QStringLiteral("H.265") : QString::fromStdString(codec).toUpper();
}

} // namespace

QString DoctorVerdicts::word(Level level)
{
    switch (level) {
    case Level::Ok:
        return tr("OK");
    case Level::Attention:
        return tr("ATTENTION");
    case Level::Failed:
        return tr("FAILED");
    }
    return {};
}

std::vector<Verdict> DoctorVerdicts::screens(const DisplayFacts& facts)
{
    constexpr const char* Check = "screen";
    if (facts.state == DisplayFacts::State::None) {
        return {{Check, Level::Attention, tr("Screens"),
                 tr("there is no graphical session here, so screens and OpenGL were not looked at."),
                 tr("Run this again in the session that shows the wall.")}};
    }
    if (facts.state == DisplayFacts::State::Failed) {
        return {{Check, Level::Failed, tr("Screens"), tr("the display cannot be opened (%1).").arg(facts.reason),
                 tr("Start the graphical session, or correct DISPLAY.")}};
    }
    if (facts.screens.empty()) {
        return {{Check, Level::Failed, tr("Screens"), tr("the session has no screen."),
                 tr("Connect a monitor and switch it on.")}};
    }
    std::vector<Verdict> verdicts;
    for (const ScreenFacts& one : facts.screens) {
        const bool hasTwin = std::any_of(facts.screens.begin(), facts.screens.end(),
                                         [&](const ScreenFacts& other) { return isTwin(one, other); });
        verdicts.push_back(screen(one, hasTwin));
    }
    return verdicts;
}

Verdict DoctorVerdicts::screen(const ScreenFacts& screen, bool hasTwin)
{
    QStringList parts{QStringLiteral("%1x%2").arg(screen.pixels.width()).arg(screen.pixels.height()),
                      QStringLiteral("%1 Hz").arg(QLocale().toString(screen.hertz, 'f', 1)),
                      QStringLiteral("%1 %2").arg(screen.maker, screen.model).trimmed()};
    parts.append(screen.serial.isEmpty() ? tr("no serial number") : tr("serial number %1").arg(screen.serial));
    parts.removeAll(QString());
    Verdict verdict{"screen", Level::Ok, tr("Screen %1").arg(screen.name).trimmed(),
                    parts.join(QStringLiteral(", ")) + QLatin1Char('.'), QString()};
    if (hasTwin) {
        verdict.level = Level::Attention;
        verdict.finding += QLatin1Char(' ') + tr("Another screen has the same serial number.");
        verdict.advice = tr("They are told apart by their connectors: leave the cables where they are.");
    } else if (screen.hertz < SlowestScreen) {
        verdict.level = Level::Attention;
        verdict.advice = tr("Choose a mode with at least 24 Hz, so that live pictures do not jump.");
    }
    return verdict;
}

std::vector<Verdict> DoctorVerdicts::openGl(const DisplayFacts& facts)
{
    constexpr const char* Check = "opengl";
    if (facts.state != DisplayFacts::State::Open) {
        return {};
    }
    const QString subject = QStringLiteral("OpenGL");
    const QString advice = tr("If this machine has a GPU, install its driver.");
    if (!facts.openGl) {
        return {{Check, Level::Attention, subject, tr("not available; the processor draws the wall."), advice}};
    }
    const OpenGlFacts& driver = *facts.openGl;
    const QString words = QStringList{driver.vendor, driver.renderer, driver.version}.join(QStringLiteral(", "));
    if (driver.isSoftware()) {
        return {{Check, Level::Attention, subject, tr("%1: this is the processor, not a GPU.").arg(words), advice}};
    }
    if (!driver.drawsWall) {
        return {{Check, Level::Attention, subject,
                 tr("%1: OpenGL 3.3 is needed, so the processor draws the wall.").arg(words), advice}};
    }
    return {{Check, Level::Ok, subject, words + QLatin1Char('.'), QString()}};
}

Verdict DoctorVerdicts::decoder(const media::ffmpeg::SoftwareDecoder& decoder)
{
    const QString subject = tr("Decoder %1").arg(codecName(decoder.codec));
    if (!decoder.decoder.empty()) {
        return {"decoder", Level::Ok, subject,
                tr("found: %1, in software.").arg(QString::fromStdString(decoder.decoder)), QString()};
    }
    const bool everyCamera = decoder.codec == "h264" || decoder.codec == "hevc";
    return {"decoder", everyCamera ? Level::Failed : Level::Attention, subject, tr("FFmpeg has none."),
            tr("Install the FFmpeg of the distribution (libavcodec).")};
}

std::vector<Verdict> DoctorVerdicts::hardware(const std::vector<media::HardwareReport>& reports)
{
    constexpr const char* Check = "hardware_decoding";
    const auto outcome = [](media::HardwareReason reason) {
        return reason == media::HardwareReason::None ? tr("proven") : widgets::StreamWords::whySoftware(reason);
    };
    std::vector<Verdict> verdicts;
    for (const media::HardwareReport& report : reports) {
        if (!report.device.empty()) {
            verdicts.push_back(
                {Check, report.works() ? Level::Ok : Level::Attention,
                 tr("Decoding by %1").arg(QString::fromLatin1(media::name(report.kind))),
                 tr("%1: H.264 %2, H.265 %3.")
                     .arg(QString::fromStdString(report.device), outcome(report.h264), outcome(report.h265)),
                 report.works() ? QString() : tr("Install the current driver of this GPU.")});
        }
    }
    if (verdicts.empty()) {
        verdicts.push_back({Check, Level::Attention, tr("Decoding in hardware"),
                            tr("no device; the processor decodes all cameras."),
                            tr("If this machine has a GPU, install its driver.")});
    }
    return verdicts;
}

Verdict DoctorVerdicts::qt(const QVersionNumber& running, const QVersionNumber& built)
{
    Verdict verdict{"qt", Level::Ok, QStringLiteral("Qt"), running.toString() + QLatin1Char('.'), QString()};
    if (running < built) {
        verdict.level = Level::Attention;
        verdict.finding =
            tr("%1, older than %2, which Pantau was built with.").arg(running.toString(), built.toString());
        verdict.advice = tr("Build Pantau on this machine, or install the newer version.");
    }
    return verdict;
}

Verdict DoctorVerdicts::ffmpeg(const media::ffmpeg::FfmpegBuild& build)
{
    QStringList libraries;
    bool allFit = true;
    for (const auto& library : build.libraries) {
        libraries.append(QString::fromStdString(library.name + ' ' + library.version));
        allFit = allFit && library.fits;
    }
    const QString words =
        QStringLiteral("%1 (%2)").arg(QString::fromStdString(build.version), libraries.join(QStringLiteral(", ")));
    if (allFit) {
        return {"ffmpeg", Level::Ok, QStringLiteral("FFmpeg"), words + QLatin1Char('.'), QString()};
    }
    return {"ffmpeg", Level::Failed, QStringLiteral("FFmpeg"), tr("%1: not what Pantau was built with.").arg(words),
            tr("Build Pantau on this machine, or remove the FFmpeg that does not come from the distribution.")};
}

Verdict DoctorVerdicts::workingFolder(const FolderFacts& facts)
{
    Verdict verdict = folder("working_folder", tr("Working folder"), facts);
    verdict.level = std::min(verdict.level, Level::Attention);
    return verdict;
}

Verdict DoctorVerdicts::stateFolder(const FolderFacts& facts)
{
    return folder("state_folder", tr("State folder"), facts);
}

Verdict DoctorVerdicts::folder(const char* check, const QString& subject, const FolderFacts& facts)
{
    if (!facts.isWritable) {
        return {check, Level::Failed, subject, tr("%1 cannot be written.").arg(facts.path),
                tr("Give this user the right to write there.")};
    }
    Verdict verdict{check, Level::Ok, subject, tr("%1, %2 free.").arg(facts.path, size(facts.freeBytes)), QString()};
    if (facts.freeBytes < EnoughDisk) {
        verdict.level = facts.freeBytes < LeastDisk ? Level::Failed : Level::Attention;
        verdict.advice = tr("Make room on this disk: at least %1 should be free.").arg(size(EnoughDisk));
    }
    return verdict;
}

Verdict DoctorVerdicts::timeZone(const TimeZoneFacts& facts)
{
    const QString words = QStringLiteral("%1, %2").arg(QString::fromUtf8(facts.id), offsetText(facts.offset));
    if (facts.id == "Asia/Jayapura" && facts.offset == WitOffset) {
        return {"time_zone", Level::Ok, tr("Time zone"), words + QStringLiteral(" (WIT)."), QString()};
    }
    const QString finding = facts.offset == WitOffset ? tr("%1: the same time as WIT, under another name.").arg(words)
                                                      : tr("%1: not WIT (Asia/Jayapura, UTC+9).").arg(words);
    return {"time_zone", Level::Attention, tr("Time zone"), finding,
            tr("Set it with: timedatectl set-timezone Asia/Jayapura")};
}

Verdict DoctorVerdicts::clock(const std::optional<ClockFacts>& facts)
{
    Verdict verdict{"clock", Level::Attention, tr("Clock"), QString(),
                    tr("Switch a time service on: apt install systemd-timesyncd, then timedatectl set-ntp true")};
    if (!facts) {
        verdict.finding = tr("the kernel does not say whether it is kept right.");
    } else if (!facts->synchronised) {
        verdict.finding = tr("no time service keeps it right.");
    } else if (facts->estimatedError > NoticedError) {
        verdict.finding =
            tr("kept right by a time service, but perhaps %1 ms off.").arg(milliseconds(facts->estimatedError));
        verdict.advice = tr("Look whether the time server answers: timedatectl timesync-status, or chronyc tracking");
    } else {
        verdict.level = Level::Ok;
        verdict.finding = tr("kept right by a time service; about %1 ms off, at most %2 ms.")
                              .arg(milliseconds(facts->estimatedError), milliseconds(facts->maximumError));
        verdict.advice.clear();
    }
    return verdict;
}

Verdict DoctorVerdicts::memory(const std::optional<MemoryFacts>& facts)
{
    if (!facts) {
        return {"memory", Level::Attention, tr("Memory"), tr("the kernel does not say how much there is."),
                tr("Look whether /proc is mounted.")};
    }
    Verdict verdict{"memory", Level::Ok, tr("Memory"),
                    tr("%1 of %2 available.").arg(size(facts->availableBytes), size(facts->totalBytes)), QString()};
    if (facts->availableBytes < EnoughMemory) {
        verdict.level = facts->availableBytes < LeastMemory ? Level::Failed : Level::Attention;
        verdict.advice = tr("End other programs: at least %1 should be available.").arg(size(EnoughMemory));
    }
    return verdict;
}

Verdict DoctorVerdicts::processors(int count)
{
    Verdict verdict{"processors", Level::Ok, tr("Processors"), tr("%1 cores.").arg(count), QString()};
    if (count < 2) {
        verdict.level = Level::Attention;
        verdict.finding = tr("one core only.");
        verdict.advice = tr("Show few cameras at a time: one core decodes about 50 sub streams at most.");
    }
    return verdict;
}

Verdict DoctorVerdicts::language(const QString& asked, const QStringList& known)
{
    if (known.contains(asked)) {
        return {"language", Level::Ok, tr("Language"),
                QStringLiteral("%1 (%2).").arg(QLocale(asked).nativeLanguageName(), asked), QString()};
    }
    return {"language", Level::Attention, tr("Language"),
            tr("'%1' is not one that Pantau speaks; it speaks English.").arg(asked),
            tr("Set PANTAU_LANGUAGE to one of: %1").arg(known.join(QStringLiteral(", ")))};
}

} // namespace pantau::app
