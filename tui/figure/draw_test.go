package figure

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tspine/routine"
)

// builtIn reads every figure of the library.
func builtIn(t testing.TB) []*routine.Figure {
	t.Helper()
	files, err := filepath.Glob("../../data/figures/*.toml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d figures: %v", len(files), err)
	}
	var figs []*routine.Figure
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fig, err := routine.ParseFigure(filepath.Base(file), src)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.TrimSuffix(filepath.Base(file), ".toml"); fig.ID != want {
			t.Errorf("%s holds the figure %q", file, fig.ID)
		}
		if fig.Describe.Empty() {
			t.Errorf("%s is not described", fig.ID)
		}
		figs = append(figs, &fig)
	}
	return figs
}

func TestEverySizeIsExact(t *testing.T) {
	sizes := [][2]int{{0, 0}, {0, 5}, {-3, 4}, {1, 1}, {1, 60}, {120, 1}, {16, 6}, {24, 10}, {35, 17}, {56, 26}, {80, 40}, {120, 60}}
	for _, fig := range builtIn(t) {
		for _, s := range sizes {
			lines := Draw(fig, Moment{Phase: Move, Progress: 0.4, Mirror: true}, s[0], s[1]).Lines()
			if len(lines) != max(s[1], 0) {
				t.Fatalf("%s at %v has %d lines", fig.ID, s, len(lines))
			}
			for _, l := range lines {
				if utf8.RuneCountInString(l) != max(s[0], 0) || strings.ContainsFunc(l, notBraille) {
					t.Fatalf("%s at %v has the line %q", fig.ID, s, l)
				}
			}
		}
	}
}

func notBraille(r rune) bool { return r != ' ' && (r <= 0x2800 || r > 0x28ff) }

// TestEverySmallSizeDraws walks all sizes up to the largest window.
func TestEverySmallSizeDraws(t *testing.T) {
	figs := builtIn(t)
	for w := 1; w <= 120; w++ {
		for h := 1; h <= 60; h += 1 + w%7 {
			fig := figs[(w+h)%len(figs)]
			p := Draw(fig, Moment{Phase: Hold}, w, h)
			if p.width != w || p.height != h || len(p.dots) != 8*w*h {
				t.Fatalf("%s at %dx%d is %dx%d with %d dots", fig.ID, w, h, p.width, p.height, len(p.dots))
			}
			if !slices.ContainsFunc(p.dots, func(r Role) bool { return r >= Body }) {
				t.Fatalf("%s at %dx%d shows nobody", fig.ID, w, h)
			}
		}
	}
}

func TestMirrorIsExact(t *testing.T) {
	for _, fig := range builtIn(t) {
		for _, w := range []int{24, 35, 56} {
			m := Moment{Phase: Move, Progress: 0.7}
			p := Draw(fig, m, w, 20)
			m.Mirror = true
			q := Draw(fig, m, w, 20)
			same := true
			for i, role := range p.dots {
				x, y := i%(2*w), i/(2*w)
				if q.dots[y*2*w+2*w-1-x] != role {
					t.Fatalf("%s: dot %d,%d is not mirrored", fig.ID, x, y)
				}
				same = same && q.dots[i] == role
			}
			if same && fig.Side != routine.NoSide {
				t.Errorf("%s looks the same for both sides", fig.ID)
			}
		}
	}
}

// TestPhasesMeet holds that no phase starts where the one before did not end.
func TestPhasesMeet(t *testing.T) {
	for _, fig := range builtIn(t) {
		for _, c := range []struct{ a, b Moment }{
			{Moment{Phase: Still}, Moment{Phase: Move}},
			{Moment{Phase: Still, Progress: 0.8}, Moment{Phase: Cycle}},
			{Moment{Phase: Move, Progress: 1}, Moment{Phase: Hold}},
			{Moment{Phase: Hold}, Moment{Phase: Hold, Progress: 0.6}},
			{Moment{Phase: Hold, Progress: 1}, Moment{Phase: Return}},
			{Moment{Phase: Return, Progress: 1}, Moment{Phase: Still}},
			{Moment{Phase: Move, Progress: 0.25}, Moment{Phase: Return, Progress: 0.75}},
			{Moment{Phase: Cycle, Progress: 0.5}, Moment{Phase: Hold}},
			{Moment{Phase: Cycle, Progress: 0.125}, Moment{Phase: Cycle, Progress: 0.875}},
			{Moment{Phase: Move, Progress: -3}, Moment{Phase: Still}},
			{Moment{Phase: Move, Progress: 7}, Moment{Phase: Hold}},
		} {
			if !reflect.DeepEqual(Draw(fig, c.a, 40, 20), Draw(fig, c.b, 40, 20)) {
				t.Errorf("%s: %+v and %+v differ", fig.ID, c.a, c.b)
			}
		}
		if reflect.DeepEqual(Draw(fig, Moment{}, 24, 10), Draw(fig, Moment{Phase: Hold}, 24, 10)) {
			t.Errorf("%s does not move at 24x10", fig.ID)
		}
	}
}

// TestRoles holds that a caller can colour what it should.
func TestRoles(t *testing.T) {
	for _, fig := range builtIn(t) {
		p := Draw(fig, Moment{Phase: Hold}, 56, 26)
		seen := map[Role]bool{}
		for y := range 26 {
			for x := range 56 {
				r, role := p.Cell(x, y)
				seen[role] = true
				if (r == ' ') != (role == Empty) {
					t.Fatalf("%s: cell %d,%d is %q with role %d", fig.ID, x, y, r, role)
				}
			}
		}
		far := slices.ContainsFunc(fig.Limbs, func(l routine.Limb) bool { return l.Far })
		if !seen[Body] || !seen[Prop] || seen[Far] != far || seen[Mark] != (len(fig.Marks) > 0) {
			t.Errorf("%s shows the roles %v", fig.ID, seen)
		}
	}
}

// TestThinLinesAreEven: a band has one dot to each step, at any slant.
func TestThinLinesAreEven(t *testing.T) {
	for _, end := range []routine.Point{{X: 90, Y: 50}, {X: 90, Y: 53.3}, {X: 81, Y: 77}, {X: 52.5, Y: 95}, {X: 8, Y: 42.1}} {
		at := []routine.Point{{X: 50, Y: 50.4}, end}
		fig := routine.Figure{
			Frame:  routine.Frame{Right: 100, Top: 100},
			Joints: []routine.Joint{{Name: "anchor", Parent: -1}, {Name: "hand", Parent: -1}},
			Poses:  []routine.Pose{{At: at}, {At: at}},
			Props:  []routine.Prop{{Joints: []int{0, 1}, Width: 0.5}},
		}
		for _, w := range []int{24, 39, 60} {
			p := Draw(&fig, Moment{}, w, w/2)
			columns, rows, dots := map[int]bool{}, map[int]bool{}, 0
			for i, role := range p.dots {
				if role == Prop {
					columns[i%(2*w)], rows[i/(2*w)] = true, true
					dots++
				}
			}
			long := max(len(columns), len(rows))
			if dots < long || dots > long+1 || len(columns) != spread(columns) || len(rows) != spread(rows) {
				t.Errorf("to %v at %d: %d dots in %d columns and %d rows", end, w, dots, len(columns), len(rows))
			}
		}
	}
}

// spread is how many numbers there are from the least of set to the greatest.
func spread(set map[int]bool) int {
	all := slices.Collect(maps.Keys(set))
	return slices.Max(all) - slices.Min(all) + 1
}

// TestSmallDrawingsLeaveHairOut: a head has hair where there is room, and none
// where it would be noise.
func TestSmallDrawingsLeaveHairOut(t *testing.T) {
	at := []routine.Point{{X: 50, Y: 50}}
	fig := routine.Figure{
		Frame:  routine.Frame{Right: 100, Top: 100},
		Joints: []routine.Joint{{Name: "head", Parent: -1}},
		Poses:  []routine.Pose{{At: at}, {At: at}},
		Limbs:  []routine.Limb{{Joints: []int{0}, Width: []float64{20}}, {Joints: []int{0}, Width: []float64{2}, Far: true, Over: true}},
	}
	for _, c := range []struct {
		width, height int
		want          bool
	}{{24, 12, false}, {25, 13, true}, {60, 30, true}} {
		p := Draw(&fig, Moment{}, c.width, c.height)
		hair := p.dots[2*c.height*2*c.width:][c.width-2 : c.width+2]
		if got := slices.Contains(hair, Empty); got != c.want {
			t.Errorf("%dx%d: hair %v", c.width, c.height, got)
		}
	}
}

// TestASurfaceIsItsEdge: what lies inside a closed line stays empty.
func TestASurfaceIsItsEdge(t *testing.T) {
	at := []routine.Point{{X: 50, Y: 50}}
	fig := routine.Figure{
		Frame:  routine.Frame{Right: 100, Top: 100},
		Joints: []routine.Joint{{Name: "head", Parent: -1}},
		Poses:  []routine.Pose{{At: at}, {At: at}},
		Props:  []routine.Prop{{Points: []routine.Point{{X: 10, Y: 10}, {X: 90, Y: 10}, {X: 90, Y: 90}, {X: 10, Y: 90}}, Width: 1, Closed: true}},
	}
	p := Draw(&fig, Moment{}, 60, 30)
	dots := 0
	for _, role := range p.dots {
		if role == Prop {
			dots++
		}
	}
	if side := 96; dots != 4*side { // eight tenths of 120 dots, each corner once
		t.Errorf("%d dots, not the %d of four sides", dots, 4*side)
	}
}

func FuzzDraw(f *testing.F) {
	for _, fig := range builtIn(f) {
		src, err := os.ReadFile("../../data/figures/" + fig.ID + ".toml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src, 0.3, uint8(40), uint8(20))
	}
	f.Fuzz(func(t *testing.T, src []byte, progress float64, w, h uint8) {
		fig, err := routine.ParseFigure("f.toml", src)
		if err != nil {
			return
		}
		p := Draw(&fig, Moment{Phase: Cycle, Progress: progress}, int(w%100), int(h%50))
		if len(p.Lines()) != int(h%50) {
			t.Errorf("%d lines for %d", len(p.Lines()), h%50)
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	for _, fig := range builtIn(b) {
		b.Run(fig.ID, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				Draw(fig, Moment{Phase: Cycle, Progress: float64(i%100) / 100}, 56, 26).Lines()
			}
		})
	}
}

func ExampleDraw() {
	src, _ := os.ReadFile("../../data/figures/row.toml")
	fig, _ := routine.ParseFigure("row.toml", src)
	for _, line := range Draw(&fig, Moment{Phase: Hold}, 24, 12).Lines() {
		fmt.Println("|" + line + "|")
	}
	// Output:
	// |    ⣴⣶⣶⡀                |
	// |    ⠙⣿⡟⠁             ⢰  |
	// |   ⣼⡿⣿⣿⢀⣀⡀           ⢸  |
	// |  ⣸⣟⣘⣛⣛⣛⣉⣉⣉⣉⣉⣉⣉⣉⣉⣉⣉⣉⣉⣹  |
	// |  ⠙⠉⢩⣭⡍⠁             ⢸  |
	// |    ⣾⣿⣧              ⢸  |
	// |    ⢻⣿⣹⡄             ⢸  |
	// |    ⠸⣿⡇⣷             ⢸  |
	// |     ⣿⡇⣿⡆            ⢸  |
	// |    ⢰⡿ ⣿⠁            ⢸  |
	// |    ⣾⠃ ⣿             ⢸  |
	// | ⢀⣀⣀⣛⣳⣶⣙⣳⣶⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣸⡀ |
}
