// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallCommand.h"

#include "app/HostCheck.h"
#include "app/Refusal.h"
#include "app/WallProgram.h"
#include "widgets/models/StreamWords.h"

namespace pantau::app {

namespace {

class WallCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(WallCommand)
};

/// Both streams of a camera are at the same host but for a strange list.
QString endpointOf(const WallOptions::Source& source)
{
    return (source.source.main ? source.source.main : source.source.sub)->endpoint();
}

QString unreachableSentence(const WallOptions::Source& source, media::StreamReason reason)
{
    return WallCommandWords::tr("%1: the host %2 cannot be reached (%3).")
        .arg(source.place, endpointOf(source), widgets::StreamWords::reason({reason, 0}));
}

} // namespace

std::optional<QString> unreachableSource(const WallOptions& options)
{
    QStringList hosts;
    for (const WallOptions::Source& source : options.sources) {
        const QString host = endpointOf(source);
        if (!host.isEmpty() && !hosts.contains(host)) {
            hosts.append(host);
        }
    }
    const auto results = checkHosts(hosts, std::chrono::milliseconds(3000));
    const WallOptions::Source* silent = nullptr;
    bool anyAnswers = false;
    for (const WallOptions::Source& source : options.sources) {
        const auto reason = results.value(endpointOf(source), media::StreamReason::None);
        if (reason == media::StreamReason::HostNotFound) {
            return unreachableSentence(source, reason);
        }
        anyAnswers = anyAnswers || reason == media::StreamReason::None;
        silent = silent == nullptr && reason != media::StreamReason::None ? &source : silent;
    }
    if (silent != nullptr && !anyAnswers) {
        return unreachableSentence(*silent, results.value(endpointOf(*silent)));
    }
    return std::nullopt;
}

int runWall(GuiApplication& application, Language& language, const WallOptions& options)
{
    WallProgram program(application, language, options);
    if (const auto fault = program.open()) {
        return refuse(*fault);
    }
    return program.run();
}

} // namespace pantau::app
