package figure

import (
	"time"

	"tspine/routine/body"
)

// Canvas draws figures and keeps its room from frame to frame, so that only
// the first frame of a size makes garbage. The zero Canvas is ready. It is not
// safe for two goroutines.
type Canvas struct {
	w, h    int // in cells
	cells   []cell
	plain   bool // the inks of the cells are roles
	line    []byte
	palette *palette

	shot   shot
	raster raster
	world  []body.Vec // where the vertices are
	screen []body.Vec // the same, as samples
	below  []body.Vec // and their shadow
	solids []body.Solid
	pixels pixels
}

// View is which of the views shows a figure.
type View uint8

// The views that a key turns through.
const (
	Own View = iota
	Front
	Side
	Above
	Back
	Views
)

// views are the views by their names, and from where they look.
var views = [Views]struct {
	name string
	body.View
}{
	Front: {"from the front", body.View{Turn: 0, Rise: 8}},
	Side:  {"from the side", body.View{Turn: 90, Rise: 8}},
	Above: {"from above", body.View{Turn: 90, Rise: 84}},
	Back:  {"from behind", body.View{Turn: 180, Rise: 8}},
}

// Name is what stands under the figure; empty for its own view.
func (v View) Name() string { return views[v%Views].name }

// angles are the view's, own for Own.
func (v View) angles(own body.View) body.View {
	if v == Own || v >= Views {
		return own
	}
	return views[v].View
}

// paint makes the raster of one moment in so many samples, which are so many
// times as tall as wide; a rod has at least thin of them, in their width.
func (c *Canvas) paint(f *body.Figure, m body.Moment, v View, cols, rows int, tall, thin float64) {
	c.raster.clear(cols, rows)
	c.shot.aim(c, f, m, v)
	var b body.Body
	f.At(m, &b)
	c.solids = f.Solids(m, &b, c.solids[:0])
	scale := min(float64(cols)/c.shot.width(), float64(rows)*tall/c.shot.height())
	flesh := coarse()
	if scale/tall > fineFrom {
		flesh = fine()
	}
	p := painter{Canvas: c, mesh: flesh, camera: c.shot.camera, light: c.shot.camera.light(), scale: scale, tall: tall,
		thin: thin, left: float64(cols)/2 - scale*(c.shot.low.X+c.shot.high.X)/2,
		base: float64(rows) + scale*(c.shot.low.Y-slack)/tall}
	if c.shot.camera.eye.Y > 0.5 {
		p.base -= (float64(rows) - scale*c.shot.height()/tall) / 2
	}
	for _, s := range c.solids {
		if s.Kind != body.Wall || !p.hides(s, &b) {
			p.solid(s)
		}
	}
	p.body(&b)
	p.glows(f, m, &b)
	for _, s := range c.solids {
		if (s.Kind == body.Mat || s.Kind == body.Floor) && p.camera.eye.Y > leastShadow {
			p.shadow(s)
		}
	}
}

// How Rep plays a movement (X).
const (
	repWaits   = 800 * time.Millisecond
	repMoves   = 2 * time.Second
	repHolds   = 1600 * time.Millisecond
	repReturns = 2 * time.Second
)

// RepTime is how long Rep takes for one there and back.
const RepTime = repWaits + repMoves + repHolds + repReturns

// Rep is the moment of a movement that is shown over and over, so long after
// its beginning.
func Rep(elapsed time.Duration) body.Moment {
	t := elapsed % RepTime
	share := func(of time.Duration) float64 { return float64(t) / float64(of) }
	if t -= repWaits; t < 0 {
		return body.Moment{}
	}
	if t < repMoves {
		return body.Moment{Phase: body.Move, Progress: share(repMoves)}
	}
	if t -= repMoves; t < repHolds {
		return body.Moment{Phase: body.Hold, Progress: share(repHolds), Breath: share(repHolds)}
	}
	t -= repHolds
	return body.Moment{Phase: body.Return, Progress: share(repReturns)}
}
