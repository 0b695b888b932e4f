Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'en-US') } catch { }
if ($env:TSPINE_VOICE) { try { $voice.SelectVoice($env:TSPINE_VOICE) } catch { } }
$voice.Rate = [int]$env:TSPINE_RATE
$voice.Volume = [int]$env:TSPINE_VOLUME
$lines = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)
$next = $lines.ReadLineAsync()
$busy = $false
while ($true) {
  if ($next.Wait(30)) {
    $line = $next.Result
    if ($line -eq $null) { break }
    $voice.SpeakAsyncCancelAll()
    $busy = $line.Length -gt 1
    if ($busy) { [void]$voice.SpeakAsync($line.Substring(1)) }
    $next = $lines.ReadLineAsync()
  }
  if ($busy -and $voice.State -eq 'Ready') { [Console]::Out.WriteLine('.'); $busy = $false }
}
