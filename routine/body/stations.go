package body

import "slices"

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
