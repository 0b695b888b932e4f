package body

import (
	"math"
	"slices"
)

// How the place of a way is sought where it meets a thing (X): in steps of so
// many cm, to both sides.
const (
	asideBy   = 10.0
	asideMost = 150.0
)

// clear moves what comes before the goal's own place away from its things;
// whoever stands there walks the rest, which is not shown.
func (w *way) clear(names []Position) {
	last := len(names)
	switch at := slices.Index(names, stoop); {
	case at > 0:
		last = at - 1
	case slices.Contains(names, sit) && w.goal.Position == Supine:
		last = slices.Index(names, sit)
	}
	upright := !w.goal.Position.Lying()
	home := slices.Clone(w.stations)
	for far := 0.0; far <= asideMost; far += asideBy {
		for _, by := range [2]float64{far, -far} {
			for i := range last {
				w.stations[i] = home[i]
				w.stations[i].move(Vec{X: by})
			}
			w.stations[last].cut = home[last].cut || upright && by != 0
			if !w.meets(0, last-1, -room) {
				return
			}
		}
	}
	copy(w.stations, home)
}

// touches lets a start that is not come to without touching a thing, or only
// with a step, be there at once.
func (w *way) touches() {
	end := len(w.stations) - 1
	to, from := &w.stations[end], &w.stations[end-1]
	step := w.goal.Position == Standing && to.Bone[Foot.Of(0)].At.Sub(from.Bone[Foot.Of(0)].At).Len() > softThing
	to.cut = to.cut || step || !w.goal.Position.Lying() && w.meets(end-1, end, softThing)
}

// How near a way comes to things, and how far flesh may give way to one that
// it touches, in cm (X).
const (
	room      = 1.0
	softThing = 1.5
)

// meets says whether the way from one station to another is deeper in a thing
// than it may be.
func (w *way) meets(from, to int, deep float64) bool {
	const looks = 6
	solids := slices.DeleteFunc(w.solids(nil), func(s Solid) bool { return s.Kind == Mat || s.Kind == Floor })
	for i := from * looks; i <= to*looks; i++ {
		var b Body
		w.at(Moment{Progress: float64(i) / float64(looks*(len(w.stations)-1))}, &b)
		for _, s := range solids {
			for _, p := range parts {
				from, to := p.ends(&b)
				for k := range 5 {
					if s.apart(from.Toward(to, float64(k)/4)) < p.R-deep {
						return true
					}
				}
			}
		}
	}
	return false
}

// level lays the floor that the way needs; a mat stays as long as it is, and
// who rolls over on it needs no more.
func (w *way) level(to *motion) {
	if w.rolls {
		return
	}
	all := make([]Body, len(w.stations))
	for i := range all {
		all[i] = w.stations[i].Body
	}
	under := mat(all...)
	w.floor = box(Floor, Vec{under.At.X, -0.6, 0}, Vec{under.Half.X, 0.6, 34})
	for _, s := range to.props {
		if s.Kind == Mat { // the floor is under it
			w.floor.At.Y -= 0.1
		}
	}
}

// solids are the goal's things without what is in the hands.
func (w *way) solids(into []Solid) []Solid {
	goal := w.goal.sided(w.side)
	if !w.rolls {
		into = append(into, w.floor)
	}
	for _, s := range goal.props {
		if w.rolls && s.Kind == Mat { // also where the knees were before
			s.At.Z, s.Half.Z = 0, s.Half.Z+math.Abs(s.At.Z)
		}
		if s.Kind != Floor || w.rolls {
			into = append(into, s)
		}
	}
	for _, s := range goal.bands {
		if !s.Moves {
			into = append(into, s)
		}
	}
	return into
}

// From where those who stand, kneel and lie are all understood: between their
// front and behind their side, and a little from above (X).
const (
	leastTurn, mostTurn = 40, 115
	leastRise, mostRise = 16, 22
)

// sight finds from where the way is seen: a change of sides as it was seen
// on the side before.
func (w *way) sight() {
	v := w.goal.View
	if w.from == SideLying && w.goal.Position == SideLying {
		w.view = View{180 - v.Turn, v.Rise}
		return
	}
	least, most := float64(leastTurn), float64(mostTurn)
	if w.goal.Position == SideLying { // faces the right side of those who stand
		least, most = 90-most, 90-least
	} else if v.Turn < 0 {
		least, most = -most, -least
	}
	w.view = View{max(least, min(v.Turn, most)), max(leastRise, min(v.Rise, mostRise))}
}
