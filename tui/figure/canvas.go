package figure

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// Canvas draws figures and keeps its room, so that only the first frame of a size
// makes garbage. The zero Canvas is ready. It is not safe for two goroutines.
type Canvas struct {
	w, h    int // in cells
	cells   []cell
	plain   bool // the inks of the cells are roles
	line    []byte
	palette *palette
	of      picture  // what the lines show
	lines   []string // as Draw returned them last; nil is none

	shot   shot
	raster raster
	world  []body.Vec // where the vertices are
	screen []body.Vec // the same, as samples
	below  []body.Vec // and their shadow
	solids []body.Solid
	pixels raster
}

// picture is all that a drawing depends on.
type picture struct {
	figure *body.Figure
	moment body.Moment
	view   View
	look   Look
	w, h   int
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

// Look is how a terminal draws a figure.
type Look struct {
	Theme theme.Theme // with less than 256 colours no pixels are drawn
	theme.Glyphs
}

// From this size on there is room for pixels of two colours; smaller drawings
// are dots, of which there are more (X).
const (
	pixelsWide = 14
	pixelsHigh = 7
)

// leastColours is the least profile in which a body is drawn in colour.
const leastColours = colorprofile.ANSI256

// Draw shows f at m in h lines of exactly w cells. The figure keeps its
// proportions and stands in the middle, on the floor; seen from above it lies
// in the middle. A size below one cell gives empty lines. Of one picture after
// another that is the same only the first is drawn.
func (c *Canvas) Draw(f *body.Figure, m body.Moment, v View, l Look, w, h int) []string {
	of := picture{f, m, v, l, w, h}
	if c.lines == nil || c.of != of {
		c.Render(f, m, v, l, w, h)
		c.of, c.lines = of, make([]string, c.h)
		for y := range c.lines {
			c.line = c.AppendLine(c.line[:0], y)
			c.lines[y] = string(c.line)
		}
	}
	return slices.Clone(c.lines)
}

// Render draws as Draw does and keeps the picture for AppendLine. From the
// second frame of a figure and a size on it allocates nothing.
func (c *Canvas) Render(f *body.Figure, m body.Moment, v View, l Look, w, h int) {
	c.w, c.h, c.lines = max(0, w), max(0, h), nil
	c.cells = sized(c.cells, c.w*c.h)
	if c.palette == nil || c.palette.theme != l.Theme {
		c.palette = newPalette(l.Theme)
	}
	if c.w == 0 || c.h == 0 {
		return
	}
	way := l.way(c.w, c.h)
	tall := 4 / float64(high[way]) // a cell is twice as high as wide
	c.paint(f, m, v, 2*block*c.w, high[way]*block*c.h, tall, 0.85*block*tall)
	c.pixels.gather(&c.raster)
	c.plain = way == asDots || way == asLetters
	for n := range c.cells {
		switch x, y := n%c.w, n/c.w; way {
		case asLetters:
			c.cells[n] = c.letter(x, y)
		case asDots:
			c.cells[n] = c.braille(x, y)
		default:
			c.cells[n] = c.tile(x, y, high[way])
		}
	}
}

// The ways of drawing.
const (
	asQuadrants = iota
	asSextants
	asDots
	asLetters
)

// high is how many rows of two pixels a cell has.
var high = [...]int{asQuadrants: 2, asSextants: 3, asDots: 4, asLetters: 2}

// way is how a drawing of a size is made.
func (l Look) way(w, h int) int {
	pixels := l.Blocks && l.Theme.Profile >= leastColours && w >= pixelsWide && h >= pixelsHigh
	switch {
	case pixels && l.Sextants:
		return asSextants
	case pixels:
		return asQuadrants
	case l.Braille:
		return asDots
	}
	return asLetters
}

// AppendLine appends line y of the picture that was rendered last, with its
// colours.
func (c *Canvas) AppendLine(into []byte, y int) []byte {
	row := c.cells[y*c.w : (y+1)*c.w]
	last := cell{}
	for _, at := range row {
		if at.rune == ' ' {
			at = cell{rune: ' '}
		}
		into = c.turn(into, last, at)
		into = utf8.AppendRune(into, at.rune)
		last = at
	}
	return c.turn(into, last, cell{})
}

// turn appends what leads from the colours of one cell to those of the next.
func (c *Canvas) turn(into []byte, from, to cell) []byte {
	if c.plain {
		return c.turnRole(into, from.ink, to.ink)
	}
	if from.ink != 0 && to.ink == 0 || from.under != 0 && to.under == 0 {
		into, from = append(into, ansi.ResetStyle...), cell{}
	}
	if to.ink != from.ink {
		into = append(into, c.palette.sequence(&c.palette.ink, to.ink, ansi.Style.ForegroundColor)...)
	}
	if to.under != from.under {
		into = append(into, c.palette.sequence(&c.palette.under, to.under, ansi.Style.BackgroundColor)...)
	}
	return into
}

func (c *Canvas) turnRole(into []byte, from, to tone) []byte {
	before, after := c.palette.theme.Ink(themeRoles[from]), c.palette.theme.Ink(themeRoles[to])
	if before == after {
		return into
	}
	if before != "" {
		into = append(into, ansi.ResetStyle...)
	}
	return append(into, after...)
}
