#!/bin/sh
# Makes target/installer/sfumato*.tar.xz, .deb and .rpm. Arguments: app-image, deb, rpm (all three without any), --print.
# Needs a JDK 25 and Maven; dpkg-deb for deb, rpmbuild for rpm.
set -eu
cd "$(dirname "$0")/.."
exec mvn -q -DskipTests -Dsfumato.cache=skip package exec:exec@installer "-Dinstaller=$*"
