#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// What QPainter drew, its alpha multiplied in.

uniform sampler2D label;
in vec2 at;
out vec4 colour;

void main()
{
    colour = texture(label, at);
}
