package cue

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// toGetVoice is what helps when there is no speech program.
const toGetVoice = "Turn on spoken content in the system settings"

// systemVoices are those of this machine, best first.
func systemVoices(ctx context.Context, _ string, o Options, _ *recorded) (found []voice) {
	if path := installed("say"); path != "" {
		argv := []string{path, "-f", "-"}
		if name := cmp.Or(voiceName(o.Voice), englishVoice(ctx, path)); name != "" {
			argv = append(argv, "-v", name)
		}
		if o.Rate > 0 {
			argv = append(argv, "-r", strconv.Itoa(o.Rate))
		}
		s := newSpeech("say", o.Rate, argv...)
		s.prefix = fmt.Sprintf("[[volm %.2f]] ", loudness(o.VoiceVolume))
		found = append(found, s)
	}
	return found
}

// programVoices are those that can be chosen by name.
var programVoices = []string{"say"}

// listTime is how long the list of voices may take (X).
const listTime = 2 * time.Second

// englishVoice is the first voice of the system that speaks English, whatever
// the language of the desktop; "" when none is listed.
func englishVoice(ctx context.Context, say string) string {
	brief, stop := context.WithTimeout(ctx, listTime)
	defer stop()
	var list bounded
	_ = run(brief, []string{say, "-v", "?"}, nil, &list)
	for line := range strings.Lines(list.String()) {
		if name, _, english := strings.Cut(line, " en_"); english {
			return voiceName(strings.TrimSpace(name))
		}
	}
	return ""
}

// toGetSound is what helps when there is no speaker.
const toGetSound = "Choose an output in the system's sound settings"

// soundOpeners lists what can play samples.
func soundOpeners() []opener { return []opener{programOpener("afplay", filed)} }
