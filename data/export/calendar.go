package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"sort"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// calendarFormat is the version of the form of a Calendar.
const calendarFormat = 1

// Calendar is what was given to a person's calendar so far. It is kept, so that
// a day which is no longer planned can be cancelled.
type Calendar struct {
	Format int     `json:"format"`
	Events []Event `json:"events"`
}

// Event is a planned day as it was given away last. Sequence grows with every
// change of it (RFC 5545, 3.8.7.4).
type Event struct {
	UID       string    `json:"uid"`
	Sequence  int       `json:"sequence"`
	Cancelled bool      `json:"cancelled,omitempty"`
	Date      plan.Date `json:"date"`
	At        string    `json:"at"` // the time of day of its reminder
	Minutes   int       `json:"minutes"`
	Routine   string    `json:"routine"` // id
	Name      text.Text `json:"name"`
}

// uidForm is what the identities of events are, so that a file which something
// else wrote gives the calendar nothing else.
var uidForm = regexp.MustCompile(`^[0-9]{8}-[0-9a-f]{16}@tspine$`)

// ReadCalendar is a calendar as it was kept; an empty one for anything else.
func ReadCalendar(src []byte) Calendar {
	var c Calendar
	if json.Unmarshal(src, &c) != nil || c.Format != calendarFormat {
		return Calendar{}
	}
	c.Events = slices.DeleteFunc(c.Events, func(e Event) bool {
		_, err := time.Parse("15:04", e.At)
		return err != nil || !uidForm.MatchString(e.UID) || e.Sequence < 0 || e.Sequence > maxNumber || e.Minutes < 0 || e.Minutes > maxNumber
	})
	return c
}

// maxNumber is the largest number that RFC 5545 lets an integer be.
const maxNumber = 1<<31 - 2

// Kept is the calendar as it is kept.
func (c Calendar) Kept() []byte {
	out, _ := json.Marshal(c) // its values always can be
	return append(out, '\n')
}

// Person is an identity that differs from person to person, is the same on one
// person's machines as soon as they are synced, and tells nothing: of the
// first assessment that there is.
func Person(assessments []plan.Assessment) string {
	first := ""
	if len(assessments) > 0 {
		first = slices.MinFunc(assessments, func(a, b plan.Assessment) int { return a.At.Compare(b.At) }).ID
	}
	sum := sha256.Sum256([]byte("tspine calendar " + first))
	return hex.EncodeToString(sum[:8])
}

// sequenceFrom is when sequences begin. They count hours, so that they grow
// from machine to machine too.
var sequenceFrom = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// With is the calendar from the day of now on: the planned days, and cancelled
// those that were given away and are planned no more.
func (c Calendar) With(days []Day, person, at string, now time.Time) Calendar {
	today := plan.DateOf(now)
	next := Calendar{Format: calendarFormat}
	for _, d := range days {
		e := Event{UID: d.Date.Time().Format("20060102") + "-" + person + "@tspine", Date: d.Date, At: at,
			Minutes: int((d.Length + slot - 1).Truncate(slot).Minutes()), Routine: d.Routine, Name: d.Name}
		next.Events = append(next.Events, c.changed(e, now))
	}
	for _, old := range c.Events {
		planned := slices.ContainsFunc(next.Events, func(e Event) bool { return e.UID == old.UID })
		if e := old; e.Date >= today && !planned {
			e.Cancelled = true
			next.Events = append(next.Events, c.changed(e, now))
		}
	}
	sort.SliceStable(next.Events, func(i, j int) bool { return next.Events[i].Date < next.Events[j].Date })
	return next
}

// changed is an event with the sequence that it has: that of before where
// nothing of it has changed.
func (c Calendar) changed(e Event, now time.Time) Event {
	e.Sequence = max(0, int(now.Sub(sequenceFrom).Hours()))
	for _, old := range c.Events {
		if old.UID != e.UID {
			continue
		}
		same := old
		if same.Sequence = e.Sequence; same == e {
			return old
		}
		e.Sequence = max(e.Sequence, old.Sequence+1)
	}
	return e
}

// Day is a planned day.
type Day struct {
	Date    plan.Date
	Routine string // id
	Name    text.Text
	Length  time.Duration
}

// Why there are no planned days.
var (
	ErrNoPlan  = errors.New("there is no plan to export yet: take the assessment first (tspine assess)")
	ErrRest    = errors.New("nothing can be planned until your back has been looked at: `tspine plan` says why, and `tspine assess --cleared DATE` records that you are cleared")
	ErrBlocked = errors.New("nothing can be planned until a professional has seen your warning sign: once you are cleared, record the date (tspine assess --cleared DATE)")
)

// Days are the planned days from the day of now to the end of the next week.
// Each is what the program would suggest on that day if the days before it are
// done as planned. of is where names and lengths come from.
func Days(now time.Time, assessments []plan.Assessment, records []session.Record, s plan.Settings, of func(day string) (routine.Routine, bool)) ([]Day, error) {
	first := plan.Make(now, assessments, records, s)
	switch {
	case first.Blocked:
		return nil, ErrBlocked
	case first.Class == plan.NoClass:
		return nil, ErrNoPlan
	case first.LookFirst:
		return nil, ErrRest
	}
	assumed := append([]session.Record{}, records...)
	today := plan.DateOf(now)
	var days []Day
	for date := today; date < today.Monday()+14; date++ {
		at := now.AddDate(0, 0, int(date-today))
		p := plan.Make(at, assessments, assumed, s)
		r, some := of(p.Today.Routine)
		if !some {
			continue
		}
		days = append(days, Day{date, r.ID, r.Name, length(r, p.Today)})
		assumed = append(assumed, session.Record{Status: session.Completed, Started: at, Ended: &at,
			Routine: session.RoutineRef{ID: r.ID, Name: r.Name, Focus: r.Focus}})
	}
	return days, nil
}

// length is how long the session that is suggested takes: at its level, and
// without what is left out of it.
func length(r routine.Routine, t plan.Today) time.Duration {
	r, _ = r.Without(t.LeftOut)
	return session.Flatten(r, routine.Options{Level: t.Level}, session.Voice{}).Total()
}
