package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/visit"
)

// Bounds of a sound file (X).
const (
	lastWords = 8 * time.Second
	longest   = 3 * time.Hour
)

func audioCommand(std IO) *cobra.Command {
	var f fileFlags
	var voice string
	var noVoice bool
	c := described("audio", func(_ *cobra.Command, args []string) error {
		d := known(std)
		r, err := f.read(std, d, args[0], "name the file to write: `tspine audio ROUTINE --out back.wav`, or --out - for standard output")
		if err != nil {
			return err
		}
		file, err := track(std, d, r, f.Options, voice, noVoice)
		if err != nil {
			return err
		}
		if named := filepath.Ext(f.path); named != "" && !strings.EqualFold(named, ".wav") {
			std.remark("it is a WAV file, whatever its name ends in")
		}
		return deliver(std, file, f.path)
	})
	f.on(c)
	c.Flags().StringVar(&voice, "voice", "", "pack or espeak-ng; by default the pack if it has all the words, otherwise espeak-ng")
	c.Flags().BoolVar(&noVoice, "no-voice", false, "tones only")
	return c
}

// track is a session as it would be heard now, in a WAV file.
func track(std IO, d *data.Snapshot, r routine.Routine, o routine.Options, voice string, noVoice bool) ([]byte, error) {
	r, waits := r.Unattended()
	if waits {
		std.remark("a sound file cannot wait for a key: every set begins after its rest")
	}
	t, speech, err := asDone(std, d, r, o)
	if err != nil {
		return nil, err
	}
	if t.Total() > longest {
		return nil, fmt.Errorf("%s takes %s, but a sound file can take only %s: make the routine shorter", r.Name, report.Clock(t.Total()), report.Clock(longest))
	}
	std.leftOut(d, r)
	heard, sounds := visit.SoundOf(d.Settings), live.Sounds(t, speech)
	say, err := sayer(voice, noVoice, heard, sounds)
	if err != nil {
		return nil, err
	}
	file, silent := cue.Track(sounds, t.Total()+lastWords, heard.Volume, say)
	if len(silent) > 0 {
		std.remark(fmt.Sprintf("%s left to the tones, because time or words are missing: %s", report.Count(len(silent), "line"), strings.Join(silent, " / ")))
	}
	return file, nil
}

// sayer is the voice of a sound file; nil is none.
func sayer(voice string, noVoice bool, o cue.Options, sounds []cue.Timed) (cue.Voice, error) {
	recorded, whole := cue.Recorded(o.VoiceVolume)
	machine, installed := cue.Machine(context.Background(), o)
	switch {
	case noVoice:
		return nil, nil
	case voice == "pack":
		return recorded, nil
	case voice == "espeak-ng" && !installed:
		return nil, errors.New("espeak-ng is not installed: install it, or write --voice pack")
	case voice == "espeak-ng":
		return machine, nil
	case voice != "":
		return nil, usageError{fmt.Errorf("%q is not a voice for a sound file: write pack or espeak-ng", text.New(voice).String())}
	}
	if installed && slices.ContainsFunc(sounds, func(s cue.Timed) bool { return !whole(s.Sound.Words) }) {
		return machine, nil
	}
	return recorded, nil
}
