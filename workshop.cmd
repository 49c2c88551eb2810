@echo off
rem The workshop command: builds the kit when that is needed, then runs it. workshop --help says more.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "DIST=%HOME_DIR%\lib\cli\target\workshop"
set "INSTALL=Install JDK 17 or later, for example from adoptium.net, and set JAVA_HOME to it."

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
)
if not defined JAVA (
  echo workshop: there is no Java here. %INSTALL%>&2
  exit /b 1
)
if not exist "%JAVA%" (
  echo workshop: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. %INSTALL%>&2
  exit /b 1
)

"%JAVA%" -version 2>&1 | findstr /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul
if errorlevel 1 (
  echo workshop: "%JAVA%" is older than Java 17. %INSTALL%>&2
  exit /b 1
)

if not exist "%DIST%\built" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:DIST\built).LastWriteTimeUtc; $changed = Get-ChildItem -LiteralPath $env:HOME_DIR\lib, $env:HOME_DIR\pom.xml -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '\\target\\' } | Select-Object -First 1; if ($changed) { exit 3 }"
if not errorlevel 3 goto start

:build
for %%J in ("%JAVA%") do set "JAVAC=%%~dpJjavac.exe"
if not exist "%JAVAC%" (
  echo workshop: "%JAVA%" belongs to a runtime without a compiler. %INSTALL%>&2
  exit /b 1
)
if exist "%HOME_DIR%\.workshop\local-azure.json" if exist "%DIST%\workshop.jar" "%JAVA%" "-DWORKSHOP_HOME=%HOME_DIR%" -jar "%DIST%\workshop.jar" stop 1>&2
echo workshop: building the kit (about a minute the first time) ...>&2
pushd "%HOME_DIR%"
call mvnw.cmd -q -B -DskipTests -Dfast package 1>&2
if errorlevel 1 (
  popd
  echo workshop: the kit could not be built; the lines above say why.>&2
  exit /b 1
)
popd
rem Makes every later start faster; without it everything works the same.
"%JAVA%" -XX:+UseSerialGC "-XX:ArchiveClassesAtExit=%DIST%\workshop.jsa" "-XX:ErrorFile=%DIST%\warm-up.log" -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-DWORKSHOP_HOME=%HOME_DIR%" -jar "%DIST%\workshop.jar" warm-up >nul 2>&1

:start
set "QUICK=-XX:TieredStopAtLevel=1"
if /i "%~1"=="serve" set "QUICK="
"%JAVA%" %QUICK% -XX:+UseSerialGC "-XX:SharedArchiveFile=%DIST%\workshop.jsa" -Xshare:auto "-Xlog:cds*=off" -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-DWORKSHOP_HOME=%HOME_DIR%" -jar "%DIST%\workshop.jar" %*
exit /b %errorlevel%
