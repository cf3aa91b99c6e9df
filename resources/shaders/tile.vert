#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// A rectangle from its four corners, drawn as a strip of two triangles without any buffer.

uniform vec4 place;  // left, top, right, bottom on the wall, in clip coordinates
uniform vec4 source; // the same of the part of the texture, in shares of its sides
out vec2 at;

void main()
{
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    at = mix(source.xy, source.zw, corner);
    gl_Position = vec4(mix(place.xy, place.zw, corner), 0.0, 1.0);
}
