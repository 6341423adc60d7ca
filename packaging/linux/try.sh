#!/usr/bin/env bash
# Installs the .deb that `mvn -B -Ppackage package` has made, uses the program, upgrades it, removes it, and looks after
# each step whether the practice is what it was. Needs root, xvfb, xdotool and imagemagick. Pictures: target/package/try.
set -eu
cd "$(dirname "$0")/../.."
out=target/package
pictures=$out/try
home=$(mktemp -d)
export HOME=$home XDG_STATE_HOME=$home/.local/state DISPLAY=:97
unset WAYLAND_DISPLAY JAVA_TOOL_OPTIONS
mkdir -p "$pictures"

say() { printf '\n== %s\n' "$*"; }
practice=$XDG_STATE_HOME/kapstone/demo/Kapstone
sum() { (cd "$practice" && find . -type f ! -name '*.lock' -exec sha256sum {} + | sort -k2 | sha256sum); }
stop() {
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
}
end() { kill "$display" 2>/dev/null || true; }

deb=$(ls "$out"/kapstone_*_*.deb)

say "a build with an older number, to upgrade from"
older=$out/older
rm -rf "$older"
dpkg-deb -R "$deb" "$older"
sed -i 's/^Version: .*/Version: 0.0.9/' "$older/DEBIAN/control"
dpkg-deb -Zgzip -z1 -b "$older" "$out/older.deb" >/dev/null
rm -rf "$older"

say "install"
DEBIAN_FRONTEND=noninteractive apt-get install -y -q "./$out/older.deb" >/dev/null
dpkg-query -W -f='${Package} ${Version} ${Installed-Size} KB\n' kapstone
kapstone --version
kapstone --help
desktop-file-validate /opt/kapstone/lib/kapstone-kapstone.desktop 2>/dev/null || true
test -f /usr/share/metainfo/app.kapstone.Kapstone.metainfo.xml
test -s /opt/kapstone/lib/app/share/kapstone-sbom.json
test -s /opt/kapstone/lib/app/share/libraries.txt
grep -E '^MODULES=' /opt/kapstone/lib/runtime/release
if grep -qE 'java\.net\.http|jdk\.httpserver' /opt/kapstone/lib/runtime/release; then exit 1; fi
echo "no HTTP client in the runtime; bill of materials and licences are there"

say "play the whole tour with the installed program, whose libraries are in part left out"
(
  unset DISPLAY
  export JAVA_TOOL_OPTIONS="-Xlog:class+load:file=$home/loaded"
  kapstone --tour "$home/tour" --theme light
) >"$pictures/tour.log" 2>&1
tail -1 "$pictures/tour.log"
awk '/shared objects file \(top\)/ { day++ } /shared objects file$/ { start++ }
  END { print start + 0, "classes from the cache of the start,", day + 0, "from that of the day"
        exit !(start > 1000 && day > 1000) }' "$home/loaded"

say "ring the chime of the installed program into a file, for here is nothing to hear it"
cat >"$home/Ring.java" <<'EOF'
class Ring {
  public static void main(String[] none) throws Exception {
    System.out.println(Class.forName("app.kapstone.screens.kit.Chime").getMethod("ring").invoke(null));
  }
}
EOF
javac --release 17 -d "$home" "$home/Ring.java"
cat >"$home/asound.conf" <<EOF
pcm.null { type null }
pcm.!default { type file file "$home/chime" format "raw" slave.pcm "null" }
EOF
ALSA_CONFIG_PATH=$home/asound.conf /opt/kapstone/lib/runtime/bin/java --enable-native-access=ALL-UNNAMED \
  -cp "/opt/kapstone/lib/app/kapstone.jar:$home" Ring
test -s "$home/chime"

say "start, unlock the demo, look"
Xvfb "$DISPLAY" -screen 0 1366x768x24 >/dev/null 2>&1 &
display=$!
trap end EXIT
sleep 2
kapstone --demo >"$pictures/demo.log" 2>&1 &
program=$!
for _ in $(seq 120); do
  sleep 1
  xdotool search --name Kapstone >/dev/null 2>&1 && break
done
xdotool search --name Kapstone >/dev/null
sleep 5
import -window root "$pictures/1-unlock.png"
passphrase=$(grep -rho 'PASSPHRASE = "[^"]*"' src/main/java/app/kapstone/demo/DemoDay.java | cut -d'"' -f2)
xdotool mousemove 683 384 type --delay 30 "$passphrase"
xdotool key Return
sleep 15
import -window root "$pictures/2-home.png"
stop
[ -d "$practice" ]
before=$(sum)

say "upgrade"
DEBIAN_FRONTEND=noninteractive apt-get install -y -q "./$deb" >/dev/null
dpkg-query -W -f='${Package} ${Version}\n' kapstone
kapstone --version
[ "$(sum)" = "$before" ]
echo "the practice is untouched"

say "open the practice by the mark in its folder"
kapstone "$practice/practice.kapstone" >"$pictures/mark.log" 2>&1 &
program=$!
for _ in $(seq 60); do
  sleep 1
  xdotool search --name Kapstone >/dev/null 2>&1 && break
done
sleep 4
import -window root "$pictures/3-upgraded.png"
xdotool type --delay 30 "$passphrase"
xdotool key Return
sleep 15
import -window root "$pictures/4-upgraded-home.png"
stop
before=$(sum)
if grep -l 'shared archive\|AOT cache' "$pictures"/*.log; then echo "these starts had no cache"; exit 1; fi

say "remove"
DEBIAN_FRONTEND=noninteractive apt-get remove -y -q kapstone >/dev/null
[ ! -e /opt/kapstone ] && [ ! -e /usr/bin/kapstone ]
[ "$(sum)" = "$before" ]
echo "the program is gone, the practice is untouched: $practice"
rm -f "$out/older.deb"
say "done; the pictures are in $pictures"
