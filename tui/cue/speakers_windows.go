package cue

import (
	"context"
	"errors"
	"unsafe"

	"golang.org/x/sys/windows"
)

// toGetSound is what helps when there is no speaker.
const toGetSound = "Choose an output in the Windows sound settings"

// speakerOpeners lists what may be heard on this machine, best first.
func speakerOpeners(o Options) []opener { return append(soundOpeners(), bellOpener(o.Bell)) }

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
	file := wav(c)
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
