package live

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// answersTo is what is spoken to every key, but where the session stands, which
// names everything.
func answersTo(t *testing.T) map[string]bool {
	t.Helper()
	lines := map[string]bool{}
	for _, keys := range [][]session.Event{{session.Key, session.Key}, {session.Quit, session.Quit}, {session.Skip, session.Skip}, {session.Hurts, session.Key, session.Ease}, {session.Deaf}, {session.Away}} {
		for step := range 4 {
			d, heard := &desk{}, &tape{}
			d.Live = Prepare(New(flow.Choice{Routine: mobility(t)}, Habits{}, d.now(), 1, session.Answers{}))
			d.Begin(Outlets{Speaker: heard, Keeper: shelf{}, Waker: waker{}}, d.now())
			for range step {
				d.Apply(d.now(), session.Next)
			}
			d.passes(5 * time.Second)
			for _, e := range keys {
				d.passes(4 * time.Second)
				d.Apply(d.now(), e)
			}
			for _, s := range heard.sounds {
				lines[s.Words] = true
			}
		}
	}
	return lines
}

// TestTheRecordingsAnswerEveryKey: the recordings have what is spoken to a key, whole.
// What a routine itself speaks is taken from it (cue/words/make).
func TestTheRecordingsAnswerEveryKey(t *testing.T) {
	_, whole := cue.Recorded(80)
	for words := range answersTo(t) {
		if !whole(words) {
			t.Errorf("%q is missing in cue/words/phrases.txt", words)
		}
	}
}

// The recordings have what is spoken, whole, and are over before what comes next,
// wherever the plan has them spoken.
func TestTheRecordingsFitTheirPlaces(t *testing.T) {
	say, whole := cue.Recorded(80)
	for _, r := range data.Shipped().Routines {
		for _, level := range routine.Levels {
			for _, met := range []int{0, session.NewFor, session.KnownAfter} {
				v := session.Voice{Met: map[string]int{}}
				for _, e := range r.Exercises {
					v.Met[e.ID] = met
				}
				for _, s := range Sounds(session.Flatten(r, routine.Options{Level: level}, v), v) {
					if !whole(s.Sound.Words) {
						t.Errorf("%q is missing", s.Sound.Words)
					}
					room := s.Sound.Ends.Sub(s.Sound.Due) - s.Sound.Tone.Length()
					if s.Sound.Words != "" && !s.Sound.Ends.IsZero() && say(s.Sound.Words, room) == nil {
						t.Errorf("%s, %s, met %d times, at %s: %q has %s", r.ID, level, met, s.At, s.Sound.Words, room)
					}
				}
			}
		}
	}
}
