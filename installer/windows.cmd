@echo off
rem Makes target\installer\Sfumato-*.msi. Arguments: app-image, msi (both without any), --print.
rem Needs Windows with the WiX Toolset on the PATH, a JDK 25 and Maven.
cd /d "%~dp0.." || exit /b 1
call mvn -q -DskipTests -Dsfumato.cache=skip package exec:exec@installer "-Dinstaller=%*"
exit /b %ERRORLEVEL%
