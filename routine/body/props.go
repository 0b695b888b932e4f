package body

import (
	"math"
	"slices"
)

// Kind is what a thing is, for its colour.
type Kind uint8

// The things of the kit.
const (
	Mat Kind = iota
	Pillow
	Wood // chair, bench, post, dowel, door frame
	Wall
	Roller
	Band
	Ball
	Floor // what one stands on where there is no mat
)

// Solid is one piece of a thing, in cm: a rod from At to To with the radius R, or
// where that is 0 a box about At, with half its edges in Half along the axes of the
// world.
type Solid struct {
	Kind     Kind
	At, To   Vec
	Half     Vec
	R        float64
	hand     int  // one more than the side of the hand that To is in, 0 for none
	Moves    bool // with the body
	rolls    bool
	fromHand bool // a dowel goes from hand to hand
}

// Measures of the kit, in cm.
const (
	rollerRadius = 9.0
	rollerLength = 42.0 // its ends are seen beside the trunk
	chairSeat    = 42.0
	chairBack    = 84.0
	ballSeat     = 46.0
	postAway     = 105.0
	wallHigh     = 226.0 // over the hands of whoever reaches up
	wallInFront  = 25    // before the body, hands reach for a wall in front of it; else it is behind (X)
	beyond       = 5     // a mat reaches past the body (X)
	hangsBehind  = 25    // behind the other one, a hand hangs (X)
)

// props are the words a figure may use for its things.
var props = []string{"mat", "pillow", "chair", "bench", "ball", "roller", "wall", "doorway", "band", "low-band", "high-band", "dowel"}

// furnish sets up what the body needs to stand in its first pose, and the
// things around it.
func (f *motion) furnish(words []string) {
	switch {
	case slices.Contains(words, "chair"), slices.Contains(words, "bench"):
		f.seat = chairSeat
	case slices.Contains(words, "ball"):
		f.seat = ballSeat
	}
	f.knees = Vec{0, kneeHeight, 0}
	var b Body
	for side := range 2 { // the hands of one on all fours stand below the shoulders
		f.palms[side] = Vec{LumbarLength + 3*ThoracicLength + 3 + PalmLength, handThick, 16.5 * out(side)}
	}
	f.at(0, 0, &b)
	f.plantFeet(&b)
	f.at(0, 0, &b)
	if slices.Contains(words, "roller") {
		spot := b.Bone[MidThoracic].At
		f.roller, f.rollerAt = true, Vec{spot.X, rollerRadius, 0}
	}
	reach := math.Max(b.Palm(0).X, b.Palm(1).X)
	atWall := func(g goal) bool { return g.place == wallPlace+1 }
	switch inFront := slices.ContainsFunc(f.poses[0].hand[:], atWall) && reach > wallInFront; {
	case slices.Contains(words, "wall") && !inFront:
		f.wall = plane{Vec{X: behind(&b)}, Vec{X: 1}}
	case slices.Contains(words, "wall"), slices.Contains(words, "doorway"):
		f.wall = plane{Vec{X: reach + handThick}, Vec{X: -1}}
	}
	f.at(0, 0, &b)
	for _, w := range words {
		f.furnishOne(w, &b)
	}
	if !slices.Contains(words, "mat") {
		f.props = append(f.props, f.floor(&b))
	}
}

// plantFeet keeps the feet that are near the floor where they are, flat.
func (f *motion) plantFeet(b *Body) {
	p := &f.poses[0]
	for side := range 2 {
		foot := b.Bone[Foot.Of(side)].At
		bent := p.Angle[KneeFlexion.Of(side)] > 35
		stands := f.position == Standing || f.position == Seated || f.position == Supine && bent
		if stands && math.Abs(foot.Y-AnkleHeight) < 20 {
			foot.Y = AnkleHeight
			f.planted[side], f.foot[side] = true, foot
		}
	}
}

// behind is how far back the trunk goes.
func behind(b *Body) float64 {
	x := math.Inf(1)
	for _, p := range parts[:trunkParts] {
		from, to := p.ends(b)
		x = min(x, from.X-p.R, to.X-p.R)
	}
	return x
}

func box(k Kind, at, half Vec) Solid            { return Solid{Kind: k, At: at, Half: half} }
func rod(k Kind, from, to Vec, r float64) Solid { return Solid{Kind: k, At: from, To: to, R: r} }

func (f *motion) furnishOne(word string, b *Body) {
	switch word {
	case "mat":
		all := make([]Body, len(f.poses))
		for i := range all {
			f.at(float64(i)/float64(len(all)-1), 0, &all[i])
		}
		f.props = append(f.props, mat(all...))
	case "pillow":
		head := b.Bone[Head].Of(Vec{0, 8, 0})
		top := head.Y - 7.5
		f.props = append(f.props, box(Pillow, Vec{head.X + 2, top / 2, head.Z}, Vec{13, top / 2, 19}))
	case "chair":
		f.chair()
	case "bench":
		f.props = append(f.props, box(Wood, Vec{-2, f.seat - 2, 0}, Vec{20, 2, 48}),
			box(Wood, Vec{-2, f.seat/2 - 2, 38}, Vec{16, f.seat/2 - 2, 2}), box(Wood, Vec{-2, f.seat/2 - 2, -38}, Vec{16, f.seat/2 - 2, 2}))
	case "ball":
		r := ballSeat / 2
		f.props = append(f.props, rod(Ball, Vec{-2, r, -0.01}, Vec{-2, r, 0.01}, r))
	case "roller":
		at := f.rollerAt
		f.bands = append(f.bands, Solid{Kind: Roller, At: at.Add(Vec{Z: -rollerLength / 2}), To: at.Add(Vec{Z: rollerLength / 2}), R: rollerRadius, rolls: true})
	case "wall":
		x := f.wall.at.X - 2*f.wall.normal.X
		f.props = append(f.props, box(Wall, Vec{x, wallHigh / 2, 0}, Vec{2, wallHigh / 2, 66}))
	case "doorway":
		for _, side := range [2]float64{-1, 1} {
			f.props = append(f.props, box(Wood, Vec{f.wall.at.X + 4, 105, side * 64}, Vec{4, 105, 16}))
		}
	case "band", "low-band", "high-band":
		f.band(word, b)
	case "dowel":
		f.bands = append(f.bands, Solid{Kind: Wood, R: 1.6, Moves: true, fromHand: true})
	}
}

// floor reaches as far as the body and its things do.
func (f *motion) floor(b *Body) Solid {
	under := mat(*b)
	low, high := under.At.X-under.Half.X, under.At.X+under.Half.X
	for _, p := range f.props {
		switch {
		case p.Kind != Wall:
			low, high = min(low, p.At.X-p.Half.X-5), max(high, p.At.X+p.Half.X+5)
		case f.wall.normal.X > 0:
			low = f.wall.at.X
		default:
			high = f.wall.at.X
		}
	}
	return box(Floor, Vec{(low + high) / 2, -0.6, under.At.Z}, Vec{(high - low) / 2, 0.6, min(under.Half.Z, 34)})
}

// mat lies under the bodies.
func mat(bodies ...Body) Solid {
	low, high := Vec{math.Inf(1), 0, math.Inf(1)}, Vec{math.Inf(-1), 0, math.Inf(-1)}
	for i := range bodies {
		for _, p := range parts {
			from, to := p.ends(&bodies[i])
			low.X, low.Z = min(low.X, from.X-p.R, to.X-p.R), min(low.Z, from.Z-p.R, to.Z-p.R)
			high.X, high.Z = max(high.X, from.X+p.R, to.X+p.R), max(high.Z, from.Z+p.R, to.Z+p.R)
		}
	}
	mid := low.Toward(high, 0.5)
	return box(Mat, Vec{mid.X, -1.2, mid.Z}, Vec{(high.X-low.X)/2 + beyond, 1.2, max(28, (high.Z-low.Z)/2)})
}

func (f *motion) chair() {
	h, back := f.seat, (chairBack-f.seat)/2
	f.props = append(f.props, box(Wood, Vec{2, h - 1.5, 0}, Vec{21, 1.5, 21}), box(Wood, Vec{-20, h + back, 0}, Vec{1.6, back, 21}))
	for _, x := range [2]float64{-18, 21} {
		for _, z := range [2]float64{-19, 19} {
			f.props = append(f.props, box(Wood, Vec{x, h/2 - 1.5, z}, Vec{2, h/2 - 1.5, 2}))
		}
	}
}

// band is fastened to a post in front, at the height of the hands unless low
// or high, and goes to every hand that is at no other place; a hand that hangs
// while the other one is held out to the post has none.
func (f *motion) band(word string, b *Body) {
	h := 0.0
	for side := range 2 {
		if f.poses[0].hand[side].place == 0 {
			h = max(h, b.Palm(side).Y)
		}
	}
	switch word {
	case "low-band":
		h = 12
	case "high-band":
		h = 190
	}
	anchor := Vec{postAway, h, 0}
	f.props = append(f.props, rod(Wood, Vec{postAway + 3, 0, 0}, Vec{postAway + 3, max(150, h+12), 0}, 2.6))
	for side := range 2 {
		if f.poses[0].hand[side].place == 0 && b.Palm(side).X > b.Palm(1-side).X-hangsBehind {
			f.bands = append(f.bands, Solid{Kind: Band, At: anchor, R: 1.1, hand: side + 1, Moves: true})
		}
	}
}

// Solids appends the things as they are at m, with the body b of that moment.
func (f *Figure) Solids(m Moment, b *Body, into []Solid) []Solid {
	if f.way != nil {
		return f.way.solids(into)
	}
	s := f.sided(m.Side)
	into = append(into, s.props...)
	for _, one := range s.bands {
		switch {
		case one.rolls:
			half := Vec{X: (b.Bone[Pelvis].At.X - s.start.X) / 2}
			one.At, one.To = one.At.Add(half), one.To.Add(half)
		case one.fromHand:
			l, r := b.Palm(0), b.Palm(1)
			beyond := r.Sub(l).unit(Vec{Z: 1}).Times(22)
			one.At, one.To = l.Sub(beyond), r.Add(beyond)
		default:
			one.To = b.Palm(one.hand - 1)
		}
		into = append(into, one)
	}
	return into
}

// apart is how far a place is from a thing, in cm; below 0 it is inside.
func (s Solid) apart(v Vec) float64 {
	if s.R > 0 {
		along := s.To.Sub(s.At)
		t := max(0, min(1, v.Sub(s.At).Dot(along)/max(1e-9, along.Dot(along))))
		return v.Sub(s.At.Add(along.Times(t))).Len() - s.R
	}
	d := v.Sub(s.At)
	x, y, z := math.Abs(d.X)-s.Half.X, math.Abs(d.Y)-s.Half.Y, math.Abs(d.Z)-s.Half.Z
	return Vec{max(x, 0), max(y, 0), max(z, 0)}.Len() + min(0, max(x, y, z))
}
