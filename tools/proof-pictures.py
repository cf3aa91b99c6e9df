#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""proof-pictures.py [OUT]: draws the test picture by which a hardware decoder is proven and writes it, encoded once with
x264 and once with x265, as core/media/ffmpeg/ProofPictures.cpp. Needs ffmpeg with both encoders. Run it again only to
change the picture; the patches must then be told in ProofPictures.h too."""
import pathlib
import subprocess
import sys

WIDTH, HEIGHT = 320, 256
COLUMNS, ROWS = 4, 2
# Luma, Cb and Cr of the colour bars, row by row.
PATCHES = [(235, 128, 128), (210, 16, 146), (170, 166, 16), (145, 54, 34),
           (106, 202, 222), (81, 90, 240), (41, 240, 110), (16, 128, 128)]
ENCODERS = [
    ("H264Picture", "h264", ["-c:v", "libx264", "-profile:v", "main", "-x264-params", "keyint=1:crf=18:level=3.0"],
     "filter_units=remove_types=6"),
    ("HevcPicture", "hevc", ["-c:v", "libx265", "-x265-params", "keyint=1:crf=18:info=0:log-level=none"],
     "filter_units=remove_types=39"),
]


def patch_at(x, y):
    return PATCHES[y * ROWS // HEIGHT * COLUMNS + x * COLUMNS // WIDTH]


def luma_at(x, y):
    """A ramp to the left of each patch, so that more than flat blocks is decoded."""
    return 40 + y % (HEIGHT // ROWS) if x % (WIDTH // COLUMNS) < 20 else patch_at(x, y)[0]


def drawn():
    planes = bytearray(luma_at(x, y) for y in range(HEIGHT) for x in range(WIDTH))
    for component in (1, 2):
        planes += bytes(patch_at(2 * x, 2 * y)[component] for y in range(HEIGHT // 2) for x in range(WIDTH // 2))
    return bytes(planes)


def run(arguments, data):
    return subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", *arguments], input=data, check=True,
                          stdout=subprocess.PIPE).stdout


def check(name, codec, encoded):
    decoded = run(["-f", codec, "-i", "-", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"], encoded)
    assert len(decoded) == WIDTH * HEIGHT * 3 // 2, "one picture"
    for index, patch in enumerate(PATCHES):
        x = (2 * (index % COLUMNS) + 1) * WIDTH // COLUMNS // 2 + 8
        y = (2 * (index // COLUMNS) + 1) * HEIGHT // ROWS // 2
        chroma = WIDTH * HEIGHT + y // 2 * (WIDTH // 2) + x // 2
        found = decoded[y * WIDTH + x], decoded[chroma], decoded[chroma + WIDTH * HEIGHT // 4]
        assert all(abs(a - b) <= 2 for a, b in zip(found, patch)), f"{name}: {patch} came out as {found}"


def array(name, data):
    lines = [", ".join(f"0x{byte:02x}" for byte in data[i:i + 18]) for i in range(0, len(data), 18)]
    return (f"constexpr std::array<std::uint8_t, {len(data)}> {name}{{{{\n    "
            + ",\n    ".join(lines) + ",\n}};\n")


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                       pathlib.Path(__file__).resolve().parents[1] / "core/media/ffmpeg/ProofPictures.cpp")
    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{WIDTH}x{HEIGHT}", "-r", "25", "-i", "-"]
    arrays = []
    for name, codec, options, strip in ENCODERS:
        encoded = run([*raw, "-frames:v", "1", *options, "-bsf:v", strip, "-f", codec, "-"], drawn())
        check(name, codec, encoded)
        arrays.append(array(name, encoded))
        print(f"{name}: {len(encoded)} bytes")
    out.write_text(f"""// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/ProofPictures.h"

namespace pantau::media::ffmpeg {{

namespace {{

// Made by tools/proof-pictures.py.
// clang-format off
{arrays[0]}
{arrays[1]}// clang-format on

}} // namespace

std::span<const std::uint8_t> proofPicture(AVCodecID codec)
{{
    switch (codec) {{
    case AV_CODEC_ID_H264:
        return H264Picture;
    case AV_CODEC_ID_HEVC:
        return HevcPicture;
    default:
        return {{}};
    }}
}}

}} // namespace pantau::media::ffmpeg
""", encoding="utf-8")


if __name__ == "__main__":
    main()
