// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlImporter.h"

namespace pantau::render {

const char* name(ImportReason reason)
{
    switch (reason) {
    case ImportReason::None:
        return "proven";
    case ImportReason::NotOffered:
        return "not_offered";
    case ImportReason::NoEgl:
        return "no_egl";
    case ImportReason::NoExtension:
        return "no_extension";
    case ImportReason::NoDriver:
        return "no_driver";
    case ImportReason::Refused:
        return "refused";
    case ImportReason::WrongPicture:
        return "wrong_picture";
    }
    return "";
}

} // namespace pantau::render
