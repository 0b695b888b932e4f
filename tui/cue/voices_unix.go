//go:build unix && !darwin

package cue

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Install espeak-ng, flite or speech-dispatcher"

// findVoices lists the voices of this machine, best first: the desktop's own,
// then the programs, then the words that come along. A speech server that does
// not run is started only where no program is installed.
func findVoices(ctx context.Context, o Options) []voice {
	found := own(o)
	d := findDispatcher(o)
	if d != nil && !d.quiet() {
		found = append(found, d)
	}
	for _, program := range []struct {
		name string
		make func(context.Context, string, Options) voice
	}{{"espeak-ng", espeak}, {"flite", flite}} {
		if path := installed(program.name); path != "" {
			found = append(found, program.make(ctx, path, o))
		}
	}
	if path := installed("speech-dispatcher"); path != "" && len(found) == 0 && d == nil {
		brief, stop := context.WithTimeout(ctx, spawnTime)
		defer stop()
		_ = run(brief, []string{path, "--spawn"}, nil)
		d = findDispatcher(o)
	}
	if d != nil && !slices.Contains(found, voice(d)) {
		found = append(found, d)
	}
	return append(found, newRecorded(ctx, o))
}

// spawnTime is how long a speech server may take to start (X).
const spawnTime = 3 * time.Second

func espeak(ctx context.Context, path string, o Options) voice {
	return newRendered(ctx, "espeak-ng", o, espeakArgv(path, o))
}

// fliteRate is how many words a minute its voice slt says (X).
const fliteRate = 170.0

// flite takes words only as the value of an option, which cannot be taken for
// another.
func flite(ctx context.Context, path string, o Options) voice {
	argv := []string{path, "-voice", "slt", "-o", "/dev/stdout"}
	if o.Rate > 0 {
		argv = append(argv, "--setf", fmt.Sprintf("duration_stretch=%.2f", fliteRate/float64(o.Rate)))
	}
	return newRendered(ctx, "flite", o, func(words string) []string { return append(slices.Clone(argv), "-t", words) })
}
