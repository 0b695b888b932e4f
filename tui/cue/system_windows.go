package cue

import (
	"context"
	_ "embed"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"strconv"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Turn on a voice in the Windows settings, under Time and language, Speech"

// systemVoices are those of this machine, best first.
func systemVoices(_ context.Context, _ string, o Options, _ *recorded) (found []voice) {
	if path := installed("powershell.exe"); path != "" {
		argv := []string{path, "-NoLogo", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded(speaking)}
		env := []string{"TSPINE_VOICE=" + voiceName(o.Voice), "TSPINE_RATE=" + strconv.Itoa(systemRate(o.Rate)), "TSPINE_VOLUME=" + strconv.Itoa(int(100*loudness(o.VoiceVolume)))}
		found = append(found, &kept{title: nameWindows, argv: argv, env: env, rate: o.Rate})
	}
	return found
}

// nameWindows is the system's voice.
const nameWindows = "Windows voice"

// programVoices are those that can be chosen by name.
var programVoices = []string{nameWindows}

// speaking is the program that PowerShell runs: see kept for what the lines
// mean. Nothing that the person or a file wrote is part of it.
//
//go:embed speaking.ps1
var speaking string

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

// toGetSound is what helps when there is no speaker.
const toGetSound = "Choose an output in the Windows sound settings"

// soundOpeners lists what can play samples.
func soundOpeners() []opener { return []opener{{"Windows sound", openWindows}} }

var playSound = windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")

// Flags of PlaySoundW.
const (
	sndAsync     = 0x0001
	sndNoDefault = 0x0002
	sndMemory    = 0x0004
)

var errNotPlayed = errors.New("the system did not play the sound")

// memory plays WAV files from memory.
type memory struct {
	file []byte // being played: Windows reads it until the next call
}

func openWindows(ctx context.Context) (speaker, error) {
	if err := playSound.Find(); err != nil {
		return nil, err
	}
	m := &memory{}
	if err := m.play(ctx, clip{pcm: make([]int16, 1)}); err != nil {
		return nil, err
	}
	return m, nil
}

func (m *memory) play(ctx context.Context, c clip) error {
	if len(c.pcm) == 0 {
		return nil
	}
	file := wav(c.stereo(), rate)
	played, _, _ := playSound.Call(uintptr(unsafe.Pointer(&file[0])), 0, sndMemory|sndAsync|sndNoDefault)
	m.file = file // only now may the one before go
	if played == 0 {
		return errNotPlayed
	}
	rest(ctx, lasting(c.pcm))
	if ctx.Err() != nil {
		m.close()
	}
	return nil
}

// close stops what is being played.
func (m *memory) close() { _, _, _ = playSound.Call(0, 0, 0) }
