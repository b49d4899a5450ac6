@echo off
rem Starts Sfumato on the first Java of version 25 or newer that it finds: SFUMATO_JAVA_HOME (which must be one),
rem JAVA_HOME, the PATH, the usual folders. SFUMATO_JAVA_OPTIONS are passed on to Java.
setlocal EnableExtensions DisableDelayedExpansion

set "NEEDED=25"
set "LIB=%~dp0..\lib"
set "JAVA="

if not defined SFUMATO_JAVA_HOME goto search
call :try "%SFUMATO_JAVA_HOME%"
if defined JAVA goto launch
echo sfumato: SFUMATO_JAVA_HOME is "%SFUMATO_JAVA_HOME%", which is no Java %NEEDED% or newer. 1>&2
exit /b 1

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j" == "" if not defined JAVA call :try "%%~dp$PATH:j.."
for %%r in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
    for %%v in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto" OpenJDK) do (
        for /d %%d in ("%%~r\%%~v\*") do if not defined JAVA call :try "%%~d"
    )
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%~d"
if exist "%USERPROFILE%\scoop\apps" for /d %%d in ("%USERPROFILE%\scoop\apps\*jdk*") do if not defined JAVA call :try "%%~d\current"
if defined JAVA goto launch
echo sfumato: there is no Java %NEEDED% or newer here. Install a JDK %NEEDED%, for instance from https://adoptium.net, 1>&2
echo or set JAVA_HOME to the folder of one that is installed already. 1>&2
exit /b 1

:launch
rem Classes that the build keeps ready for a quick start. With another Java or other files, Java does
rem without them, and would say so on the standard output if its log were not off.
set "CACHE="
if exist "%LIB%\sfumato.jsa" set CACHE="-XX:SharedArchiveFile=%LIB%\sfumato.jsa" -Xlog:disable
"%JAVA%" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -XX:CICompilerCount=4 %CACHE% %SFUMATO_JAVA_OPTIONS% -cp "%LIB%\sfumato.jar" sfumato.cli.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA if the folder %1 holds a Java that will do. Its release file tells this without starting it.
:try
if not exist "%~1\bin\java.exe" exit /b 0
set "VERSION="
set "MODULES="
if exist "%~1\release" for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
    if "%%a" == "JAVA_VERSION" set "VERSION=%%~b"
    if "%%a" == "MODULES" set "MODULES=%%~b"
)
if not defined VERSION call :ask "%~1"
if not defined VERSION exit /b 0
set "FEATURE=0"
for /f "tokens=1 delims=.-+_" %%m in ("%VERSION%") do set /a "FEATURE=%%m" 2>nul
if %FEATURE% lss %NEEDED% exit /b 0
rem A Java that was cut down may lack the module.
if not defined MODULES goto suits
if "%MODULES:jdk.incubator.vector=%" == "%MODULES%" exit /b 0
:suits
set "JAVA=%~1\bin\java.exe"
exit /b 0

rem Sets VERSION by starting the Java in the folder %1.
:ask
set "ANSWER=%TEMP%\sfumato-java-%RANDOM%.txt"
"%~1\bin\java.exe" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=2,3" %%a in ("%ANSWER%") do if "%%a" == "version" if not defined VERSION set "VERSION=%%~b"
del "%ANSWER%" >nul 2>&1
exit /b 0
