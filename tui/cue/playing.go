//go:build unix

package cue

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

// Times for programs that play a clip each (X).
const (
	probeTime = 800 * time.Millisecond // of silence, to see whether a program works, and to wake a headset
	slack     = 1500 * time.Millisecond
)

// playing is a program that is started for each clip.
type playing struct {
	argv []string
	file string // where the clip is put for a program that reads no standard input
}

// How a program is given a clip.
const (
	piped = false // samples on its standard input
	filed = true  // the name of a WAV file
)

// programOpener is a program that plays a clip. It is tried with a moment of silence.
func programOpener(name string, asFile bool, args ...string) opener {
	return opener{name, func(ctx context.Context) (speaker, error) {
		path := installed(name)
		if path == "" {
			return nil, errNothing
		}
		p := &playing{argv: append([]string{path}, args...)}
		if asFile {
			dir, err := os.MkdirTemp("", "tspine-cue-") // made for its owner alone
			if err != nil {
				return nil, err
			}
			p.file = filepath.Join(dir, "cue.wav")
			p.argv = append(p.argv, p.file)
		}
		if err := p.play(ctx, clip{pcm: make([]int16, samples(probeTime))}); err != nil {
			p.close()
			return nil, err
		}
		return p, ctx.Err()
	}}
}

func (p *playing) play(ctx context.Context, c clip) error {
	limited, stop := context.WithTimeout(ctx, lasting(c.pcm)+slack)
	defer stop()
	if p.file == "" {
		return run(limited, p.argv, bytesOf(c.stereo()), nil)
	}
	if err := os.WriteFile(p.file, wav(c.stereo(), rate), 0o600); err != nil {
		return err
	}
	return run(limited, p.argv, nil, nil)
}

func (p *playing) close() {
	if p.file != "" {
		_ = os.RemoveAll(filepath.Dir(p.file))
	}
}
