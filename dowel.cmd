@echo off
rem Runs Dowel. In a checkout it builds what is missing or out of date first; in an unpacked distribution it just runs.
setlocal
set "DOWEL_DIR=%~dp0"
if "%DOWEL_DIR:~-1%"=="\" set "DOWEL_DIR=%DOWEL_DIR:~0,-1%"
set "DOWEL_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "DOWEL_JAVA=%JAVA_HOME%\bin\java.exe"

if not exist "%DOWEL_DIR%\pom.xml" (
  set "DOWEL_JAR=%DOWEL_DIR%\lib\dowel.jar"
  set "DOWEL_LIB=%DOWEL_DIR%\lib"
  goto run
)
set "DOWEL_JAR=%DOWEL_DIR%\target\dowel.jar"
set "DOWEL_LIB=%DOWEL_DIR%\target\lib"
powershell -NoProfile -Command "if (-not (Test-Path '%DOWEL_JAR%') -or -not (Test-Path '%DOWEL_LIB%')) { exit 1 }; $t=(Get-Item '%DOWEL_JAR%').LastWriteTime; if (Get-ChildItem -Recurse -File '%DOWEL_DIR%\src\main','%DOWEL_DIR%\pom.xml' | Where-Object LastWriteTime -gt $t) { exit 1 }"
if not errorlevel 1 goto run
echo dowel: building (first use or changed source; some minutes on a fresh machine) ... 1>&2
call mvn -q -B -f "%DOWEL_DIR%\pom.xml" -Dmaven.test.skip=true -Ddowel.skip.archive=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  echo dowel: the build failed 1>&2
  exit /b 1
)
powershell -NoProfile -Command "(Get-Item '%DOWEL_JAR%').LastWriteTime = Get-Date"

:run
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
"%DOWEL_JAVA%" -Xmx768m -XX:+UseSerialGC -Djava.awt.headless=true %DOWEL_JAVA_OPTS% -Ddowel.home="%DOWEL_DIR%" -Ddowel.terminal=true -cp "%DOWEL_JAR%;%DOWEL_LIB%\*" dowel.cli.Dowel %*
exit /b %ERRORLEVEL%
