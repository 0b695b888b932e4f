package body

import (
	"math"
	"slices"
)

// way is how a person gets into the first pose of a figure: from station to
// station, the last of which is that pose.
type way struct {
	goal     *Figure
	side     Side
	from     Position
	rolls    bool // from lying to lying, without getting up
	stations []station
	floor    Solid // reaches as far as the way does
	view     View  // until the last change, which leads to the goal's own
}

// station is one pose on a way.
type station struct {
	Body
	held    bool // to be copied; the others are passed through
	cut     bool // no body goes here from the one before: it is there at once
	support Bone // of both sides, that carries it; NoBone for the whole body
}

// noBone is the support of one who lies.
const noBone = Bone(-1)

// Way is the way from a position to the first pose of f with a side at work,
// as a figure whose movement it is; a Moment's Progress goes in even steps
// from station to station. It is nil where there is nothing to show. Whoever
// lies on a side already comes from the other one.
func (f *Figure) Way(from Position, s Side) *Figure {
	if from == f.Position && (from != SideLying || f.Side == NoSide) {
		return nil
	}
	w := &way{goal: f, side: s, from: from, rolls: from.Lying() && f.Position.Lying() && !f.sides[0].roller}
	w.lay()
	g := *f
	g.feel, g.way = [2][]Spot{}, w
	return &g
}

// Stations is how many poses a way has, the goal included.
func (f *Figure) Stations() int {
	if f.way == nil {
		return 0
	}
	return len(f.way.stations)
}

// Goal is the figure that a way leads to.
func (f *Figure) Goal() *Figure {
	if f.way == nil {
		return f
	}
	return f.way.goal
}

// Near is how near to the goal's own picture a way is seen at a moment, 0 to
// 1, eased, and from where.
func (f *Figure) Near(m Moment) (near float64, v View) {
	if f.way == nil {
		return 1, f.View
	}
	w := f.way
	i, t := w.part(m.Progress)
	if i+2 == len(w.stations) {
		near = ease(t)
	}
	a, c := w.view, f.View
	return near, View{a.Turn + (c.Turn-a.Turn)*near, a.Rise + (c.Rise-a.Rise)*near}
}

// part is the station that a moment comes from, and its share of the change to
// the next.
func (w *way) part(progress float64) (i int, t float64) {
	last := len(w.stations) - 1
	s := max(0, min(progress, 1)) * float64(last)
	i = min(int(s), last-1)
	if t = s - float64(i); w.stations[i+1].cut {
		t = math.Round(t)
	}
	return i, t
}

// at is the body at a moment of the way.
func (w *way) at(m Moment, b *Body) {
	i, t := w.part(m.Progress)
	from, to := &w.stations[i], &w.stations[i+1]
	switch t {
	case 0:
		*b = from.Body
	case 1:
		*b = to.Body
	default:
		from.change(to, t, b)
	}
}

// change goes from one station to the next: what carries the body stays or
// goes straight, and nothing sinks into the floor.
func (s *station) change(to *station, t float64, b *Body) {
	b.blend(&s.Body, &to.Body, t)
	if on := s.support; on != noBone {
		b.move(s.between(on).Toward(to.between(on), t).Sub(b.between(on)))
	}
	if low := b.low(); low < 0 {
		b.move(Vec{Y: -low})
	}
}

// The poses that are only on a way.
const (
	squat Position = "squat" // on the way to the knees
	stoop Position = "stoop" // on the way to a seat
	sit   Position = "sit"   // on the floor
)

// climbs lead from each position up to standing.
var climbs = map[Position][]Position{
	Standing:  {Standing},
	Seated:    {Seated, stoop, Standing},
	Kneeling:  {Kneeling, squat, Standing},
	AllFours:  {AllFours, Kneeling, squat, Standing},
	Prone:     {Prone, AllFours, Kneeling, squat, Standing},
	SideLying: {SideLying, AllFours, Kneeling, squat, Standing},
	Supine:    {Supine, sit, AllFours, Kneeling, squat, Standing},
}

// path is where a way passes, without its goal. Who lies and may rolls over;
// all else goes up as far as need be, and down again. A seat that is left is
// not there any more.
func path(from, to Position, roll bool) []Position {
	if roll {
		switch {
		case from == SideLying && to == SideLying:
			return []Position{SideLying, Supine}
		case from != SideLying && to != SideLying:
			return []Position{from, SideLying}
		}
		return []Position{from}
	}
	if from == Seated {
		from = Standing
	}
	up, down := climbs[from], climbs[to]
	top := slices.IndexFunc(up, func(p Position) bool { return slices.Contains(down, p) })
	out := slices.Clone(up[:top])
	down = slices.Clone(down[:slices.Index(down, up[top])+1])
	slices.Reverse(down)
	if to == Standing {
		return append(out, Standing)
	}
	return append(out, down[:len(down)-1]...)
}

// lay makes the stations, from the goal backward: each stands where what
// carries it goes on to carry the next.
func (w *way) lay() {
	to := w.goal.sided(w.side)
	var last station
	to.at(0, 0, &last.Body)
	last.held = true
	names := path(w.from, to.position, w.rolls)
	w.stations = make([]station, len(names)+1)
	w.stations[len(names)] = last
	next := to.position
	for i, p := range slices.Backward(names) {
		w.stations[i] = w.stationOf(p)
		w.stations[i].support = support(p, next)
		w.stations[i+1].cut = p == AllFours && next == sit || p == sit && next == AllFours
		w.stations[i].align(&w.stations[i+1])
		next = p
	}
	w.clear(names)
	w.touches()
	w.level(to)
	w.sight()
}

// stationOf is one station in a place of its own, with its head where the
// goal's will be.
func (w *way) stationOf(p Position) station {
	if p == SideLying && w.goal.Position == SideLying {
		var s station
		w.goal.sided(w.side.Other()).at(0, 0, &s.Body)
		s.about()
		s.held = true
		return s
	}
	in, pose := w.pose(p)
	m := motion{position: in, side: Left, poses: []Pose{pose, pose}}
	m.furnish(nil)
	s := station{held: p != squat && p != stoop && (p != SideLying || p == w.from)}
	m.at(0, 0, &s.Body)
	if w.turned(in) {
		s.about()
	}
	s.move(Vec{Y: max(0, -s.low())})
	return s
}

// pose is how a body is at a station, and the position that places it.
func (w *way) pose(p Position) (in Position, pose Pose) {
	in, pose = p, rest(p)
	switch p {
	case squat, stoop:
		in = Standing
		pose.Angle[PelvisTilt] = 28
	case SideLying: // on the left
		pose.Angle[PelvisBend], pose.Angle[NeckBend] = 5, 8
		pose.Angle[Retraction.Of(0)] = -20
		pose.Angle[ShoulderHorizontal.Of(0)] = 25
	case Supine:
		if slices.ContainsFunc(w.goal.sides[0].props, func(s Solid) bool { return s.Kind == Pillow }) {
			pose.Angle[NeckFlexion], pose.Angle[ThoracicFlexion] = 38, 18
		}
	case sit:
		in = Supine
		pose.Angle[PelvisTilt], pose.Angle[ThoracicFlexion] = 72, 8
	}
	return in, pose
}

// turned says whether a position has to be taken the other way round for the
// head to come to where it lies in the goal.
func (w *way) turned(p Position) bool {
	to := w.goal.sided(w.side)
	if !to.position.Lying() {
		return false
	}
	ahead := to.position != SideLying || to.side == Left // the head is at +X
	if w.rolls {
		return (p != Supine) != (ahead && to.position != Supine)
	}
	return !ahead
}

// support is what carries the body on from one position to the next.
func support(p, next Position) Bone {
	switch {
	case p.Lying() && next.Lying():
		return noBone
	case p.Lying() && next == AllFours || p == AllFours && next.Lying():
		return UpperArm
	case p == AllFours && next == Kneeling || p == Kneeling && next == AllFours:
		return Shank
	case p == AllFours || next == AllFours:
		return Thigh
	}
	return Foot
}

// align puts a station where the next one goes on.
func (s *station) align(next *station) {
	on := s.support
	if on == noBone {
		on = UpperArm
	}
	by := next.between(on).Sub(s.between(on))
	s.move(Vec{by.X, 0, by.Z})
}
