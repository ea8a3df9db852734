@echo off
rem Starts Parley on Windows from the unpacked archive. In a checkout, build first: mvn -P launch package -pl parley-cli -am
setlocal
set "PARLEY_LIB=%~dp0lib"
if not exist "%PARLEY_LIB%\parley-cli.jar" set "PARLEY_LIB=%~dp0parley-cli\target\lib"
if not exist "%PARLEY_LIB%\parley-cli.jar" (
  echo parley: there is no parley-cli.jar. Maybe unpack the archive again, or build first. 1>&2
  exit /b 1
)
set "PARLEY_JAVA=java"
if defined JAVA_HOME set "PARLEY_JAVA=%JAVA_HOME%\bin\java"
set "PARLEY_MAJOR="
for /f tokens^=2^ delims^=.-_^" %%v in ('"%PARLEY_JAVA%" -version 2^>^&1 ^| findstr /i version') do if not defined PARLEY_MAJOR set "PARLEY_MAJOR=%%v"
if not defined PARLEY_MAJOR set "PARLEY_MAJOR=0"
if %PARLEY_MAJOR% LSS 25 (
  echo parley: Parley needs a JDK 25 or newer. 1>&2
  echo Maybe install Temurin 25 from https://adoptium.net and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
set "PARLEY_HOME=%~dp0."
"%PARLEY_JAVA%" --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -DOPT_OUT_TRACKING=true -XX:+UseSerialGC -Xms128m -Xmn96m -Xmx640m "-Dparley.home=%PARLEY_HOME%" %PARLEY_JAVA_OPTIONS% -jar "%PARLEY_LIB%\parley-cli.jar" %*
exit /b %ERRORLEVEL%
