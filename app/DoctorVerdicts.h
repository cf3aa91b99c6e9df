// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/DisplayProbe.h"
#include "app/SystemFacts.h"
#include "app/Verdict.h"
#include "core/media/HardwareDecoding.h"
#include "core/media/ffmpeg/FfmpegBuild.h"

#include <QCoreApplication>
#include <QStringList>
#include <QVersionNumber>

#include <vector>

namespace pantau::app {

/// Judges the facts that `pantau doctor` found. Pure, but for the translation that is installed.
class DoctorVerdicts
{
    Q_DECLARE_TR_FUNCTIONS(DoctorVerdicts)

public:
    /// One a screen, or one that says why there is none.
    [[nodiscard]] static std::vector<Verdict> screens(const DisplayFacts& facts);
    /// None where there is no display to ask.
    [[nodiscard]] static std::vector<Verdict> openGl(const DisplayFacts& facts);
    [[nodiscard]] static Verdict decoder(const media::ffmpeg::SoftwareDecoder& decoder);
    /// One a device that was opened, or one that says that there is none.
    [[nodiscard]] static std::vector<Verdict> hardware(const std::vector<media::HardwareReport>& reports);
    [[nodiscard]] static Verdict qt(const QVersionNumber& running, const QVersionNumber& built);
    [[nodiscard]] static Verdict ffmpeg(const media::ffmpeg::FfmpegBuild& build);
    /// Where little is written by itself: at worst Attention.
    [[nodiscard]] static Verdict workingFolder(const FolderFacts& facts);
    [[nodiscard]] static Verdict stateFolder(const FolderFacts& facts);
    [[nodiscard]] static Verdict timeZone(const TimeZoneFacts& facts);
    [[nodiscard]] static Verdict clock(const std::optional<ClockFacts>& facts);
    [[nodiscard]] static Verdict memory(const std::optional<MemoryFacts>& facts);
    [[nodiscard]] static Verdict processors(int count);
    /// `asked` is the language's code, `known` those that the program speaks.
    [[nodiscard]] static Verdict language(const QString& asked, const QStringList& known);

    /// OK, ATTENTION or FAILED.
    [[nodiscard]] static QString word(Verdict::Level level);

private:
    [[nodiscard]] static Verdict screen(const ScreenFacts& screen, bool hasTwin);
    [[nodiscard]] static Verdict folder(const char* check, const QString& subject, const FolderFacts& facts);
};

} // namespace pantau::app
