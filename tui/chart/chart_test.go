package chart

import (
	"fmt"
	"strings"
	"testing"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// show draws a chart as a test writes it down: its lines, each begun by a
// line break.
func show(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString("\n" + l.String())
	}
	return b.String()
}

// roleSigns are words, axis, first, second, mobility, stability, both.
var roleSigns = map[theme.Role]string{theme.Text: ".", theme.Faint: "-", theme.Work: "1", theme.Ready: "2", theme.Mobility: "M", theme.Stability: "S", theme.Rest: "B"}

// showRoles draws the role of each cell.
func showRoles(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString("\n")
		for _, s := range l {
			b.WriteString(strings.Repeat(roleSigns[s.Role], len([]rune(s.Text))))
		}
	}
	return b.String()
}

// twoWeeks is a frame with marks of which only two have room.
var twoWeeks = Frame{Left: 0, Right: 14, High: 10, Step: 5, Marks: []Mark{{0, "7 Sep"}, {7, "14 Sep"}, {9, "no room"}, {14, "outside"}}}

func TestPlot(t *testing.T) {
	falling := Series{Points: []Point{{0, 10}, {14, 0}}, Role: theme.Work}
	level := Series{Points: []Point{{0, 5}, {7, 5}, {14, 5}}, Role: theme.Ready, Dotted: true}
	strays := Series{Points: []Point{{-1, 5}, {7, 11}, {15, 5}}, Role: theme.Work}
	var crowd []Point
	for i := range 8 {
		crowd = append(crowd, Point{float64(2 * i), float64(i % 2 * 10)})
	}
	for _, c := range []struct {
		name   string
		series []Series
		w, h   int
		want   string
	}{
		{"the axes alone", nil, 24, 7, `
10 ┤
   │
 5 ┤
   │
 0 ┤
   └┴─────────┴─────────
    7 Sep     14 Sep`},
		{"a line", []Series{falling}, 24, 7, `
10 ┤⠶⠤⣀⡀
   │   ⠈⠑⠢⠤⣀
 5 ┤        ⠉⠑⠢⠤⣀
   │             ⠉⠑⠢⢄⣀
 0 ┤                  ⠉⠶
   └┴─────────┴─────────
    7 Sep     14 Sep`},
		{"a dotted line under another", []Series{level, falling}, 24, 7, `
10 ┤⠶⠤⣀⡀
   │   ⠈⠑⠢⠤⣀
 5 ┤⠶ ⠂ ⠂ ⠂ ⠋⠑⠶⠤⣂ ⠂ ⠂ ⠂⠶
   │             ⠉⠑⠢⢄⣀
 0 ┤                  ⠉⠶
   └┴─────────┴─────────
    7 Sep     14 Sep`},
		{"points outside are left out", []Series{strays}, 24, 7, `
10 ┤
   │
 5 ┤
   │
 0 ┤
   └┴─────────┴─────────
    7 Sep     14 Sep`},
		{"as small as it gets", []Series{falling}, 12, 4, `
   │⠶⠤⠤⣀⣀
 0 ┤     ⠉⠉⠶
   └┴───────
    7 Sep`},
		{"crowded points are one dot each", []Series{{Points: crowd, Role: theme.Work}}, 12, 7, `
10 ┤ ⡆ ⡆ ⢰ ⢰
   │⢠⢳⢠⢻ ⡜⡆⡜
 5 ┤⢸⢸⢸⠈⡆⡇⡇⡇
   │⡜⠈⡞ ⢧⠃⢱⠃
 0 ┤⠃ ⠃ ⠘ ⠘
   └┴───────
    7 Sep`},
		{"points alone", []Series{{Points: []Point{{0, 10}, {7, 5}, {14, 0}}, Loose: true}}, 24, 8, "\n" +
			"10 ┤⠶\n   │\n 5 ┤          ⠶\n   │\n 0 ┤                   ⠶\n   └┴─────────┴─────────\n    7 Sep     14 Sep"},
		{"too narrow", []Series{falling}, 11, 7, ""},
		{"too low", []Series{falling}, 24, 3, ""},
	} {
		if got := show(Plot(twoWeeks, c.series, c.w, c.h)); got != c.want {
			t.Errorf("%s:%s\nwant%s", c.name, got, c.want)
		}
	}
}

func TestLaterSeriesLiesOver(t *testing.T) {
	one := Series{Points: []Point{{0, 10}, {14, 10}}, Role: theme.Work}
	two := Series{Points: []Point{{0, 10}, {7, 10}}, Role: theme.Ready}
	if got, want := showRoles(Plot(twoWeeks, []Series{one, two}, 24, 4)), `
...-22222222222111111111
...-....................
...---------------------
........................`; got != want {
		t.Errorf("inks%s\nwant%s", got, want)
	}
}

// Whatever is rated, one thing or more: each has its name in the legend, and the
// scale is the whole one, whatever was told, so that a fall looks as large as it is.
func TestRatings(t *testing.T) {
	day, four := plan.Date(7*2957), 4
	effort, fear := Series{Role: theme.Work, Legend: "⠒⠒ effort"}, Series{Role: theme.Ready, Loose: true, Legend: "⠶ fear"}
	if got := Ratings([]Series{effort, fear}, day, 40, 8); got != nil {
		t.Errorf("of no ratings there is a chart:%s", show(got))
	}
	effort.Add(day, &four)
	effort.Add(day+1, nil)
	for legend, series := range map[string][]Series{"⠒⠒ effort": {effort}, "⠒⠒ effort  ⠶ fear": {effort, fear}} {
		lines := Ratings(series, day+3, 40, 9)
		if got := lines[len(lines)-1].String(); got != legend || !strings.Contains(lines[0].String(), "10 ┤") {
			t.Errorf("legend %q:%s", got, show(lines))
		}
	}
}

func TestNoLineIsWiderThanItsRoom(t *testing.T) {
	days := make([]plan.CalendarDay, 84)
	points := Series{Points: []Point{{0, 0}, {3, 10}, {14, 4}}}
	for w := range 130 {
		charts := map[string][]Line{"calendar": Calendar(days, 90, w), "plot": Plot(twoWeeks, []Series{points}, w, w/4),
			"bar": {{{Bar(1, w, true), theme.Work}}}, "ascii bar": {{{Bar(0.99, w, false), theme.Work}}}}
		for name, lines := range charts {
			for _, l := range lines {
				if l.Width() > w {
					t.Errorf("%s of %d cells has a line of %d: %q", name, w, l.Width(), l.String())
				}
			}
		}
	}
}

func TestBar(t *testing.T) {
	got := ""
	for _, share := range []float64{-1, 0, 0.001, 0.24, 0.5, 0.99, 1, 2} {
		got += fmt.Sprintf("%v|%s|%s|\n", share, Bar(share, 5, true), Bar(share, 5, false))
	}
	want := `-1|||
0|||
0.001|⠆|=|
0.24|⠶|=|
0.5|⠶⠶⠆|===|
0.99|⠶⠶⠶⠶⠶|=====|
1|⠶⠶⠶⠶⠶|=====|
2|⠶⠶⠶⠶⠶|=====|
`
	if got != want {
		t.Errorf("bars\n%s", got)
	}
}

func TestTally(t *testing.T) {
	for _, c := range []struct {
		done, planned int
		want          string
	}{{0, 0, ""}, {0, 2, "○○"}, {2, 3, "●●○"}, {3, 3, "●●●"}, {4, 3, "●●●+"}, {1, 0, "+"}} {
		if got := Tally(c.done, c.planned, theme.Work).String(); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.done, c.planned, got, c.want)
		}
	}
}

// fourWeeks are the days from Monday 31 August 2026 on, a letter each.
func fourWeeks() []plan.CalendarDay {
	monday, _ := plan.ParseDate("2026-08-31")
	out := make([]plan.CalendarDay, 28)
	for i, letter := range "MS.B.+." + "M.M.S.." + "......." + "B......" {
		out[i] = plan.CalendarDay{Date: monday + plan.Date(i), Mobility: letter == 'M' || letter == 'B',
			Stability: letter == 'S' || letter == 'B', Some: letter == '+'}
	}
	return out
}

func TestCalendar(t *testing.T) {
	days := fourWeeks()
	today := days[22].Date
	for _, c := range []struct {
		name string
		w    int
		want string
	}{
		{"wide", 20, `
     Aug Sep
Mon  M   M   ·   B
Tue  S   ·   ·  [ ]
Wed  ·   M   ·
Thu  B   ·   ·
Fri  ·   S   ·
Sat  +   ·   ·
Sun  ·   ·   ·`},
		{"narrow", 19, `
    Aug Sep
Mon M M · B
Tue S · · ·
Wed · M ·
Thu B · ·
Fri · S ·
Sat + · ·
Sun · · ·`},
		{"only the newest weeks fit", 8, `
    Sep
Mon · B
Tue · ·
Wed ·
Thu ·
Fri ·
Sat ·
Sun ·`},
		{"no week fits", 5, ""},
	} {
		if got := show(Calendar(days, today, c.w)); got != c.want {
			t.Errorf("%s:%s\nwant%s", c.name, got, c.want)
		}
	}
	if got, want := showRoles(Calendar(days, today, 12)), `
............
---.M.M.-.B.
---.S.-.-.-.
---.-.M.-...
---.B.-.-...
---.-.S.-...
---...-.-...
---.-.-.-...`; got != want {
		t.Errorf("inks%s\nwant%s", got, want)
	}
}
