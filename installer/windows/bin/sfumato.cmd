@echo off
rem The command line of Sfumato: the launcher with a console.
"%~dp0..\sfumato-cli.exe" %*
exit /b %ERRORLEVEL%
