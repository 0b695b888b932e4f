package session_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// toTheHalf leads a session of a balance day to the get ready between its blocks.
func toTheHalf(b *robot) *robot {
	b.t.Helper()
	for range 1000 {
		if e := b.s.Exercise(); e.Focus == routine.Stability && b.s.Step().Kind == routine.Ready {
			return b
		}
		b.press(session.Next)
	}
	b.t.Fatal("there is no second half")
	return nil
}

// What is made easier stays so, and is told so, when another exercise of it is made
// easier again, and after a kill.
func TestEasedTwice(t *testing.T) {
	for _, r := range shipped(t) {
		if r.Focus != routine.Balance {
			continue
		}
		for _, level := range routine.Levels {
			for presses := range 5 {
				b := &robot{t: t, now: startOfTime, between: 100 * time.Millisecond, s: session.New(session.Setup{Routine: r, Options: routine.Options{Level: level}, Header: session.Header{ID: "one"}})}
				toTheHalf(b.press(session.Start)).press(session.EaseOff)
				for range presses {
					b.press(session.Next)
				}
				b.press(session.Hurts, session.Ease)
				again := *b
				for name, b := range map[string]*robot{"": b, " resumed": again.reopened().press(session.Key)} {
					for _, e := range b.after(3600).s.Record().Exercises {
						if e.Focus == routine.Stability && e.Outcome != session.Eased {
							t.Errorf("%s, %s, %d times on%s: %s is %s (%s)", r.ID, level, presses, name, e.ID, e.Outcome, e.Why)
						}
					}
				}
			}
		}
	}
}

// What was never reached was not made easier, and what was is told as it is.
func TestEasedAndNotReached(t *testing.T) {
	b := toTheHalf(start(t, "stretch", "row", "angels")).press(session.EaseOff, session.Stop)
	b.did(2, "skipped (made easier, then session ended first)")

	b = toTheHalf(start(t, "stretch", "row", "angels")).press(session.EaseOff)
	b.after(6)
	closed := session.Closed(b.s.Record())
	if e := closed.Exercises[1]; e.Outcome != session.Eased || e.Why != "made easier, then session ended first" || !e.CutShort() {
		t.Errorf("row is %s (%s)", e.Outcome, e.Why)
	}
	if e := closed.Exercises[2]; e.Outcome != session.Skipped || e.Why != "session ended first" {
		t.Errorf("angels are %s (%s)", e.Outcome, e.Why)
	}
}

// The get ready in which it is made easier goes on as it was, and those after it
// promise no more than there is.
func TestEasedGetReady(t *testing.T) {
	for _, pace := range []session.Pace{{}, {Lead: time.Second, Factor: 1.4}, {Lead: 200 * time.Millisecond, Factor: 0.7}} {
		var r routine.Routine
		for _, r = range shipped(t) {
			if r.ID == "balance" {
				break
			}
		}
		heard := func(ease bool) (ready, dose []string) {
			b := &robot{t: t, now: startOfTime, between: 100 * time.Millisecond, s: session.New(session.Setup{Routine: r, Options: session.ForWords(r, routine.Options{}, session.Voice{}), Header: session.Header{ID: "one"}})}
			toTheHalf(b.press(session.Start)).after(10)
			b.s = b.s.Relaid(pace)
			if ease {
				b.press(session.EaseOff)
			}
			for range 20000 {
				if b.s.Mode() == session.Ended {
					break
				}
				b.after(1)
			}
			for _, c := range b.heard {
				at := min(c.Step, len(b.s.Timeline().Steps)-1)
				switch first := c.Due.Sub(startOfTime) < 75*time.Second; {
				case first && c.Kind == session.CueSetup:
					ready = append(ready, c.Words)
				case c.Kind == session.CueSetup && (strings.Contains(c.Words, " sets of ") || strings.Contains(c.Words, "easier")):
					dose = append(dose, b.s.Timeline().Exercise(at).ID+": "+c.Words)
				}
			}
			return ready, dose
		}
		plain, _ := heard(false)
		plain[0] = "Made easier: about half." // in place of "3 sets of 10."
		eased, dose := heard(true)
		if !slices.Equal(plain, eased) {
			t.Errorf("pace %v: heard %q\nwant %q", pace, eased, plain)
		}
		if len(dose) == 0 || slices.ContainsFunc(dose, func(words string) bool { return !strings.HasSuffix(words, ": Made easier: about half.") }) {
			t.Errorf("pace %v: the doses told are %q", pace, dose)
		}
	}
}
