# Installs the .msi that `mvn -B -Ppackage package` has made, for this user alone, plays the tour without a window, upgrades
# nothing, removes it again, and looks whether it is gone.
$ErrorActionPreference = 'Stop'
$msi = (Get-ChildItem (Join-Path $PSScriptRoot '..\..\target\package\*.msi')).FullName
function Msi([string] $what) {
  $done = Start-Process msiexec -ArgumentList "$what `"$msi`" /qn" -Wait -PassThru
  if ($done.ExitCode -ne 0) { throw "msiexec $what ended with $($done.ExitCode)" }
}
Msi '/i'
$program = Join-Path $env:LOCALAPPDATA 'Kapstone\Kapstone.exe'
if (-not (Test-Path $program)) { throw "not installed: $program" }
$env:JAVA_TOOL_OPTIONS = '-Dglass.platform=Headless -Dprism.order=sw'
$tour = Join-Path $PSScriptRoot '..\..\target\package\try'
$played = Start-Process $program -ArgumentList "--tour `"$tour`"" -Wait -PassThru
if ($played.ExitCode -ne 0) { throw "the tour ended with $($played.ExitCode)" }
Msi '/x'
if (Test-Path $program) { throw "still there: $program" }
