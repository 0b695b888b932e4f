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

// programVoices are those that can be chosen by name.
var programVoices = []string{nameDispatcher, "espeak-ng", "flite"}

// findVoices lists the voices of this machine, best first: the person's own, a
// better one of the desktop, the recordings that come along, and the programs,
// which are harder to understand. A speech server that does not run is started
// only where it is chosen, or no program is installed.
func findVoices(ctx context.Context, o Options) []voice {
	first := own(o)
	choice, o := named(o)
	pack := newRecorded(ctx, o)
	d := findDispatcher(o)
	var found, programs []voice
	for _, program := range []struct {
		name string
		make func(context.Context, string, Options) voice
	}{{"espeak-ng", espeak}, {"flite", flite}} {
		if path := installed(program.name); path != "" {
			programs = append(programs, program.make(ctx, path, o))
		}
	}
	if path := installed("speech-dispatcher"); d == nil && path != "" && (choice == nameDispatcher || len(first)+len(programs) == 0) {
		brief, stop := context.WithTimeout(ctx, spawnTime)
		defer stop()
		_ = run(brief, []string{path, "--spawn"}, nil)
		d = findDispatcher(o)
	}
	if d != nil && d.better() {
		found = append(found, d)
	}
	// The recordings are understood best: they come before the programs, unless
	// a voice or a speed was asked for that they have not.
	if o.Voice == "" && o.Rate == 0 {
		found = append(found, pack)
	}
	if d != nil && !d.better() && !d.quiet() {
		found = append(found, d)
	}
	found = append(found, programs...)
	if d != nil && d.quiet() {
		found = append(found, d)
	}
	return append(first, chosenFirst(choice, found, pack)...)
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
