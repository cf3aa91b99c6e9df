#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Planes of Y'CbCr to R'G'B'. Chroma is taken to lie in the middle of its four pixels, as the processor's conversion has
// it; where the standards put it, a quarter of a pixel to the left, nobody sees.

uniform sampler2D luma;
uniform sampler2D chroma;  // Cb, or Cb and Cr together
uniform sampler2D chroma2; // Cr, where it stands alone
uniform bool together;
uniform vec2 chromaShare; // of the chroma planes' sides, what the picture takes: less than 1 where its own are odd
uniform mat3 toRgb;
uniform vec3 zero;
in vec2 at;
out vec4 colour;

void main()
{
    vec2 chromaAt = at * chromaShare;
    vec2 cbCr = texture(chroma, chromaAt).rg;
    if (!together) {
        cbCr.g = texture(chroma2, chromaAt).r;
    }
    colour = vec4(toRgb * (vec3(texture(luma, at).r, cbCr) - zero), 1.0);
}
