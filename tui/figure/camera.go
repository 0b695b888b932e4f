package figure

import (
	"math"

	"tspine/routine/body"
)

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
