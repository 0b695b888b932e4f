package figure

import (
	"math"

	"tspine/routine/body"
)

// shot is what a picture of a figure takes in: it follows from the whole
// movement, so that nothing jumps while it runs.
type shot struct {
	figure    *body.Figure
	side      body.Side
	view      View
	near      float64 // to the goal of a way
	camera    camera
	low, high body.Vec // as the camera sees it, in cm
	moves     [body.Bones]bool
	far       [limbs]bool // the limbs on the side that is turned away
}

// How many moments of a movement are looked at, of each change of a way, and
// of a movement in every frame while the camera comes nearer to it.
const (
	moments         = 17
	momentsOfChange = 6
	momentsOfMove   = 4
)

// farFrom is from which slant on one side of the body is far (X).
const farFrom = 0.6

// From this on something is seen to move: cm at the far end of a bone (X).
const seenToMove = 4.0

// slack is left at each edge, in cm, for what lies between those moments.
const slack = 1.0

func (s *shot) width() float64  { return s.high.X - s.low.X + 2*slack }
func (s *shot) height() float64 { return s.high.Y - s.low.Y + 2*slack }

// aim looks at a figure; at the same one again it has nothing to do. A way is
// seen as a whole until its last change leads to the picture of its goal.
func (s *shot) aim(c *Canvas, f *body.Figure, m body.Moment, v View) {
	near, own := f.Near(m)
	if s.figure == f && s.side == m.Side && s.view == v && s.near == near {
		return
	}
	*s = shot{figure: f, side: m.Side, view: v, near: near, camera: cameraOf(f, m.Side, v.angles(own)), low: far, high: far.Times(-1)}
	s.farSide(f)
	change, whole, flesh := momentsOfChange, moments, fine()
	if moving := near > 0 && near < 1; moving {
		change, whole, flesh = 1, momentsOfMove, coarse()
	}
	if near < 1 {
		s.over(c, f, flesh, 1+(f.Stations()-1)*change)
	}
	if near > 0 {
		low, high := s.low, s.high
		s.low, s.high = far, far.Times(-1)
		if s.over(c, f.Goal(), flesh, whole); near < 1 {
			s.low, s.high = low.Toward(s.low, near), high.Toward(s.high, near)
			var b body.Body
			f.At(m, &b)
			s.around(&b, fine())
		}
	}
	s.together()
}

// far is beyond every figure.
var far = body.Vec{X: math.MaxFloat32, Y: math.MaxFloat32}

// over takes in a number of moments of a movement.
func (s *shot) over(c *Canvas, f *body.Figure, flesh *mesh, n int) {
	var first, b body.Body
	f.At(body.Moment{Side: s.side}, &first)
	for i := range n {
		m := body.Moment{Phase: body.Move, Progress: float64(i) / float64(n-1), Side: s.side}
		f.At(m, &b)
		s.seeMoving(&first, &b)
		s.around(&b, flesh)
		c.solids = f.Solids(m, &b, c.solids[:0])
		for _, p := range c.solids {
			if p.Kind != body.Mat && p.Kind != body.Floor {
				s.aroundSolid(p)
			}
		}
	}
}

// farSide finds the limbs on the side that is turned away.
func (s *shot) farSide(f *body.Figure) {
	_, right := f.Faces()
	slant := right.Dot(s.camera.eye)
	if math.Abs(slant) < farFrom {
		return
	}
	side := 0
	if slant < 0 {
		side = 1
	}
	for limb := limbUpperArm; limb < limbs; limb += 2 {
		s.far[limb+side] = true
	}
}

// seeMoving finds the bones that are elsewhere, or turned, than at first.
func (s *shot) seeMoving(first, b *body.Body) {
	for n := range b.Bone {
		far := body.Vec{Y: -20}
		if n <= int(body.Head) {
			far = body.Vec{Y: 10}
		}
		for _, at := range [2]body.Vec{far, {X: 12}} {
			s.moves[n] = s.moves[n] || b.Bone[n].Of(at).Sub(first.Bone[n].Of(at)).Len() > seenToMove
		}
	}
}

// together lets the trunk and the shoulder blades be seen to move as one, and
// a hand with its forearm.
func (s *shot) together() {
	trunk := s.moves[body.UpperThoracic]
	for _, b := range []body.Bone{body.Lumbar, body.LowThoracic, body.MidThoracic, body.Scapula.Of(0), body.Scapula.Of(1)} {
		s.moves[b] = trunk
	}
	s.moves[body.Neck] = s.moves[body.Head]
}

func (s *shot) around(b *body.Body, flesh *mesh) {
	for _, v := range flesh.vertices {
		s.take(b.Bone[v.bone].Of(v.at), 0)
	}
}

func (s *shot) aroundSolid(p body.Solid) {
	if p.R > 0 {
		s.take(p.At, p.R)
		s.take(p.To, p.R)
		return
	}
	for i := range 8 {
		corner := body.Vec{X: p.Half.X * float64(i&1*2-1), Y: p.Half.Y * float64(i>>1&1*2-1), Z: p.Half.Z * float64(i>>2&1*2-1)}
		s.take(p.At.Add(corner), 0)
	}
}

func (s *shot) take(v body.Vec, r float64) {
	p := s.camera.of(v)
	s.low.X, s.high.X = min(s.low.X, p.X-r), max(s.high.X, p.X+r)
	s.low.Y, s.high.Y = min(s.low.Y, p.Y-r), max(s.high.Y, p.Y+r)
}

// camera looks at a body from far away: right and up lie in the picture, eye
// points to who looks.
type camera struct {
	right, up, eye body.Vec
	lit            float64 // +1 where the light comes from the right
}

// cameraOf is the camera of a view at a figure. Where the other side works it
// goes round to that side, so that the limb that works stays in sight.
func cameraOf(f *body.Figure, works body.Side, v body.View) camera {
	ahead, right := f.Faces()
	if f.Side != body.NoSide && works == f.Side.Other() {
		right = right.Times(-1)
	}
	s, c := math.Sincos(v.Turn * math.Pi / 180)
	level := ahead.Times(c).Add(right.Times(s))
	s, c = math.Sincos(v.Rise * math.Pi / 180)
	up := body.Vec{Y: 1}
	eye := level.Times(c).Add(up.Times(s))
	across := up.Cross(level)
	lit := 1.0
	if across.Dot(ahead) < 0.1 {
		lit = -1
	}
	return camera{across, eye.Cross(across), eye, lit}
}

// of is a place as the camera sees it: right, up, nearer.
func (c camera) of(v body.Vec) body.Vec {
	return body.Vec{X: c.right.Dot(v), Y: c.up.Dot(v), Z: c.eye.Dot(v)}
}

// light comes from over the camera's shoulder, on the side that the body looks
// to, so that its face is lit (X).
func (c camera) light() body.Vec {
	l := c.up.Times(0.72).Add(c.eye.Times(0.6)).Add(c.right.Times(0.34 * c.lit))
	return l.Times(1 / l.Len())
}
