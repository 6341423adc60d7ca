#!/usr/bin/env bash
# Plays every test with libraries as narrow as those of the package that `mvn -B -Ppackage package` has made: what only
# the tests call stays in them besides. Needs the whole build in target; an argument is handed to Maven.
set -eu
cd "$(dirname "$0")/../.."
app=target/package/image/kapstone/lib/app
narrow=target/package/narrow
whole=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
repository=$PWD/target/package/repository
rm -rf "$narrow" "$repository"
mkdir -p "$narrow"
for jar in "$app"/*.jar; do
  name=$(basename "$jar")
  if [ "$name" = kapstone.jar ]; then cp "$jar" "$narrow"; else find "$whole" -name "$name" -exec cp {} "$narrow" \;; fi
done
mvn -B -o -q -Ppackage validate exec:exec@narrow
rm "$narrow/kapstone.jar"
cp -al "$whole" "$repository"
for jar in "$narrow"/*.jar; do
  place=$(find "$repository" -name "$(basename "$jar")")
  du -bc "$place" "$jar" | head -2 | awk '{ print $1 }' | paste -sd' ' | sed "s|$| $(basename "$jar")|"
  rm "$place" # it is one file with the whole one
  cp "$jar" "$place"
done
# H2's own cipher is not in the package, and that test compares with it
mvn -B -o -Dmaven.repo.local="$repository" validate surefire:test "-Dtest=${1:-!XTSTest}"
rm -rf "$narrow" "$repository"
