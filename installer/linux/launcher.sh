#!/bin/sh
# Starts the installed Sfumato on the Java that came with it. $SFUMATO_JAVA_OPTIONS are passed on to Java.
# Plain POSIX shell; no other program runs before Java, unless this was started by a link.

case $0 in
    */*) program=$0 ;;
    *) program=$(command -v -- "$0") ;;
esac
[ ! -h "$program" ] || program=$(readlink -f -- "$program") || exit 1
home=$(CDPATH='' cd -- "${program%/*}/.." && pwd -P) || exit 1

# In the plain C locale, Java could not open a file whose name holds more than English letters.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac

# The person's options are split at blanks on purpose.
# shellcheck disable=SC2086
exec "$home/runtime/bin/java" @OPTIONS@ "-XX:SharedArchiveFile=$home/lib/sfumato.jsa" \
    ${SFUMATO_JAVA_OPTIONS:-} -cp "$home/lib/sfumato.jar" sfumato.cli.Main "$@"
