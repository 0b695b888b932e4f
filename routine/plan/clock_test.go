package plan

import (
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	l, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// at is a moment as a record carries it: wall clock and offset.
func at(t *testing.T, moment string) time.Time {
	t.Helper()
	m, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestBothDaysOnOneDate(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1")
	p.does(routine.Mobility)
	p.now = p.now.Add(10 * time.Hour)
	p.does(routine.Stability)
	p.does(routine.Stability)
	if got := p.plan(); got.Week.Done != (Days{1, 1}) || got.Today.Routine != Rest {
		t.Errorf("done %v, today %q", got.Week.Done, got.Today.Routine)
	}
	p.day(1)
	if got := p.plan().Today; got.Routine != MobilityDay || got.Why[0].Text != "Stability days need a day between them, so mobility is next." {
		t.Errorf("today %q, because %s", got.Routine, got.Why)
	}
	p.day(2).does(routine.Balance)
	if got := p.plan().Week.Done; got != (Days{2, 2}) {
		t.Errorf("with a balance day done %v", got)
	}
}

func TestMidnightInTheMiddleOfASession(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1")
	// From Sunday 23:55 to Monday 00:10: a Sunday's session, last week's.
	p.now = at(t, "2026-09-13T23:55:00Z")
	p.does(routine.Stability)
	p.now = at(t, "2026-09-14T00:15:00Z")
	got := p.plan()
	if got.Week.Done != (Days{}) {
		t.Errorf("this week done %v", got.Week.Done)
	}
	if got.Today.Routine != MobilityDay {
		t.Errorf("today %q, because %s", got.Today.Routine, got.Today.Why)
	}
	if w := got.Progress(2).Weeks[0].Done; w != (Days{0, 1}) {
		t.Errorf("last week done %v", w)
	}
}

func TestAChangeOfTimeZone(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1")
	// Monday evening in Berlin, and a flight west.
	p.records = append(p.records, completed("berlin", routine.Stability, at(t, "2026-09-14T20:00:00+02:00")))
	p.now = at(t, "2026-09-14T20:00:00-07:00")
	if got := p.plan(); got.Today.Routine != Rest || got.Week.Done != (Days{0, 1}) {
		t.Errorf("Monday again: today %q, done %v", got.Today.Routine, got.Week.Done)
	}
	// A session early on Tuesday in Auckland; it is still Monday at home.
	p.records = []session.Record{completed("auckland", routine.Stability, at(t, "2026-09-15T06:00:00+12:00"))}
	p.now = at(t, "2026-09-14T13:00:00-07:00")
	if got := p.plan(); got.Today.Routine != Rest || got.Week.Done != (Days{0, 1}) {
		t.Errorf("Monday at home: today %q, done %v", got.Today.Routine, got.Week.Done)
	}
	// The two days in a row are counted where each of them started.
	p.now = at(t, "2026-09-16T07:00:00-07:00")
	if got := p.plan(); got.Today.Routine != MobilityDay && got.Today.Routine != StabilityDay {
		t.Errorf("Wednesday: today %q", got.Today.Routine)
	}
}

func TestADaylightSavingDayIsOneDay(t *testing.T) {
	p := newPerson(t)
	p.zone = zone(t, "Europe/Berlin")
	p.now = time.Date(2026, 10, 12, 23, 30, 0, 0, p.zone)
	p.feels(Stiff, "M1", "pain 5")
	// 25 October 2026 has 25 hours.
	for day, want := range map[int]Date{25: -1, 26: 0, 27: 1} {
		p.now = time.Date(2026, 10, day, 0, 15, 0, 0, p.zone)
		got := p.plan()
		if today := DateOf(p.now); today-got.ReassessDue != want {
			t.Errorf("25-hour day: on the %dth due %s, today %s", day, got.ReassessDue, today)
		}
	}
	for _, d := range []struct{ at, day string }{
		{"2026-10-25T00:00:00+02:00", "2026-10-25"}, {"2026-10-25T02:30:00+02:00", "2026-10-25"},
		{"2026-10-25T02:30:00+01:00", "2026-10-25"}, {"2026-10-25T23:59:59+01:00", "2026-10-25"},
		{"2027-03-28T03:00:00+02:00", "2027-03-28"}, {"1969-12-31T23:00:00Z", "1969-12-31"},
	} {
		if got := DateOf(at(t, d.at)).String(); got != d.day {
			t.Errorf("%s is on %s, want %s", d.at, got, d.day)
		}
	}
}

func TestAClockThatWasWrong(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1")
	p.day(2000).feels(Loose, "S1")
	p.does(routine.Stability)
	p.day(3)
	p.is(MobilityLed, 1, 4, 1)
	if got := p.plan(); got.ReassessDue.String() != "2026-09-21" || len(got.Progress(1).Pain) != 0 {
		t.Errorf("due %s", got.ReassessDue)
	}
	p.day(2000).reports(0, "RF3")
	if p.day(3); !p.plan().Blocked {
		t.Error("a warning sign with a wrong date does not block")
	}
}

func TestWeeksBeginOnMonday(t *testing.T) {
	for _, d := range []struct{ day, monday string }{
		{"2026-11-23", "2026-11-23"}, {"2026-11-29", "2026-11-23"}, {"2026-11-30", "2026-11-30"},
		{"2027-01-01", "2026-12-28"}, {"1969-12-31", "1969-12-29"},
	} {
		day, err := ParseDate(d.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := day.Monday().String(); got != d.monday {
			t.Errorf("Monday of %s is %s, want %s", d.day, got, d.monday)
		}
	}
	if _, err := ParseDate("23.11.2026"); err == nil || err.Error() != `"23.11.2026" is not a date: write it as 2026-11-23` {
		t.Errorf("error %v", err)
	}
}

func TestAskMorning(t *testing.T) {
	evening := completed("e", routine.Mobility, at(t, "2026-09-14T23:50:00+02:00"))
	answered := evening
	morning(&answered, SameMorning)
	running := evening
	running.Status = session.InProgress
	night := completed("n", routine.Mobility, at(t, "2026-09-15T01:00:00+02:00"))
	nothing := session.Record{Status: session.Partial, Started: evening.Started}
	for name, c := range map[string]struct {
		last session.Record
		now  string
		want bool
	}{
		"the same night":               {evening, "2026-09-15T00:30:00+02:00", false},
		"the next morning":             {evening, "2026-09-15T06:00:00+02:00", true},
		"three days later":             {evening, "2026-09-17T20:00:00+02:00", true},
		"four days later":              {evening, "2026-09-18T06:00:00+02:00", false},
		"answered before":              {answered, "2026-09-15T06:00:00+02:00", false},
		"still going on":               {running, "2026-09-15T06:00:00+02:00", false},
		"nothing was done":             {nothing, "2026-09-15T06:00:00+02:00", false},
		"after a session in the night": {night, "2026-09-15T08:00:00+02:00", true},
		"just before the morning":      {evening, "2026-09-15T03:59:59+02:00", false},
		"just in the morning":          {evening, "2026-09-15T04:00:00+02:00", true},
		"no session at all":            {session.Record{}, "2026-09-15T08:00:00+02:00", false},
	} {
		if got := AskMorning(at(t, c.now), c.last); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
