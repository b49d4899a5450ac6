#!/bin/sh
# Makes target/installer/Sfumato-*.dmg. Arguments: app-image, dmg (both without any), --print.
# Needs macOS with Xcode's command-line tools, a JDK 25 and Maven.
set -eu
cd "$(dirname "$0")/.."
exec mvn -q -DskipTests -Dsfumato.cache=skip package exec:exec@installer "-Dinstaller=$*"
