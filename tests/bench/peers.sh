#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peers.sh N PEER: becomes a wall of N streams made of other programs, on ${STREAM:-rtsp://127.0.0.1:8554/sub}1..N.
# PEER: decode (ffmpeg, decodes only: the floor), gst (compositor, one window), xstack (ffmpeg filter, no window),
#       mpv (N windows, x11), mpvgl (N windows, OpenGL)
set -euo pipefail
n=$1 peer=$2 stream=${STREAM:-rtsp://127.0.0.1:8554/sub}
cols=1
while ((cols * cols < n)); do ((++cols)); done
w=$((1920 / cols / 2 * 2)) h=$((1080 / cols / 2 * 2))
pads=() chains=() inputs=() maps=() windows=() filter='' labels='' layout=''
for ((i = 0; i < n; i++)); do
    url=$stream$((i + 1)) x=$((i % cols * w)) y=$((i / cols * h))
    pads+=("sink_$i::xpos=$x" "sink_$i::ypos=$y" "sink_$i::width=$w" "sink_$i::height=$h")
    chains+=(rtspsrc "location=$url" protocols=tcp latency=200 ! rtph264depay ! h264parse ! avdec_h264 max-threads=1
        ! queue max-size-buffers=2 leaky=downstream ! "mix.sink_$i")
    inputs+=(-threads 1 -rtsp_transport tcp -analyzeduration 0 -probesize 32768 -i "$url")
    maps+=(-map "$i:v")
    filter+="[$i:v]scale=$w:${h}[v$i];" labels+="[v$i]" layout+="|${x}_$y"
    windows+=("--geometry=${w}x$h+$x+$y $url")
done
play_windows() { # mpv options...
    for window in "${windows[@]}"; do
        # shellcheck disable=SC2086  # one option and one URL
        mpv --msg-level=all=error --no-config --no-terminal --no-audio --profile=low-latency --rtsp-transport=tcp --hwdec=no \
            --vd-lavc-threads=1 --no-border "$@" $window &
    done
    wait
}
case $peer in
decode) exec ffmpeg -nostdin -v error "${inputs[@]}" "${maps[@]}" -f null - ;;
xstack) exec ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "$filter${labels}xstack=inputs=$n:layout=${layout#|}" -f null - ;;
gst) exec gst-launch-1.0 -q compositor name=mix background=black "${pads[@]}" ! video/x-raw,width=1920,height=1080,framerate=25/1 \
    ! videoconvert ! ximagesink sync=false "${chains[@]}" ;;
mpv) play_windows --vo=x11 ;;
mpvgl) play_windows --vo=gpu --gpu-context=x11egl ;;
*)
    echo "peers.sh: no peer '$peer'" >&2
    exit 2
    ;;
esac
