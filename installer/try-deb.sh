#!/bin/bash
# Tries target/installer/sfumato_*.deb in a minimal Debian: installs it, protects pictures as an ordinary user, opens the
# window on a virtual display, removes it, and compares the whole file system with the one before.
#
#     sudo installer/try-deb.sh WORK-FOLDER [SUITE]
#
# Needs root, the network, debootstrap, Xvfb, xdotool and ImageMagick, some 1 GB in WORK-FOLDER, and installer/linux.sh deb to
# have run. The screenshot and the listings stay in WORK-FOLDER. For developers; not part of the tests.
set -euo pipefail

work=$(realpath -m "${1:?the folder to work in}")
suite=${2:-bookworm}
project=$(realpath "$(dirname "$0")/..")
deb=$(ls "$project"/target/installer/sfumato_*.deb)
root=$work/$suite
display=:97
xvfb=

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
# As an ordinary user, with nothing of ours in the environment. First argument: further variables, divided by blanks.
artist() {
    # shellcheck disable=SC2086
    chroot --userspec=artist:artist "$root" env -i PATH=/usr/bin:/bin HOME=/home/artist $1 sh -c "cd; $2"
}
say() { printf '\n== %s\n' "$*"; }
listing() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./home/artist \) -prune -o \
    -type d -printf '%y %m %u - %p\n' -o -printf '%y %m %u %s %p %l\n' | sort -k5); }
finish() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    umount "$root/tmp/.X11-unix" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
}
trap finish EXIT

mkdir -p "$work"
if [ ! -d "$work/$suite.clean" ]; then
    say "make a minimal $suite"
    debootstrap --variant=minbase "$suite" "$work/$suite.clean" http://deb.debian.org/debian >"$work/debootstrap.log"
fi
rm -rf "$root"
cp -a "$work/$suite.clean" "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
inside apt-get update -qq
inside useradd --create-home artist
cp "$deb" "$root/tmp/sfumato.deb"
cp "$project/src/site/images/report.png" "$root/home/artist/painting.png"
cp "$project/src/main/resources/sfumato/ui/icon/icon-256.png" "$root/home/artist/Ölbild 水.png"
chown -R --reference="$root/home/artist" "$root/home/artist"

say "install what it depends on"
dpkg-deb -f "$deb" Depends
before=$(inside dpkg-query -W | wc -l)
# The same as installing the package itself would, without it: so what it leaves behind can be told from what they leave.
dpkg-deb -f "$deb" Depends | sed 's/ *([^)]*)//g; s/,//g' | xargs chroot "$root" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends >"$work/apt.log" 2>&1
echo "$(($(inside dpkg-query -W | wc -l) - before)) packages"
listing >"$work/before.txt"

say "install"
inside apt-get install -qq -y --no-install-recommends /tmp/sfumato.deb 2>&1 | tail -4
inside dpkg-query -W -f '${Package} ${Version} ${Installed-Size} kB\n' sfumato
ls -l "$deb"
inside sh -c 'command -v java || echo "no java on the PATH"'

say "the command line, as an ordinary user without a screen, in the C locale"
artist "" "sfumato --version"
artist "" "sfumato protect painting.png 'Ölbild 水.png' --output protected --steps 2 --format same --report json && ls -l protected"
artist "" "sfumato protect painting.png --output protected --steps 1 --format webp >/dev/null && ls protected"
artist "" "sfumato 2>&1 | head -2" || true

say "the window"
Xvfb $display -ac -screen 0 1440x900x24 >/dev/null 2>&1 &
xvfb=$!
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
sleep 2
for run in 1 2 3; do
    begin=$(date +%s%N)
    artist "DISPLAY=$display" "exec sfumato painting.png" >"$work/window.log" 2>&1 &
    until DISPLAY=$display xdotool search --onlyvisible --class sfumato >/dev/null 2>&1; do
        kill -0 $! || { cat "$work/window.log"; exit 1; }
        sleep 0.02
    done
    echo "run $run: on the screen after $((($(date +%s%N) - begin) / 1000000)) ms"
    if [ "$run" = 3 ]; then
        sleep "${SETTLE:-30}"
        DISPLAY=$display import -window root "$work/window.png"
        DISPLAY=$display xprop -id "$(DISPLAY=$display xdotool search --onlyvisible --class sfumato | head -1)" WM_CLASS || true
    fi
    # The window's own Java: the only program that runs inside.
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root")" != "$root" ] || kill "${process#/proc/}"
    done
    wait $! || true
    grep -v incubator "$work/window.log" || true
done
if [ -d "$project/target/test-classes/sfumato/ui/app" ]; then
    say "the window, as it measures itself"
    mkdir -p "$root/tmp/tests/sfumato/ui"
    cp -r "$project/target/test-classes/sfumato/ui/app" "$root/tmp/tests/sfumato/ui"
    options=$(sed -n 's/^exec "$home\/runtime\/bin\/java" \(.*\) "-XX:Shared.*/\1/p' "$root/usr/lib/sfumato/bin/sfumato")
    for _ in 1 2 3; do
        artist "DISPLAY=$display" "exec /usr/lib/sfumato/runtime/bin/java $options -XX:SharedArchiveFile=/usr/lib/sfumato/lib/sfumato.jsa \
            -cp /usr/lib/sfumato/lib/sfumato.jar:/tmp/tests sfumato.ui.app.WindowStart"
    done
fi

say "remove"
inside apt-get purge -qq -y sfumato 2>&1 | tail -2
umount "$root/tmp/.X11-unix"
listing >"$work/after.txt"
echo "Of the whole file system, this differs from before the installation (dpkg's and apt's own notes):"
diff "$work/before.txt" "$work/after.txt" || true
unexpected=$(diff "$work/before.txt" "$work/after.txt" | grep '^[<>]' | grep -vE ' \./var/(lib/dpkg|lib/apt|cache/apt|cache/ldconfig|log)(/| )' || true)
unexpected=$unexpected$(cd "$root" && find tmp -mindepth 1 -not -path 'tmp/tests*' -not -path 'tmp/.X11-unix*' -not -path tmp/sfumato.deb)
echo "What is left in the user's folder:"
(cd "$root" && find home/artist -type f | sort)
[ -z "$unexpected" ] && echo "Nothing else is left." || { echo "LEFT BEHIND: $unexpected"; exit 1; }
