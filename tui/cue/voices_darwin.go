package cue

import (
	"context"
	"strconv"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Turn on spoken content in the system settings"

// findVoices lists the voices of this machine, best first.
func findVoices(ctx context.Context, o Options) []voice {
	found := own(o)
	if path := installed("say"); path != "" {
		argv := []string{path, "-f", "-"}
		if name := voiceName(o.Voice); name != "" {
			argv = append(argv, "-v", name)
		}
		if o.Rate > 0 {
			argv = append(argv, "-r", strconv.Itoa(o.Rate))
		}
		found = append(found, newSpeech("say", o.Rate, argv...))
	}
	return append(found, newRecorded(ctx, o))
}
