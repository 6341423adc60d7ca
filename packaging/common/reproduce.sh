#!/usr/bin/env bash
# Builds the jar twice, from two copies of what is committed in two folders with different names, and compares them byte by byte.
set -eu
cd "$(dirname "$0")/../.."
first=$(mktemp -d) second=$(mktemp -d)/another/place
trap 'rm -rf "$first" "$second"' EXIT
for folder in "$first" "$second"; do
  mkdir -p "$folder"
  git archive HEAD | tar -x -C "$folder"
  (cd "$folder" && mvn -B -q -Dmaven.test.skip=true package)
done
for jar in "$first"/target/kapstone-*.jar; do
  other=$second/target/$(basename "$jar")
  sha256sum "$jar" "$other"
  cmp "$jar" "$other" && echo "equal: $(basename "$jar")"
done
