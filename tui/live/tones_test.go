package live

import (
	"testing"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
)

// The plan leaves every tone the time that it sounds, before its words begin.
func TestThePlanKnowsHowLongTonesSound(t *testing.T) {
	for _, r := range data.Shipped().Routines {
		timeline := session.Flatten(r, routine.Options{}, session.Voice{})
		for _, c := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			if c.Cue.Words == "" {
				continue
			}
			s := timeline.Steps[min(c.Cue.Step, len(timeline.Steps)-1)]
			sounds, planned := sound(c.Cue, timeline).Tone.Length(), session.ToneTakes(c.Cue, s)
			if sounds > planned {
				t.Errorf("%s in %s: the tone sounds for %s, the plan leaves it %s", c.Cue.Kind, s.Kind, sounds, planned)
			}
		}
	}
}
