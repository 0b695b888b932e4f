package event_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/event"
)

var begin = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

func mobility(t *testing.T) session.Session {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID == "mobility" {
			return session.New(session.Setup{Routine: r, Options: routine.Options{Level: routine.Low, First: routine.Left}, Header: session.Header{ID: data.NewID(begin, r.ID, 1)}})
		}
	}
	t.Fatal("no mobility day")
	return session.Session{}
}

// lives is a session from its start to its end, with a pause at 0:30.
func lives(t *testing.T) (all []event.Line) {
	t.Helper()
	s, now := mobility(t), begin
	do := func(e session.Event) {
		before := s
		var cues []session.Cue
		s, cues = s.Apply(now, e)
		all = append(all, event.Lines(now, before, s, cues)...)
	}
	do(session.Start)
	for i := 0; s.Mode() != session.Ended; i++ {
		now = now.Add(time.Second)
		do(session.Tick)
		if i == 30 || i == 33 {
			do(session.Key)
		}
	}
	return all
}

func TestASessionInLines(t *testing.T) {
	all := lives(t)
	count := map[string]int{}
	for _, l := range all {
		count[l.Event]++
	}
	for name, want := range map[string]int{"start": 1, "exercise": 3, "pause": 1, "resume": 1, "end": 1} {
		if count[name] != want {
			t.Errorf("%d times %s, want %d", count[name], name, want)
		}
	}
	steps := mobility(t).Timeline().Steps
	if count["phase"] != len(steps) {
		t.Errorf("%d phases of %d steps", count["phase"], len(steps))
	}
	if first := all[0]; first.Event != "start" || first.Routine.String() != "Mobility day" || first.Level != routine.Low || first.LeftS == 0 {
		t.Errorf("it begins with %+v", first)
	}
	if last := all[len(all)-1]; last.Event != "end" || last.Status != session.Completed {
		t.Errorf("it ends with %+v", last)
	}
	sides := ""
	for _, l := range all {
		if l.Event == "side" {
			sides += string(l.Side) + " "
		}
	}
	if sides != "left right " {
		t.Errorf("the sides are %q", sides)
	}
}

func TestLinesAreJSONInOrder(t *testing.T) {
	var out bytes.Buffer
	path := filepath.Join(t.TempDir(), "events")
	s := &event.Stream{}
	s.ToWriter(&out)
	if err := s.ToFile(path); err != nil {
		t.Fatal(err)
	}
	a := mobility(t)
	b, cues := a.Apply(begin, session.Start)
	s.Happened(begin, a, b, cues)
	s.Close()
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	var l event.Line
	if err := json.Unmarshal([]byte(lines[0]), &l); err != nil || l.Event != "start" || len(lines) < 4 {
		t.Errorf("the lines are %q (%v)", lines, err)
	}
	if raw, err := os.ReadFile(path); err != nil || string(raw) != out.String() {
		t.Errorf("the file has %q, %v", raw, err)
	}
	if err := (&event.Stream{}).ToFile(t.TempDir()); err == nil || !strings.Contains(err.Error(), "name another file") {
		t.Errorf("a folder is no file: %v", err)
	}
	var nobody event.Stream
	nobody.Happened(begin, a, b, cues)
	nobody.Close()
}

// stuck is a reader that takes nothing until it is let go.
type stuck chan struct{}

func (s stuck) Write([]byte) (int, error) {
	<-s
	return 0, errors.New("gone")
}

func TestAReaderThatIsStuckHoldsNothingUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		reader, s := make(stuck), &event.Stream{}
		s.ToWriter(reader)
		s.ToWriter(&out)
		a := mobility(t)
		b, cues := a.Apply(begin, session.Start)
		at := time.Now()
		for range 1000 {
			s.Happened(begin, a, b, cues)
			synctest.Wait()
		}
		if took := time.Since(at); took != 0 {
			t.Errorf("it waited %s", took)
		}
		s.Close()
		if took := time.Since(at); took > 5*time.Second {
			t.Errorf("the end waited %s", took)
		}
		if got := strings.Count(out.String(), `"event":"start"`); got != 1000 {
			t.Errorf("the other reader got %d of 1000", got)
		}
		close(reader)
	})
}
