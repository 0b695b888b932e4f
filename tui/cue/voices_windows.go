package cue

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"strconv"
	"unicode/utf16"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Turn on a voice in the Windows settings, under Time and language, Speech"

// findVoices lists the voices of this machine, best first.
func findVoices(ctx context.Context, o Options) []voice {
	first := own(o)
	choice, o := named(o)
	var found []voice
	if path := installed("powershell.exe"); path != "" {
		argv := []string{path, "-NoLogo", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded(speaking)}
		env := []string{"TSPINE_VOICE=" + voiceName(o.Voice), "TSPINE_RATE=" + strconv.Itoa(systemRate(o.Rate)), "TSPINE_VOLUME=" + strconv.Itoa(int(100*loudness(o.VoiceVolume)))}
		found = append(found, &kept{title: nameWindows, argv: argv, env: env, rate: o.Rate})
	}
	return append(first, chosenFirst(choice, found, newRecorded(ctx, o))...)
}

// nameWindows is the system's voice.
const nameWindows = "Windows voice"

// programVoices are those that can be chosen by name.
var programVoices = []string{nameWindows}

// speaking is the program that PowerShell runs: see kept for what the lines
// mean. Nothing that the person or a file wrote is part of it.
const speaking = `
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
`

// encoded is a program as PowerShell takes it without any quoting.
func encoded(program string) string {
	var raw []byte
	for _, unit := range utf16.Encode([]rune(program)) {
		raw = binary.LittleEndian.AppendUint16(raw, unit)
	}
	return base64.StdEncoding.EncodeToString(raw)
}

// systemRate turns words a minute into the -10 to 10 of System.Speech, where
// 0 is about 180 and ten steps up are three times as fast.
func systemRate(wpm int) int {
	if wpm <= 0 {
		return 0
	}
	return min(max((wpm-180)/18, -10), 10)
}
