//go:build unix && !darwin

package cue

import (
	"context"
	"strconv"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Install espeak-ng or speech-dispatcher"

// findVoices lists the voices of this machine, best first.
func findVoices(ctx context.Context, o Options) []voice {
	found := own(o)
	if path := installed("spd-say"); path != "" {
		found = append(found, spdSay(path, o))
	}
	if path := installed("espeak-ng"); path != "" {
		found = append(found, espeak(path, o))
	}
	return append(found, newRecorded(ctx, o))
}

func espeak(path string, o Options) voice {
	argv := []string{path, "--stdin", "-z"} // without the pause at the end
	if name := voiceName(o.Voice); name != "" {
		argv = append(argv, "-v", name)
	}
	if o.Rate > 0 {
		argv = append(argv, "-s", strconv.Itoa(o.Rate))
	}
	return newSpeech("espeak-ng", o.Rate, argv...)
}

// spdSay passes words on to Speech Dispatcher, the desktop's own voice. It
// takes words only as an argument, waits for their end when told to, and has
// to be told to stop: killing it does not.
func spdSay(path string, o Options) voice {
	argv := []string{path, "--wait"}
	if name := voiceName(o.Voice); name != "" {
		argv = append(argv, "--synthesis-voice", name)
	}
	if o.Rate > 0 {
		argv = append(argv, "--rate", strconv.Itoa(dispatcherRate(o.Rate)))
	}
	s := newSpeech("spd-say", o.Rate, argv...)
	s.asLast, s.cancel = true, []string{path, "--cancel"}
	return s
}

// dispatcherRate turns words a minute into Speech Dispatcher's -100 to 100,
// as its espeak-ng module counts: 80, 170 and 390 words a minute.
func dispatcherRate(wpm int) int {
	if wpm < 170 {
		return max(-100, (wpm-170)*100/90)
	}
	return min(100, (wpm-170)*100/220)
}
