// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Command.h"

#include <QRegularExpression>

#include <array>

namespace pantau::camsim {

namespace {

struct Form
{
    const char* verb;
    const char* arguments; // a regular expression over the joined arguments
    const char* usage;
};

constexpr const char* OnOff = "on|off";

constexpr std::array Forms{
    Form{"stall", OnOff, "stall on|off"},
    Form{"halfopen", OnOff, "halfopen on|off"},
    Form{"drop", "", "drop"},
    Form{"refuse", "401|404|453|500|503|off", "refuse 401|404|453|500|503|off"},
    Form{"playanswer", "normal|none|454|500|503", "playanswer normal|none|454|500|503"},
    Form{"login", R"(off|\S+ \S+( \d{1,6})?)", "login USER PASSWORD [N]|off"},
    Form{"sessions", R"(off|\d{1,6})", "sessions N|off"},
    Form{"loss", R"(\d{1,2}(\.\d+)?|100(\.0+)?)", "loss PERCENT (0 to 100)"},
    Form{"timestamps", "normal|equal|jump|back", "timestamps normal|equal|jump|back"},
    Form{"clockstep", R"(-?\d{1,7}(\.\d+)?)", "clockstep SECONDS"},
    Form{"nokey", R"(\d{1,2}(\.\d+)?)", "nokey SECONDS (at most 60)"},
    Form{"source", R"(\S+)", "source NAME"},
    Form{"resolution", "", "resolution"},
    Form{"codec", "h264|h265", "codec h264|h265"},
    Form{"audioonly", OnOff, "audioonly on|off"},
    Form{"withaudio", "on|pcma|pcmu|foreign|off", "withaudio on|pcma|pcmu|foreign|off"},
    Form{"garbage", R"((payload|socket) [1-9]\d{0,5})", "garbage payload|socket N"},
    Form{"rate", R"(\d{1,3}(\.\d+)?)", "rate FPS (0.1 to 120)"},
};

const Form* formOf(const QString& verb)
{
    for (const Form& form : Forms) {
        if (verb == QLatin1StringView(form.verb)) {
            return &form;
        }
    }
    return nullptr;
}

Outcome<Command> parseServerCommand(const QStringList& words)
{
    const bool good = words.size() == 2 && (words[1] == QStringLiteral("stop") || words[1] == QStringLiteral("start"));
    return good ? Outcome<Command>::success({QString(), words[0], words.mid(1)})
                : Outcome<Command>::failure(QStringLiteral("usage: server stop|start"));
}

} // namespace

QString Command::verbs()
{
    QStringList names;
    for (const Form& form : Forms) {
        names.append(QLatin1StringView(form.verb));
    }
    names.append({QStringLiteral("server stop"), QStringLiteral("server start"), QStringLiteral("status"),
                  QStringLiteral("quit")});
    return names.join(QStringLiteral(", "));
}

Outcome<Command> Command::parse(const QString& line)
{
    static const QRegularExpression gap(QStringLiteral("\\s+"));
    const QStringList words = line.split(gap, Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return Outcome<Command>::failure(QStringLiteral("the line is empty"));
    }
    if (words[0] == QStringLiteral("server")) {
        return parseServerCommand(words);
    }
    if (words.size() == 1 && (words[0] == QStringLiteral("status") || words[0] == QStringLiteral("quit"))) {
        return Outcome<Command>::success({QString(), words[0], {}});
    }
    const QString verb = words.size() > 1 ? words[1] : words[0];
    const Form* form = words.size() > 1 ? formOf(verb) : nullptr;
    if (form == nullptr) {
        if (words.size() == 1 && formOf(verb) != nullptr) {
            return Outcome<Command>::failure(
                QStringLiteral("'%1' needs a target before it, for example: sub1 %1").arg(verb));
        }
        return Outcome<Command>::failure(QStringLiteral("unknown command '%1'; commands are: %2").arg(verb, verbs()));
    }
    const QStringList arguments = words.mid(2);
    const QRegularExpression shape(QRegularExpression::anchoredPattern(QLatin1StringView(form->arguments)));
    if (!shape.match(arguments.join(QLatin1Char(' '))).hasMatch()) {
        return Outcome<Command>::failure(QStringLiteral("usage: TARGET %1").arg(QLatin1StringView(form->usage)));
    }
    return Outcome<Command>::success({words[0], verb, arguments});
}

} // namespace pantau::camsim
