package body

import "math"

// on is the bone that each bone hangs on; the pelvis is on nothing.
var on = func() (on [Bones]Bone) {
	for b := Lumbar; b < trunkBones; b++ {
		on[b] = b - 1
	}
	for side := range 2 {
		for b := Scapula; b < sideBones; b++ {
			on[b.Of(side)] = b.Of(side) - 1
		}
		on[Scapula.Of(side)], on[Thigh.Of(side)] = UpperThoracic, Pelvis
	}
	return on
}()

// blend puts into b the body that is a share t of the way from a to c: every
// joint turns the shortest way, the hips go straight.
func (b *Body) blend(a, c *Body, t float64) {
	b.Bone[Pelvis] = Frame{a.Bone[Pelvis].At.Toward(c.Bone[Pelvis].At, t), a.Bone[Pelvis].Turn.toward(c.Bone[Pelvis].Turn, t)}
	for n := Lumbar; n < Bones; n++ {
		from, to := a.local(n), c.local(n)
		b.joint(n, on[n], from.At.Toward(to.At, t), from.Turn.toward(to.Turn, t))
	}
}

// local is a bone in the frame of the bone that it hangs on.
func (b *Body) local(n Bone) Frame {
	up, f := &b.Bone[on[n]], &b.Bone[n]
	back := up.Turn.back()
	return Frame{back.Of(f.At.Sub(up.At)), back.then(f.Turn)}
}

// move puts the whole body elsewhere.
func (b *Body) move(by Vec) {
	for i := range b.Bone {
		b.Bone[i].At = b.Bone[i].At.Add(by)
	}
}

// about turns the whole body round, standing where it is.
func (b *Body) about() {
	turn := aboutY(180)
	for i := range b.Bone {
		b.Bone[i] = Frame{turn.Of(b.Bone[i].At), turn.then(b.Bone[i].Turn)}
	}
}

// low is how high the lowest part of the body is.
func (b *Body) low() float64 {
	y := math.Inf(1)
	for _, p := range parts {
		from, to := p.ends(b)
		y = min(y, from.Y-p.R, to.Y-p.R)
	}
	return y
}

// between is the middle of a bone of both sides.
func (b *Body) between(n Bone) Vec { return b.Bone[n.Of(0)].At.Toward(b.Bone[n.Of(1)].At, 0.5) }

// back is the rotation that undoes r.
func (r Turn) back() Turn {
	return Turn{Vec{r.X.X, r.Y.X, r.Z.X}, Vec{r.X.Y, r.Y.Y, r.Z.Y}, Vec{r.X.Z, r.Y.Z, r.Z.Z}}
}

// toward is the rotation a share t of the shortest way from r to s.
func (r Turn) toward(s Turn, t float64) Turn {
	d := r.back().then(s)
	axis := Vec{d.Y.Z - d.Z.Y, d.Z.X - d.X.Z, d.X.Y - d.Y.X}
	angle := math.Atan2(axis.Len(), d.X.X+d.Y.Y+d.Z.Z-1)
	if angle < 1e-6 {
		return s
	}
	if axis.Len() < 1e-6 { // half a turn: about what stays where it is
		axis = Vec{d.X.X + 1, d.X.Y, d.X.Z}
		if d.Y.Y > d.X.X && d.Y.Y > d.Z.Z {
			axis = Vec{d.Y.X, d.Y.Y + 1, d.Y.Z}
		} else if d.Z.Z > d.X.X {
			axis = Vec{d.Z.X, d.Z.Y, d.Z.Z + 1}
		}
	}
	return r.then(turning(axis.unit(Vec{Y: 1}), angle*t*180/math.Pi))
}
