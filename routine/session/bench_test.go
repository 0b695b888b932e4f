package session_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// Laying out the stability day with its cues: under 2 ms, since it stands
// between the key and the first frame.
func BenchmarkPlan(b *testing.B) {
	r := shippedNamed(b, "stability")
	for b.Loop() {
		session.PlanCues(routine.Flatten(r, routine.Options{Level: routine.High}), session.Voice{})
	}
}

// A whole stability day at 10 Hz, and what one call of it takes.
func BenchmarkApply(b *testing.B) {
	fresh := session.New(session.Setup{Routine: shippedNamed(b, "stability")})
	calls := 0
	for b.Loop() {
		s, now := fresh, startOfTime
		s, _ = s.Apply(now, session.Start)
		for calls = 0; s.Mode() != session.Ended; calls++ {
			now = now.Add(100 * time.Millisecond)
			s, _ = s.Apply(now, session.Tick)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(calls), "ns/call")
}

// A record in the middle of the day, which is written every second.
func BenchmarkRecord(b *testing.B) {
	s := session.New(session.Setup{Routine: shippedNamed(b, "stability")})
	now := startOfTime
	s, _ = s.Apply(now, session.Start)
	for range 3000 {
		now = now.Add(100 * time.Millisecond)
		s, _ = s.Apply(now, session.Tick)
	}
	for b.Loop() {
		s.Record()
	}
}

// The longest routine that is let pass, from a stranger, with every word it
// may have, is laid out in time as well.
func TestTheLargestRoutineIsLaidOutQuickly(t *testing.T) {
	lines := strings.Repeat(fmt.Sprintf("%q, ", strings.Repeat("word ", 79)), 3)
	r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"stability\"\nposition = \"prone\"\n"+
		"setup = ["+lines+"]\nduring = ["+lines+"]\ndose = { sets = 4, reps = 200, sides = \"each\", hold = \"0.5s\", tempo = { move = \"0.5s\" } }\n")
	start := time.Now()
	s := session.New(session.Setup{Routine: r})
	s.Record()
	took := time.Since(start)
	if took > 5*time.Second { // a plan that looks at every pair of steps takes minutes
		t.Errorf("it took %s", took)
	}
	t.Log(took)
}
