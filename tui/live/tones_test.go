package live

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// The plan leaves every tone the time that it sounds, before its words begin.
func TestThePlanKnowsHowLongTonesSound(t *testing.T) {
	for _, r := range data.Shipped().Routines {
		timeline := session.Flatten(r, routine.Options{}, session.Voice{})
		for _, c := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			if c.Cue.Words == "" {
				continue
			}
			i := min(c.Cue.Step, len(timeline.Steps)-1)
			sounds, planned := sound(c.Cue, timeline).Tone.Length(), session.ToneTakes(c.Cue, timeline, i)
			if sounds > planned {
				t.Errorf("%s in %s: the tone sounds for %s, the plan leaves it %s", c.Cue.Kind, timeline.Steps[i].Kind, sounds, planned)
			}
		}
	}
}

// The wall angels go up and down by ear: the half of their time is told without
// a beat missing.
func TestTheBeatOfSlowWorkNeverMisses(t *testing.T) {
	for _, level := range routine.Levels {
		timeline := session.Flatten(shippedDay(t, "stability"), routine.Options{Level: level}, session.Voice{})
		next, due, half := cue.Down, time.Duration(0), 0
		for _, c := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			switch s := sound(c.Cue, timeline); {
			case c.Cue.Kind == session.CueStart && timeline.Exercise(c.Cue.Step).ID == "wall-angel":
				if due = c.At + 3750*time.Millisecond; s.Tone != cue.StartUp {
					t.Errorf("level %s: the first way up sounds like %v", level, s.Tone)
				}
			case s.Tone == cue.Up || s.Tone == cue.Down:
				if s.Tone != next || c.At != due {
					t.Errorf("level %s, %s: tone %v, wanted %v at %s", level, c.At, s.Tone, next, due)
				}
				if c.Cue.Kind == session.CueHalf {
					half++
				}
				next, due = cue.Up+cue.Down-s.Tone, due+3750*time.Millisecond
			}
		}
		if half != 1 {
			t.Errorf("level %s: the half is told on a beat %d times", level, half)
		}
	}
}

func shippedDay(t *testing.T, id string) routine.Routine {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no %s", id)
	return routine.Routine{}
}
