package plan

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// OutBecause says hurtTwice and hurtDays in words.
const OutBecause = "it hurt twice within two weeks"

// leftOut is how often an exercise was ended by pain, and whether it is left
// out for it. An exercise and its variations are one.
type leftOut struct {
	exercise string // the exercise's own id
	name     string
	ends     []dated // those that count, oldest first
	out      bool
}

// base is the exercise that a variation is one of; an exercise is its own.
func (s *state) base(id string) string { return cmp.Or(s.settings.Base[id], id) }

func (s *state) isLeftOut(exercise string) bool {
	return slices.ContainsFunc(s.left, func(l leftOut) bool { return l.out && l.exercise == exercise })
}

// hurt takes in the ends by pain of a session. An exercise that was left out
// is taken back in when it is done without hurt.
func (s *state) hurt(d dated) {
	for _, e := range d.Exercises {
		id := s.base(e.ID)
		i := slices.IndexFunc(s.left, func(l leftOut) bool { return l.exercise == id })
		switch {
		case e.Outcome == session.Hurt && i < 0:
			s.left = append(s.left, leftOut{exercise: id, name: e.Name.String(), ends: []dated{d}})
			sort.Slice(s.left, func(i, j int) bool { return s.left[i].exercise < s.left[j].exercise })
		case e.Outcome == session.Hurt:
			s.left[i] = s.left[i].again(d)
		case e.Did() && i >= 0 && s.left[i].out && !s.left[i].endedIn(d):
			s.left = slices.Delete(s.left, i, i+1)
		}
	}
}

// endedIn says whether a session is one of those that the exercise hurt in: with
// several rounds of it that is one end.
func (l leftOut) endedIn(d dated) bool {
	return slices.ContainsFunc(l.ends, func(e dated) bool { return e.ID == d.ID })
}

func (l leftOut) again(d dated) leftOut {
	if l.out || l.endedIn(d) {
		return l
	}
	l.ends = append(slices.DeleteFunc(slices.Clone(l.ends), func(e dated) bool { return d.date-e.date > hurtDays }), d)
	l.out = len(l.ends) >= hurtTwice
	return l
}

// takeBack lets exercises in again whose second end a "seen, may go on" was
// recorded after, and forgets the ends that a professional has seen.
func (s *state) takeBack(at time.Time) {
	kept := []leftOut{}
	for _, l := range s.left {
		if l.out && !at.Before(l.ends[len(l.ends)-1].Started) {
			continue
		}
		if !l.out {
			l.ends = slices.DeleteFunc(slices.Clone(l.ends), func(d dated) bool { return s.seen(d.date, d.Started) })
		}
		if len(l.ends) > 0 {
			kept = append(kept, l)
		}
	}
	s.left = kept
}

// leftOutIDs are the exercises that are left out now, in the order of their ids.
func (s *state) leftOutIDs() []string {
	out := []string{}
	for _, l := range s.left {
		if l.out {
			out = append(out, l.exercise)
		}
	}
	return out
}

// without are the exercises that the day of a side would have held and that
// are left out of it, in its order, and whether something is left to do.
func (s *state) without(f routine.Focus) (out []string, some bool) {
	out, some = []string{}, len(s.settings.Days[f]) == 0
	for _, id := range s.settings.Days[f] {
		if id = s.base(id); s.isLeftOut(id) {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		} else {
			some = true
		}
	}
	return out, some
}
