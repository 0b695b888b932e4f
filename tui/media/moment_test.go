package media

import (
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

var start = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// begun is a session of one exercise with a dose, begun.
func begun(t *testing.T, dose string) session.Session {
	t.Helper()
	r, err := routine.Parse("day.toml", []byte(`format = 1
id = "day"
name = "My day"
focus = "mobility"
[[exercise]]
id = "stretch"
name = "Stretch"
focus = "mobility"
position = "standing"
dose = { `+dose+" }\n"), routine.Library{})
	if err != nil {
		t.Fatal(err)
	}
	s := session.New(session.Setup{Routine: r, Options: routine.Options{First: routine.Left}})
	s, _ = s.Apply(start, session.Start)
	return s
}

// later is a session after some whole seconds.
func later(s session.Session, seconds int) session.Session {
	for i := range seconds {
		s, _ = s.Apply(start.Add(time.Duration(i+1)*time.Second), session.Tick)
	}
	return s
}

const held = `reps = 3, hold = "10s", sides = "each", tempo = { move = "2s", return = "2s" }, ready = "5s", switch = "5s"`

// A track is a rep, and what is done in it is its title.
func TestWhatTheDesktopIsTold(t *testing.T) {
	for _, c := range []struct {
		dose         string
		seconds      int
		title        string
		into, length time.Duration
	}{
		{held, 0, "Get ready, left side", 0, 5 * time.Second},
		{held, 3, "Get ready, left side", 3 * time.Second, 5 * time.Second},
		{held, 6, "Left side, rep 1 of 3", time.Second, 14 * time.Second},
		{held, 24, "Hold, left side, rep 2 of 3", 5 * time.Second, 14 * time.Second},
		{held, 34, "Left side, rep 3 of 3", time.Second, 14 * time.Second},
		{held, 49, "Switch sides, right side", 2 * time.Second, 5 * time.Second},
		{`time = "30s", ready = "5s"`, 10, "Work", 5 * time.Second, 30 * time.Second},
	} {
		s := later(begun(t, c.dose), c.seconds)
		now := start.Add(time.Duration(c.seconds) * time.Second)
		m := momentOf(now, s)
		if m.title != c.title || m.exercise != "Stretch" || m.routine != "My day" || m.status != playing {
			t.Errorf("after %d s of %s: %+v", c.seconds, c.dose, m)
		}
		if c.length > 0 && (m.into != c.into || m.length != c.length) {
			t.Errorf("after %d s of %s: %v of %v, wanted %v of %v", c.seconds, c.dose, m.into, m.length, c.into, c.length)
		}
		if got := m.position(now.Add(500 * time.Millisecond)); got != m.into+500*time.Millisecond {
			t.Errorf("half a second later it stands at %v, after %v", got, m.into)
		}
		if got := m.position(now.Add(time.Hour)); got != m.length {
			t.Errorf("an hour later it stands at %v of %v", got, m.length)
		}
	}
}
