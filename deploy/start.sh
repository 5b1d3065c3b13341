#!/bin/sh
# Starts the app that is packaged in this folder: on the options of java.flags, which JAVA_TOOL_OPTIONS can change,
# and with the ahead-of-time cache that a training run left here. What follows goes to the app:  ./start.sh keyset new
set -eu

if [ ! -f quarkus-run.jar ]; then
  echo "start.sh: there is no quarkus-run.jar in $PWD. Go to the folder of the packaged app first." >&2
  exit 66
fi
if ! java=$(command -v java); then
  echo "start.sh: there is no java on the PATH." >&2
  exit 69
fi
release=$(readlink -f "$java")
release=${release%/bin/java}/release
set -- -jar quarkus-run.jar "$@"

# Java before 25.0.4 takes the cache of other files for that of these (JDK-8377932), and would run the code of yesterday.
if [ ! -f app.aot ]; then
  echo "start.sh: there is no cache app.aot: the app starts without it, and more slowly." >&2
elif ! grep -q "  $release\$" app.aot.sha256 2> /dev/null || ! sha256sum -c app.aot.sha256 > /dev/null 2>&1; then
  echo "start.sh: the cache app.aot is of other files or another Java: the app starts without it, and more slowly. Make it anew." >&2
else
  # What is damaged is not run; the app says so in its log, and Java need not.
  set -- -XX:AOTCache=app.aot -XX:+VerifySharedSpaces -Xlog:aot=off,cds=off "$@"
fi
exec java -XX:Flags=java.flags "$@"
