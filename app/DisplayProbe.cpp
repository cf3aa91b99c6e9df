// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DisplayProbe.h"

#include "core/render/GlRenderer.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QProcess>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace pantau::app {

namespace {

constexpr const char* ProbeWord = "--display-probe";
constexpr int MostMilliseconds = 15000;

QString s_lastWarning;

/// Qt says why a display cannot be opened and aborts. Here the reason is all that is wanted.
void endWithReason(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qUtf8Printable((s_lastWarning.isEmpty() ? message : s_lastWarning).simplified()));
        std::_Exit(1);
    }
    if (type == QtWarningMsg) {
        s_lastWarning = message;
    }
}

QString driverText(QOpenGLFunctions& functions, GLenum name)
{
    const GLubyte* const text = functions.glGetString(name);
    return text == nullptr ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(text));
}

QJsonObject openGlObject()
{
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface)) {
        return {};
    }
    QOpenGLFunctions& functions = *context.functions();
    return {{QStringLiteral("vendor"), driverText(functions, GL_VENDOR)},
            {QStringLiteral("renderer"), driverText(functions, GL_RENDERER)},
            {QStringLiteral("version"), driverText(functions, GL_VERSION)},
            {QStringLiteral("drawsWall"), !render::GlRenderer().isLost()}};
}

QJsonArray screenObjects()
{
    QJsonArray screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        screens.append(QJsonObject{{QStringLiteral("name"), screen->name()},
                                   {QStringLiteral("maker"), screen->manufacturer()},
                                   {QStringLiteral("model"), screen->model()},
                                   {QStringLiteral("serial"), screen->serialNumber()},
                                   {QStringLiteral("width"), screen->geometry().width()},
                                   {QStringLiteral("height"), screen->geometry().height()},
                                   {QStringLiteral("hertz"), screen->refreshRate()}});
    }
    return screens;
}

QString textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().simplified();
}

std::vector<ScreenFacts> screensOf(const QJsonObject& object)
{
    const QJsonArray values = object.value(QStringLiteral("screens")).toArray();
    std::vector<ScreenFacts> screens;
    for (const auto& value : values) {
        const QJsonObject screen = value.toObject();
        screens.push_back(
            {.name = textOf(screen, "name"),
             .maker = textOf(screen, "maker"),
             .model = textOf(screen, "model"),
             .serial = textOf(screen, "serial"),
             .pixels = {screen.value(QStringLiteral("width")).toInt(), screen.value(QStringLiteral("height")).toInt()},
             .hertz = screen.value(QStringLiteral("hertz")).toDouble()});
    }
    return screens;
}

std::optional<OpenGlFacts> openGlOf(const QJsonObject& object)
{
    if (object.isEmpty()) {
        return std::nullopt;
    }
    return OpenGlFacts{textOf(object, "vendor"), textOf(object, "renderer"), textOf(object, "version"),
                       object.value(QStringLiteral("drawsWall")).toBool()};
}

bool print(const QJsonObject& object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return std::printf("%s\n", line.constData()) > 0 && std::fflush(stdout) == 0;
}

} // namespace

bool OpenGlFacts::isSoftware() const
{
    const std::array words{QStringLiteral("llvmpipe"), QStringLiteral("softpipe"), QStringLiteral("swrast"),
                           QStringLiteral("software")};
    return std::any_of(words.begin(), words.end(),
                       [this](const QString& word) { return renderer.contains(word, Qt::CaseInsensitive); });
}

DisplayFacts probeDisplay()
{
    if (!hasDisplay()) {
        return {};
    }
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(ProbeWord)});
    const bool ended = child.waitForFinished(MostMilliseconds);
    const QString trouble = child.errorString();
    if (!ended) {
        child.kill();
        child.waitForFinished();
    }
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    const QJsonDocument screens = QJsonDocument::fromJson(lines.value(0));
    if (!screens.isObject()) {
        const QString said = QString::fromUtf8(child.readAllStandardError()).section(QLatin1Char('\n'), -2, -2);
        return {DisplayFacts::State::Failed, said.isEmpty() ? trouble : said.simplified(), {}, {}};
    }
    return {DisplayFacts::State::Open,
            {},
            screensOf(screens.object()),
            openGlOf(QJsonDocument::fromJson(lines.value(1)).object())};
}

bool isDisplayProbe(int argc, char** argv)
{
    return argc == 2 && std::strcmp(argv[1], ProbeWord) == 0;
}

int printDisplay(int argc, char** argv)
{
    qInstallMessageHandler(endWithReason);
    const QGuiApplication application(argc, argv);
    // A line each, at once: a driver that crashes on the second takes nothing of the first with it.
    const bool printed = print({{QStringLiteral("screens"), screenObjects()}}) && print(openGlObject());
    return printed ? 0 : 1;
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace pantau::app
