package body

import "math"

// Vec is a place or a direction in centimetres: X forward, Y up, Z to the
// person's right.
type Vec struct{ X, Y, Z float64 }

// Add is the sum.
func (a Vec) Add(b Vec) Vec { return Vec{a.X + b.X, a.Y + b.Y, a.Z + b.Z} }

// Sub is the way from b to a.
func (a Vec) Sub(b Vec) Vec { return Vec{a.X - b.X, a.Y - b.Y, a.Z - b.Z} }

// Times is the vector made s times as long.
func (a Vec) Times(s float64) Vec { return Vec{a.X * s, a.Y * s, a.Z * s} }

// Dot is the inner product.
func (a Vec) Dot(b Vec) float64 { return a.X*b.X + a.Y*b.Y + a.Z*b.Z }

// Cross is the outer product.
func (a Vec) Cross(b Vec) Vec {
	return Vec{a.Y*b.Z - a.Z*b.Y, a.Z*b.X - a.X*b.Z, a.X*b.Y - a.Y*b.X}
}

// Len is the length.
func (a Vec) Len() float64 { return math.Sqrt(a.Dot(a)) }

// Toward is the place a share t of the way from a to b.
func (a Vec) Toward(b Vec, t float64) Vec { return a.Add(b.Sub(a).Times(t)) }

// unit is a at length 1, or otherwise where a has no length.
func (a Vec) unit(otherwise Vec) Vec {
	if l := a.Len(); l > 1e-6 {
		return a.Times(1 / l)
	}
	return otherwise
}

// across is the part of a that stands square on the unit vector n.
func (a Vec) across(n Vec) Vec { return a.Sub(n.Times(a.Dot(n))) }

// Turn is a rotation: where it takes the three axes.
type Turn struct{ X, Y, Z Vec }

var still = Turn{Vec{X: 1}, Vec{Y: 1}, Vec{Z: 1}}

// Of turns v.
func (r Turn) Of(v Vec) Vec {
	return Vec{
		r.X.X*v.X + r.Y.X*v.Y + r.Z.X*v.Z,
		r.X.Y*v.X + r.Y.Y*v.Y + r.Z.Y*v.Z,
		r.X.Z*v.X + r.Y.Z*v.Y + r.Z.Z*v.Z,
	}
}

// then is the rotation that turns by s first, in the frame that r makes.
func (r Turn) then(s Turn) Turn { return Turn{r.Of(s.X), r.Of(s.Y), r.Of(s.Z)} }

// aboutX turns by degrees about the X axis, from Y to Z; the two below about
// theirs, from Z to X and from X to Y.
func aboutX(deg float64) Turn {
	s, c := sincos(deg)
	return Turn{Vec{X: 1}, Vec{Y: c, Z: s}, Vec{Y: -s, Z: c}}
}

func aboutY(deg float64) Turn {
	s, c := sincos(deg)
	return Turn{Vec{X: c, Z: -s}, Vec{Y: 1}, Vec{X: s, Z: c}}
}

func aboutZ(deg float64) Turn {
	s, c := sincos(deg)
	return Turn{Vec{X: c, Y: s}, Vec{X: -s, Y: c}, Vec{Z: 1}}
}

// swing turns about the axis (x, 0, z) by its length in degrees: two angles
// that are given together have no order.
func swing(x, z float64) Turn {
	angle := math.Hypot(x, z)
	if angle < 1e-9 {
		return still
	}
	return turning(Vec{X: x / angle, Z: z / angle}, angle)
}

// turning turns by degrees about the unit vector k.
func turning(k Vec, deg float64) Turn {
	s, c := sincos(deg)
	turn := func(v Vec) Vec {
		return v.Times(c).Add(k.Cross(v).Times(s)).Add(k.Times(k.Dot(v) * (1 - c)))
	}
	return Turn{turn(Vec{X: 1}), turn(Vec{Y: 1}), turn(Vec{Z: 1})}
}

func sincos(deg float64) (sin, cos float64) { return math.Sincos(deg * math.Pi / 180) }
