package chart

import (
	"cmp"
	"math"
	"slices"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// Day is a day in short.
func Day(d plan.Date) string { return d.Time().Format("2 Jan") }

// over is a frame from the week of a first day to a last one, at least a week
// long; its marks are Mondays. Charts over time begin at one place.
func over(first, last plan.Date) Frame {
	first = first.Monday()
	last = max(last, first+6)
	f := Frame{Left: float64(first), Right: float64(last), Beside: len("balance ")}
	for d := first; d <= last; d += 7 {
		f.Marks = append(f.Marks, Mark{At: float64(d), Words: Day(d)})
	}
	return f
}

// Ratings are what was told of sessions over time, always from 0 to 10, and a line
// that says which is which. No point, no lines.
func Ratings(series []Series, today plan.Date, w, h int) []Line {
	first, last := plan.Date(math.MaxInt32), today
	for _, s := range series {
		for _, at := range s.Points {
			first, last = min(first, plan.Date(at.X)), max(last, plan.Date(at.X))
		}
	}
	if first == math.MaxInt32 {
		return nil
	}
	f := over(first, last)
	f.High, f.Step = 10, 5
	return legend(Plot(f, series, w, h-1), w, series)
}

// Places is the place of the back on the continuum between stiff and loose,
// assessment by assessment.
func Places(places []plan.Place, today plan.Date, w, h int) []Line {
	if len(places) == 0 {
		return nil
	}
	s := Series{Role: theme.Rest}
	for _, at := range places {
		s.Points = append(s.Points, Point{float64(at.Date), at.Position})
	}
	last := s.Points[len(places)-1]
	still := Series{Points: []Point{last, {float64(max(today, places[len(places)-1].Date)), last.Y}}, Role: theme.Rest, Bare: true}
	f := over(places[0].Date, max(today, places[len(places)-1].Date))
	f.Low, f.High, f.Names = -1, 1, []Mark{{-1, "stiff"}, {0, "balance"}, {1, "loose"}}
	balance := Series{Points: []Point{{f.Left, 0}, {f.Right, 0}}, Role: theme.Faint, Dotted: true, Bare: true}
	return Plot(f, []Series{balance, still, s}, w, h)
}

// leastTurn is the least range of a plot of self-tests, in degrees (X).
const leastTurn = 90

// Turns is how far the upper back turned in each self-test, in degrees (ST1).
func Turns(tests []plan.SelfTest, today plan.Date, w, h int) []Line {
	left, right := Series{Role: theme.Work, Dotted: true, Legend: "⠂ ⠂ left, degrees"}, Series{Role: theme.Ready, Legend: "⠒⠒ right, degrees"}
	for _, t := range tests {
		left.Add(plan.DateOf(t.At), t.Left)
		right.Add(plan.DateOf(t.At), t.Right)
	}
	all := append(slices.Clone(left.Points), right.Points...)
	if len(all) == 0 {
		return nil
	}
	most := slices.MaxFunc(all, func(a, b Point) int { return cmp.Compare(a.Y, b.Y) }).Y
	f := over(plan.DateOf(tests[0].At), today)
	f.High, f.Step = max(leastTurn, most), 30
	return legend(Plot(f, []Series{left, right}, w, h-1), w, []Series{left, right})
}

// Add is a point on a day, of what was measured.
func (s *Series) Add(on plan.Date, n *int) {
	if n != nil {
		s.Points = append(s.Points, Point{float64(on), float64(*n)})
	}
}

// legend says below a plot which series is which.
func legend(plot []Line, w int, series []Series) []Line {
	var l Line
	for _, s := range series {
		l = append(l, Span{s.Legend, s.Role}, Span{"  ", theme.Text})
	}
	if l = l[:len(l)-1]; plot == nil || l.Width() > w {
		return plot
	}
	return append(plot, l)
}
