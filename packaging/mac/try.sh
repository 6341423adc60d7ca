#!/usr/bin/env bash
# Copies the program out of the .dmg that `mvn -B -Ppackage package` has made, asks it for its version, plays the tour
# without a window, and removes it again.
set -eu
cd "$(dirname "$0")/../.."
dmg=$(ls target/package/*.dmg)
place=$(mktemp -d)
mounted=$place/mounted
mkdir "$mounted"
hdiutil attach -nobrowse -readonly -mountpoint "$mounted" "$dmg"
cp -R "$mounted/Kapstone.app" "$place/"
hdiutil detach "$mounted"
"$place/Kapstone.app/Contents/MacOS/Kapstone" --version
JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw" \
  "$place/Kapstone.app/Contents/MacOS/Kapstone" --tour target/package/try
rm -rf "$place"
