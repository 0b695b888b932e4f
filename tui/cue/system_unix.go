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

// systemVoices are those of this machine, best first; programs are harder to understand
// than the recordings. A speech server that does not run is started only where it is
// chosen, or nothing else speaks.
func systemVoices(ctx context.Context, choice string, o Options, pack *recorded) (found []voice) {
	d := findDispatcher(o)
	var programs []voice
	if path := installed("espeak-ng"); path != "" {
		programs = append(programs, newRendered(ctx, "espeak-ng", o, espeakArgv(path, o)))
	}
	if path := installed("flite"); path != "" {
		programs = append(programs, newRendered(ctx, "flite", o, fliteArgv(path, o)))
	}
	if path := installed("speech-dispatcher"); d == nil && path != "" && (choice == nameDispatcher || len(o.Command)+len(programs) == 0) {
		brief, stop := context.WithTimeout(ctx, spawnTime)
		defer stop()
		_ = run(brief, []string{path, "--spawn"}, nil, nil)
		d = findDispatcher(o)
	}
	if d != nil && d.better() {
		found = append(found, d)
	}
	// The recordings are understood best, but have only their own voice and speed.
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
	return found
}

// spawnTime is how long a speech server may take to start (X).
const spawnTime = 3 * time.Second

// fliteRate is how many words a minute its voice slt says (X).
const fliteRate = 170.0

// fliteArgv has the words as the value of an option, which cannot be taken for
// another: flite takes them no other way.
func fliteArgv(path string, o Options) func(words string) []string {
	argv := []string{path, "-voice", "slt", "-o", "/dev/stdout"}
	if o.Rate > 0 {
		argv = append(argv, "--setf", fmt.Sprintf("duration_stretch=%.2f", fliteRate/float64(o.Rate)))
	}
	return func(words string) []string { return append(slices.Clone(argv), "-t", words) }
}

// toGetSound is what helps when there is no speaker.
const toGetSound = "Start PulseAudio or PipeWire, or install pulseaudio-utils or alsa-utils"

// soundOpeners lists what can play samples.
func soundOpeners() []opener {
	return []opener{
		{"PulseAudio", openPulse},
		programOpener("paplay", piped, "--raw", "--format=s16le", "--rate=48000", "--channels=2", "--latency-msec=20", "--client-name=tspine"),
		programOpener("pw-play", filed),
		programOpener("aplay", piped, "-q", "-t", "raw", "-f", "S16_LE", "-r", "48000", "-c", "2", "-"),
	}
}
