package live

import (
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// Sounds is all that is heard of a timeline when nothing comes between, with
// its moments.
func Sounds(t routine.Timeline, v session.Voice) (out []cue.Timed) {
	for _, c := range session.PlanCues(t, v).Cues(t) {
		out = append(out, cue.Timed{At: c.At, Sound: sound(c.Cue, t)})
	}
	return out
}
