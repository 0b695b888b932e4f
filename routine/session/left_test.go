package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tspine/routine/session"
)

// longSteps are the sample's, and others whose half is told.
const longSteps = sample + `
[[exercise]]
id = "bridge"
name = "Bridge"
focus = "mobility"
position = "seated"
dose = { hold = "40s", ready = "4s" }

[[exercise]]
id = "long-roll"
name = "Long roll"
focus = "mobility"
position = "supine"
dose = { time = "80s", reps = 4, ready = "4s" }
`

// What is told of the time that is left is true, whatever keys have made of the
// step, and what comes after a rest is told before its end.
func TestTheTimeLeftIsTrueAfterMoreAndLess(t *testing.T) {
	for _, c := range []struct {
		name, only string
		at         float64
		press      []session.Event
		want       string
	}{
		{"a rest", "row", 20, nil, "29 15 seconds to go. 35 Next: set 2 of 2, the last one."},
		{"a longer rest", "row", 20, events(session.More), "29 20 seconds to go. 40 Next: set 2 of 2, the last one."},
		{"a shorter rest", "row", 20, events(session.Less), "30 Next: set 2 of 2, the last one."},
		{"a rest that is cut to its last seconds", "row", 32, events(session.Less), "29 15 seconds to go. 32 Next: set 2 of 2, the last one."},
		{"a rest that is made longer again", "row", 36, events(session.More, session.More), "29 15 seconds to go. 35 Next: set 2 of 2, the last one."},
		{"a timer", "angels", 10, nil, "24 20 seconds to go."},
		{"a longer timer", "angels", 10, events(session.More, session.More), "24 30 seconds to go."},
		{"a shorter timer", "angels", 10, events(session.Less), "24 15 seconds to go."},
		{"a hold", "bridge", 10, nil, "27 Halfway."},
		{"a longer hold", "bridge", 10, events(session.More), "27 25 seconds to go."},
		{"reps inside a time", "long-roll", 20, nil, "45 40 seconds to go."},
		{"a longer rep inside a time", "long-roll", 44.4, events(session.More), "45 45 seconds to go."},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := begin(t, longSteps, c.only).after(c.at).press(c.press...).after(100)
			var told []string
			for _, cue := range b.heard {
				if cue.Words != "" && (cue.Kind == session.CueHalf || cue.Kind == session.CueNext) {
					told = append(told, fmt.Sprintf("%.0f %s", cue.Due.Sub(startOfTime).Seconds(), cue.Words))
				}
			}
			if got := strings.Join(told, " "); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

// What comes next is told once, also where the session was killed and is gone on with.
func TestNextIsToldOnceAfterAResume(t *testing.T) {
	for at, want := range map[float64]int{33: 1, 36: 0, 42: 0} {
		b, told := start(t, "row").after(at).reopened(), 0
		for _, c := range b.hush().press(session.Key).after(12).heard {
			if c.Kind == session.CueNext {
				told++
			}
		}
		if told != want {
			t.Errorf("killed at %g s: told %d times", at, told)
		}
	}
}

// A rest that is made shorter while the session counts in speaks over no tick of that.
func TestLessInACountIn(t *testing.T) {
	b := start(t, "row").after(32).press(session.Key, session.Key).after(0.5).hush()
	for _, c := range b.press(session.Less).heard {
		if c.Words != "" {
			t.Errorf("%s says %q in the count-in", c.Kind, c.Words)
		}
	}
	b.after(2.4).hush().after(1)
	if !slices.ContainsFunc(b.heard, func(c session.Cue) bool { return c.Words == "Next: set 2 of 2, the last one." }) {
		t.Errorf("after it: %v", b.heard)
	}
}
