@echo off
rem Runs the installed Maven; mvnw is the script that also fetches one, for Linux, macOS and WSL.
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: Maven 3.9 or newer is needed: install it from https://maven.apache.org/download.cgi 1>&2
  echo mvnw: together with a JDK, 17 or newer, from https://adoptium.net 1>&2
  echo mvnw: or run ./mvnw in WSL, which sees to Maven itself. 1>&2
  exit /b 1
)
mvn %*
