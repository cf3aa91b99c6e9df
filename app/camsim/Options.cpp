// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Options.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace pantau::camsim {

namespace {

bool isLoopback(const std::string& address)
{
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

// Empty when the options fit together.
std::string complaint(const std::string& address, bool allowRemote, const std::vector<std::string>& clips)
{
    if (!isLoopback(address) && !allowRemote) {
        return "address '" + address + "' is not a loopback address; give --allow-remote to serve other machines";
    }
    for (const std::string& clip : clips) {
        const std::size_t equals = clip.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == clip.size()) {
            return "--clip '" + clip + "' is not NAME=FILE";
        }
    }
    return {};
}

} // namespace

std::optional<Options> parseOptions(int argc, char** argv, int& exitCode)
{
    CLI::App app("Camera simulator of Pantau: an RTSP server with city scenes of known truth and faults on command.");
    std::string address = "127.0.0.1";
    std::string registry;
    std::string csv;
    std::string scene;
    std::string sound;
    std::string cache;
    std::string truth;
    std::string script;
    std::vector<std::string> clips;
    int cameras = 0;
    Options options;
    app.add_option("--address", address, "Address to listen on")->capture_default_str();
    app.add_option("--port", options.port, "Port; 0 takes any free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    CLI::Option* count = app.add_option("--cameras", cameras, "How many cameras (default 60, or all of the registry)");
    count->check(CLI::Range(1, 500));
    app.add_option("--registry", registry, "CSV register of cameras; the column 'kategori' chooses the scenes");
    app.add_option("--csv", csv, "Write the register with this server's URLs to this file");
    app.add_option("--clip", clips, "NAME=FILE: serve an H.264 or H.265 file as /clip/NAME");
    app.add_option("--scene", scene, "All cameras show this scene or clip");
    app.add_option("--sound", sound, "These mounts have sound, a tone of their own each: main3,sub3 or all");
    app.add_option("--cache", cache, "Folder for the encoded scenes (default ~/.cache/pantau/camsim)");
    app.add_option("--truth", truth, "Copy the truth files of the scenes into this folder");
    app.add_option("--script", script, "File with timed commands: SECONDS COMMAND...");
    app.add_flag("--prepare", options.prepare, "Encode all scenes, write the cache and exit");
    app.add_flag("--allow-remote", options.allowRemote, "Allow an address other than loopback");
    app.add_flag("--exit-with-parent", options.exitWithParent, "End when the starting process ends");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exitCode = app.exit(error) == 0 ? 0 : 2;
        return std::nullopt;
    }
    const std::string problem = complaint(address, options.allowRemote, clips);
    if (!problem.empty()) {
        std::cerr << "pantau-camsim: " << problem << '\n';
        exitCode = 2;
        return std::nullopt;
    }
    for (const std::string& clip : clips) {
        const QString text = QString::fromStdString(clip);
        options.clips.emplace_back(text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1));
    }
    options.address = QString::fromStdString(address);
    options.registry = QString::fromStdString(registry);
    options.csv = QString::fromStdString(csv);
    options.scene = QString::fromStdString(scene);
    options.sound = QString::fromStdString(sound);
    options.cache = QString::fromStdString(cache);
    options.truth = QString::fromStdString(truth);
    options.script = QString::fromStdString(script);
    if (count->count() > 0) {
        options.cameras = cameras;
    }
    return options;
}

} // namespace pantau::camsim
