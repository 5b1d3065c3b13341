#!/bin/sh
# Makes the ahead-of-time cache of the package in target/aot, after ./mvnw package, with the Java that is to run it: 25
# or newer, on the PATH. Afterwards:  cd target/aot && ./start.sh
set -eu
cd "$(dirname "$0")/.."

if [ ! -f target/aot/quarkus-run.jar ]; then
  echo "train.sh: there is no package in target/aot. Run ./mvnw package -DskipTests first." >&2
  exit 66
fi
cp deploy/start.sh deploy/java.flags target/aot/
cd target/aot
exec java @../../deploy/training.args
