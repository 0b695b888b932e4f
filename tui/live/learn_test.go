package live

import (
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// pacer is a speaker whose voice turns out to be slow.
type pacer struct {
	tape
	pace session.Pace
}

func (p *pacer) Pace() session.Pace { return p.pace }

// What a slow voice says after its first lines is laid out for it: nothing that
// it says runs into what comes next, and it says less.
func TestWordsAreLaidOutAnewForASlowVoice(t *testing.T) {
	spoken := map[string]int{}
	for name, pace := range map[string]session.Pace{"as estimated": {}, "slow": {Lead: time.Second, Factor: 1.6}} {
		d, heard := &desk{}, &pacer{}
		d.Live = Prepare(New(flow.Choice{Routine: mobility(t)}, Habits{}, d.now(), 1, session.Answers{}))
		d.Begin(Outlets{Speaker: heard, Keeper: shelf{}, Waker: waker{}}, d.now())
		d.passes(5 * time.Second)
		heard.pace, heard.sounds = pace, nil
		for d.Step().Kind == routine.Ready { // the words of the step that runs stay
			d.passes(250 * time.Millisecond)
		}
		d.passes(250 * time.Millisecond)
		heard.sounds = nil
		for d.Mode() != session.Ended {
			d.passes(time.Minute)
		}
		last := cue.Sound{}
		for _, s := range heard.sounds {
			if s.Words == "" {
				continue
			}
			spoken[name]++
			takes := session.Voice{Pace: pace}.Takes(s.Words)
			if !s.Ends.IsZero() && s.Due.Add(takes).After(s.Ends.Add(time.Millisecond)) {
				t.Errorf("%s: %q takes %s and has %s", name, s.Words, takes, s.Ends.Sub(s.Due))
			}
			if s.Ends.IsZero() && s.Tone != cue.Done {
				t.Errorf("%s: %q has no bound", name, s.Words)
			}
			last = s
		}
		if last.Tone != cue.Done {
			t.Errorf("%s: the last words are %q", name, last.Words)
		}
	}
	if spoken["slow"] >= spoken["as estimated"] || spoken["slow"] < spoken["as estimated"]/2 {
		t.Errorf("lines: %v", spoken)
	}
}
