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

# Java before 25.0.4 takes the cache of other files for that of these (JDK-8377932), and would run the code of yesterday; and
# what is damaged it finds with -XX:+VerifySharedSpaces only, which costs a quarter of the start: cksum costs a hundredth.
cache_fits() {
  of_this_java=false
  while read -r sum size file; do
    [ "$(cksum < "$file")" = "$sum $size" ] || return 1
    [ "$file" != "$release" ] || of_this_java=true
  done < app.aot.cksum
  $of_this_java
}

if [ ! -f app.aot ]; then
  echo "start.sh: there is no cache app.aot: the app starts without it, and more slowly." >&2
elif ! cache_fits 2> /dev/null; then
  echo "start.sh: the cache app.aot is damaged, of other files or of another Java: the app starts without it, and more slowly. Make it anew." >&2
else
  set -- -XX:AOTCache=app.aot -Xlog:aot=off,cds=off "$@"
fi
exec java -XX:Flags=java.flags "$@"
