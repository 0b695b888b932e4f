package live

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// shippedLines are all lines that the shipped routines can speak, in every
// variation, level, side, length of rest, amount of speech, and to everybody.
func shippedLines(t *testing.T) []string {
	t.Helper()
	lines := map[string]bool{}
	for _, r := range data.Shipped().Routines {
		choices := map[string]string{}
		for _, e := range r.Exercises {
			for _, v := range e.Variations {
				choices[e.ID] = v.ID
			}
		}
		for _, r := range []routine.Routine{r, r.With(choices)} {
			for _, level := range routine.Levels {
				for _, first := range []routine.Side{routine.Left, routine.Right} {
					for _, met := range []int{0, session.NewFor, session.KnownAfter} {
						for _, speech := range []session.Speech{session.Full, session.Short, session.Counts} {
							v := session.Voice{Speech: speech, Met: map[string]int{}}
							for _, e := range r.Exercises {
								v.Met[e.ID] = met
							}
							for rest := routine.RestMin; rest <= routine.RestMax; rest += 5 * time.Second {
								for _, s := range Sounds(session.Flatten(r, routine.Options{Level: level, First: first, Rest: rest}, v), v) {
									lines[s.Sound.Words] = true
								}
								if speech != session.Full || met > 0 || level != routine.Low {
									break
								}
							}
						}
					}
				}
			}
		}
	}
	for words := range answersTo(t) {
		lines[words] = true
	}
	delete(lines, "")
	return slices.Sorted(maps.Keys(lines))
}

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

// The recordings have every line that is shipped, whole.
func TestTheRecordingsHaveEveryShippedLine(t *testing.T) {
	_, whole := cue.Recorded(80)
	var missing []string
	all := shippedLines(t)
	for _, words := range all {
		if !whole(words) {
			missing = append(missing, words)
		}
	}
	if len(missing) > 0 {
		t.Errorf("%d of %d lines are missing:\n%s", len(missing), len(all), strings.Join(missing, "\n"))
	}
}

// The recordings are over before what comes next, wherever the plan has them
// spoken.
func TestTheRecordingsFitTheirPlaces(t *testing.T) {
	say, _ := cue.Recorded(80)
	for _, r := range data.Shipped().Routines {
		for _, level := range routine.Levels {
			for _, met := range []int{0, session.NewFor, session.KnownAfter} {
				v := session.Voice{Met: map[string]int{}}
				for _, e := range r.Exercises {
					v.Met[e.ID] = met
				}
				for _, s := range Sounds(session.Flatten(r, routine.Options{Level: level}, v), v) {
					room := s.Sound.Ends.Sub(s.Sound.Due) - s.Sound.Tone.Length()
					if s.Sound.Words != "" && !s.Sound.Ends.IsZero() && say(s.Sound.Words, room) == nil {
						t.Errorf("%s, %s, met %d times, at %s: %q has %s", r.ID, level, met, s.At, s.Sound.Words, room)
					}
				}
			}
		}
	}
}
