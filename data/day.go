package data

import (
	"cmp"
	"fmt"

	"tspine/routine"
	"tspine/routine/strict"
	"tspine/routine/text"
)

// days are the days of which a routine of the person's own may stand in place
// of the shipped one, whose id is that of the focus.
var days = []routine.Focus{routine.Mobility, routine.Stability, routine.Balance}

// dayKey is which routine a day is: the shipped one, or one of the person's own with
// that focus.
func dayKey(f routine.Focus) Setting {
	key := string(f) + "_day"
	return Setting{key: key,
		read: func(t *strict.Table, s *Settings) {
			if id, ok := t.ID(key); ok {
				s.SetDay(f, id)
			}
		},
		written: func(s Settings) string { return quotedOrNone(s.Days[f]) },
		Shown:   func(s Settings) string { return text.New(cmp.Or(s.Days[f], "default")).String() },
		Values: func(known *Snapshot) []Value {
			now := known.Settings.Days[f]
			out := []Value{{"default", now == "", func(s *Settings) { s.SetDay(f, "") }}}
			for _, l := range known.Routines {
				if id := l.Routine.ID; l.Err == nil && l.Path != "" && l.Routine.Focus == f {
					out = append(out, Value{id, now == id, func(s *Settings) { s.SetDay(f, id) }})
				}
			}
			return out
		}}.named(text.Capital(string(f))+" day", "the default, or a routine of yours with that focus")
}

// SetDay makes the routine with an id a day; "" is the shipped one.
func (s *Settings) SetDay(f routine.Focus, id string) { s.Days = chosenOf(s.Days, f, id) }

// OwnDays are the routines that stand in place of the shipped days, by the id of
// the day, and a sentence for each that was chosen and cannot.
func OwnDays(s Settings, all []Listed) (own map[string]routine.Routine, problems map[string]string) {
	own, problems = map[string]routine.Routine{}, map[string]string{}
	for _, day := range days {
		id := s.Days[day]
		if id == "" || id == string(day) {
			continue
		}
		if r, why := forDay(id, day, all); why == "" {
			own[string(day)] = r
		} else {
			problems[string(day)] = fmt.Sprintf("%s_day uses the built-in routine for now: %s", day, why)
		}
	}
	return own, problems
}

// forDay is the routine with an id, or why it cannot be a day.
func forDay(id string, f routine.Focus, all []Listed) (r routine.Routine, why string) {
	why = fmt.Sprintf("there is no routine %q", id)
	for _, l := range all {
		switch {
		case l.Err == nil && l.Routine.ID == id && l.Routine.Focus == f:
			return l.Routine, ""
		case l.Err == nil && l.Routine.ID == id:
			return r, fmt.Sprintf("the focus of %q is %s", id, l.Routine.Focus)
		case l.Err != nil && l.LeftOut() == "" && (l.stem() == id || l.Routine.ID == id):
			why = fmt.Sprintf("%s cannot be read: %s", l.Title(), l.FirstProblem())
		}
	}
	return r, why
}
