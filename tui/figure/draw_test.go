package figure

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"tspine/data"
	"tspine/routine/body"
	"tspine/tui/theme"
)

// shipped are the figures of the library.
func shipped(t testing.TB) []*body.Figure {
	t.Helper()
	files, err := filepath.Glob("../../data/figures/*.toml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d figures, %v", len(files), err)
	}
	var out []*body.Figure
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := body.Parse(filepath.Base(file), src)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, &f)
	}
	return out
}

// withWays are the figures with a way down, up and over into each.
func withWays(t testing.TB) []*body.Figure {
	t.Helper()
	out := shipped(t)
	for _, f := range out {
		for _, from := range []body.Position{body.Standing, body.SideLying, body.Supine} {
			if w := f.Way(from, body.Left); w != nil {
				out = append(out, w)
			}
		}
	}
	return out
}

// looks are the ways of drawing.
var looks = map[string]Look{
	"quadrants": {Theme: theme.New(theme.Dark, colorprofile.TrueColor), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}},
	"256":       {Theme: theme.New(theme.Light, colorprofile.ANSI256), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}},
	"sextants":  {Theme: theme.New(theme.Dark, colorprofile.TrueColor), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true, Sextants: true}},
	"16":        {Theme: theme.New(theme.Dark, colorprofile.ANSI), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}},
	"no colour": {Theme: theme.New(theme.Dark, colorprofile.ASCII), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}},
	"letters":   {Theme: theme.New(theme.Dark, colorprofile.TrueColor)},
}

// At every size the lines are as many as asked for, and each as wide.
func TestEverySizeIsExact(t *testing.T) {
	figures := shipped(t)
	sizes := [][2]int{{0, 0}, {0, 5}, {-3, 4}, {1, 1}, {1, 60}, {120, 1}, {13, 7}, {14, 6}}
	for w := 20; w <= 300; w += 40 {
		for h := 6; h <= 100; h += 18 {
			sizes = append(sizes, [2]int{w, h})
		}
	}
	for name, look := range looks {
		var c Canvas
		for i, size := range append(sizes, [2]int{300, 100}) {
			f := figures[i%len(figures)]
			m := body.Moment{Phase: body.Move, Progress: 0.4, Side: []body.Side{body.Left, body.Right}[i%2]}
			lines := c.Draw(f, m, View(i)%Views, look, size[0], size[1])
			if len(lines) != max(0, size[1]) {
				t.Fatalf("%s, %s at %v: %d lines", name, f.ID, size, len(lines))
			}
			for _, l := range lines {
				if ansi.StringWidth(l) != max(0, size[0]) || strings.Contains(l, "\n") {
					t.Fatalf("%s, %s at %v: the line %q", name, f.ID, size, l)
				}
			}
			if size[0] >= 14 && size[1] >= 6 && strings.TrimSpace(ansi.Strip(strings.Join(lines, ""))) == "" {
				t.Errorf("%s, %s at %v shows nothing", name, f.ID, size)
			}
		}
	}
}

// Nothing of the body is cut off at the edge of the box, from any side and at
// any moment.
func TestNothingIsCutOff(t *testing.T) {
	const w, h = 40, 20
	var c Canvas
	for _, f := range withWays(t) {
		for v := range Views {
			for i := range 41 {
				c.paint(f, body.Moment{Phase: body.Move, Progress: float64(i) / 40}, v, 4*w, 4*h, 2, 3.4)
				for _, s := range c.screen[:len(c.world)] {
					if s.X < -0.5 || s.Y < -0.5 || s.X > w*4+0.5 || s.Y > h*4+0.5 { // a sample is drawn from its middle
						t.Fatalf("%s, view %d, at %d: flesh at %v", f.ID, v, i, s)
					}
				}
			}
		}
	}
}

// What should be felt is seen to glow from the figure's own side, both sides.
func TestWhatIsFeltIsSeen(t *testing.T) {
	for _, f := range shipped(t) {
		if len(f.Spots(body.NoSide)) == 0 {
			continue
		}
		for _, side := range []body.Side{body.Left, body.Right} {
			var c Canvas
			c.Render(f, body.Moment{Phase: body.Hold, Side: side}, Own, looks["256"], 38, 18)
			n := 0
			for _, at := range c.pixels.at {
				if _, _, glow, _ := at.tone.split(); glow > 0 {
					n++
				}
			}
			if n < 4 {
				t.Errorf("%s, %s side: %d pixels glow", f.ID, side, n)
			}
		}
	}
}

// No strength of the glow is taken for skin.
func TestGlowIsNotSkin(t *testing.T) {
	for _, name := range data.Themes {
		p := newPalette(theme.Named(name, theme.Dark, colorprofile.TrueColor))
		for shade := 2; shade < shades; shade++ {
			for glow := 1; glow < glows; glow++ {
				for _, part := range []theme.Part{theme.Shirt, theme.Skin} {
					at := p.rgb[toneOf(part, shade, glow, true)]
					for light := range shades {
						skin := p.rgb[toneOf(theme.Skin, light, 0, true)]
						a, b := oklab(float64(at[0]), float64(at[1]), float64(at[2])), oklab(float64(skin[0]), float64(skin[1]), float64(skin[2]))
						if more := math.Hypot(a[1], a[2]) - math.Hypot(b[1], b[2]); more < 0.03 {
							t.Errorf("%s: glow %d on part %d in shade %d is as pale as skin: %v and %v", name, glow, part, shade, at, skin)
						}
					}
				}
			}
		}
	}
}

// A moment looks the same whatever was drawn before it.
func TestAFrameIsAFunctionOfItsMoment(t *testing.T) {
	figures := shipped(t)
	m := body.Moment{Phase: body.Move, Progress: 0.7}
	var used Canvas
	for _, f := range figures {
		used.Draw(f, body.Moment{Phase: body.Hold, Breath: 0.3}, Above, looks["256"], 50, 30)
	}
	for name, look := range looks {
		var fresh Canvas
		if !reflect.DeepEqual(used.Draw(figures[0], m, Own, look, 38, 18), fresh.Draw(figures[0], m, Own, look, 38, 18)) {
			t.Errorf("%s: a used canvas draws otherwise", name)
		}
	}
}

// One thing that is another is another picture, and what somebody does with the lines
// of one is not seen in the next.
func TestTheSamePictureIsDrawnOnce(t *testing.T) {
	figures := shipped(t)
	was := picture{figures[0], body.Moment{Phase: body.Move, Progress: 0.7}, Own, looks["quadrants"], 38, 18}
	others := map[string]picture{"the same": was, "figure": was, "moment": was, "view": was, "look": was, "width": was, "height": was}
	for what, change := range map[string]func(*picture){
		"figure": func(p *picture) { p.figure = figures[1] }, "moment": func(p *picture) { p.moment.Progress = 0.1 },
		"view": func(p *picture) { p.view = Above }, "look": func(p *picture) { p.look = looks["256"] },
		"width": func(p *picture) { p.w = 30 }, "height": func(p *picture) { p.h = 12 },
	} {
		is := was
		change(&is)
		others[what] = is
	}
	draw := func(c *Canvas, p picture) []string { return c.Draw(p.figure, p.moment, p.view, p.look, p.w, p.h) }
	for what, is := range others {
		var used, fresh Canvas
		clear(draw(&used, was))
		if !reflect.DeepEqual(draw(&used, is), draw(&fresh, is)) {
			t.Errorf("%s: a used canvas draws otherwise", what)
		}
	}
	var c Canvas
	draw(&c, was)
	if again := testing.AllocsPerRun(10, func() { draw(&c, was) }); again > 1 {
		t.Errorf("the same picture again is made of %v pieces", again)
	}
}

func TestTheOtherSideLooksDifferent(t *testing.T) {
	for _, f := range shipped(t) {
		var c Canvas
		at := func(s body.Side) string {
			return strings.Join(c.Draw(f, body.Moment{Phase: body.Hold, Side: s}, Own, looks["quadrants"], 38, 18), "\n")
		}
		if (at(body.Left) != at(body.Right)) != (f.Side != body.NoSide) {
			t.Errorf("%s: both sides alike is %v", f.ID, f.Side != body.NoSide)
		}
	}
}

func TestFiguresMoveAtEverySize(t *testing.T) {
	for name, look := range looks {
		for _, f := range shipped(t) {
			for _, size := range [][2]int{{20, 8}, {38, 18}} {
				var c Canvas
				start := c.Draw(f, body.Moment{}, Own, look, size[0], size[1])
				if reflect.DeepEqual(start, c.Draw(f, body.Moment{Phase: body.Hold}, Own, look, size[0], size[1])) {
					t.Errorf("%s: %s does not move at %v", name, f.ID, size)
				}
			}
		}
	}
}

// The pictures as dots and letters, which a person can read in a diff.
func TestPictures(t *testing.T) {
	for _, f := range shipped(t) {
		if f.ID != "prone-w" && f.ID != "chair-extension" {
			continue
		}
		for _, name := range []string{"no colour", "letters"} {
			t.Run(f.ID+" "+name, func(t *testing.T) {
				var c Canvas
				lines := c.Draw(f, body.Moment{Phase: body.Hold}, Own, looks[name], 40, 20)
				for i, l := range lines {
					lines[i] = strings.TrimRight(ansi.Strip(l), " ")
				}
				golden.RequireEqual(t, strings.Join(lines, "\n")+"\n")
			})
		}
	}
}

func TestSteadyFramesAllocateNothing(t *testing.T) {
	for name, look := range looks {
		var c Canvas
		var line []byte
		f, n := shipped(t)[0], 0
		way := f.Way(body.Standing, body.NoSide)
		frame := func() {
			n++
			c.Render(way, body.Moment{Progress: 0.7 + float64(n%40)/130}, Own, look, 60, 30)
			c.Render(f, body.Moment{Phase: body.Cycle, Progress: float64(n%40) / 40}, Own, look, 60, 30)
			for y := range 30 {
				line = c.AppendLine(line[:0], y)
			}
		}
		for range 40 {
			frame()
		}
		if a := testing.AllocsPerRun(40, frame); a > 0 {
			t.Errorf("%s: %g allocations a frame", name, a)
		}
	}
}

func TestRepPlaysTheWholeMovement(t *testing.T) {
	var seen []body.Phase
	last := -1.0
	for at := time.Duration(0); at < RepTime; at += 50 * time.Millisecond {
		m := Rep(at + 3*RepTime)
		if len(seen) == 0 || seen[len(seen)-1] != m.Phase {
			seen = append(seen, m.Phase)
		}
		if r := m.Reach(); last >= 0 && (r-last > 0.1 || last-r > 0.1) {
			t.Errorf("it jumps at %v", at)
		}
		last = m.Reach()
	}
	if fmt.Sprint(seen) != fmt.Sprint([]body.Phase{body.Still, body.Move, body.Hold, body.Return}) {
		t.Errorf("phases %v", seen)
	}
}

// BenchmarkWay is one frame of the last change of a way, in which the camera
// moves.
func BenchmarkWay(b *testing.B) {
	for _, f := range shipped(b) {
		from := body.Standing
		if f.Position == from {
			from = body.Prone
		}
		way := f.Way(from, body.NoSide)
		b.Run(f.ID, func(b *testing.B) {
			b.ReportAllocs()
			var c Canvas
			last := 1 - 1/float64(way.Stations()-1)
			for i := 0; b.Loop(); i++ {
				c.Render(way, body.Moment{Progress: last + (1-last)*float64(i%100)/100}, Own, looks["quadrants"], 60, 30)
			}
		})
	}
}

// BenchmarkFrame is one frame of 60x30 cells with its lines.
func BenchmarkFrame(b *testing.B) {
	for _, f := range shipped(b) {
		for _, name := range []string{"quadrants", "no colour"} {
			b.Run(f.ID+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				var c Canvas
				var line []byte
				for i := 0; b.Loop(); i++ {
					c.Render(f, body.Moment{Phase: body.Cycle, Progress: float64(i%100) / 100}, Own, looks[name], 60, 30)
					for y := range 30 {
						line = c.AppendLine(line[:0], y)
					}
				}
			})
		}
	}
}
