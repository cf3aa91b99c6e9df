// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Clip.h"
#include "app/camsim/Outcome.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <mutex>
#include <tuple>

namespace pantau::camsim {

// The encodes of one scene. Sub and Main are what the mounts serve; the others exist for faults.
enum class Encode
{
    Sub,
    Main,
    Small,
    LongGop
};

struct ClipKey
{
    QString scene; // a SceneCatalogue name, or the name of a clip read from a file
    Encode encode = Encode::Sub;
    Codec codec = Codec::H264;

    bool operator<(const ClipKey& other) const
    {
        return std::tie(scene, encode, codec) < std::tie(other.scene, other.encode, other.codec);
    }
    bool operator==(const ClipKey& other) const = default;
};

// Gives clips, drawing and encoding a scene the first time and reading it from the cache folder later.
// Any thread; the same clip asked for twice at once is encoded once. Owner: Simulator.
class ClipCache
{
public:
    // Default folder: $XDG_CACHE_HOME/pantau/camsim, else ~/.cache/pantau/camsim.
    static QString defaultFolder();

    explicit ClipCache(QString folder);

    // A clip from a file; it answers every Encode of its name. Replaces one of the same name.
    void addFile(ClipPtr clip);

    // Blocks while encoding (a second or two for a sub, about 20 s for a main).
    Outcome<ClipPtr> clip(const ClipKey& key);

    // True when clip() will not have to encode.
    bool ready(const ClipKey& key) const;

    // Writes the truth of a scene, frame by frame, as JSON beside its clips. Empty on success.
    QString writeTruth(const QString& scene) const;
    QString truthPath(const QString& scene) const;
    QStringList fileClipNames() const;
    bool knows(const QString& scene) const;

private:
    struct Slot
    {
        std::mutex lock;
        ClipPtr clip;
    };

    std::shared_ptr<Slot> slot(const ClipKey& key);
    QString path(const ClipKey& key) const;
    Outcome<ClipPtr> load(const ClipKey& key) const;
    Outcome<ClipPtr> encode(const ClipKey& key) const;

    QString m_folder;
    mutable std::mutex m_lock; // guards the maps, never held while encoding
    std::map<ClipKey, std::shared_ptr<Slot>> m_slots;
    std::map<QString, ClipPtr> m_files;
};

} // namespace pantau::camsim
