package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// History is what a progress shows, and the sessions of its weeks, in lines.
func History(p plan.Progress, records []session.Record) []string {
	if len(records) == 0 {
		return []string{"No sessions yet: `tspine start` begins one."}
	}
	var out []string
	out = section(out, "Weeks", weeks(p.Weeks))
	out = section(out, "Days with a session", calendar(p.Calendar))
	out = section(out, "Pain", pains(p.Pain))
	out = section(out, "Left and right", sides(p.Left, p.Right))
	out = section(out, "Week 1 and now", weekOne(p.WeekOne))
	return section(out, "Sessions", sessions(records, p))
}

// section adds a heading and its lines, or nothing when there are none.
func section(out []string, heading string, lines []string) []string {
	if len(lines) == 0 {
		return out
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return append(append(out, heading), indented(lines)...)
}

// weeks are a line each, the weeks before the first session left out.
func weeks(all []plan.WeekSum) []string {
	var out []string
	for _, w := range all {
		if len(out) == 0 && w.Sessions == 0 {
			continue
		}
		line := fmt.Sprintf("from %s: %s, %s, %s, %s", w.From.Time().Format("2 January"), Count(w.Sessions, "session"), minutes(w.Minutes),
			Count(w.Reps, "rep"), Count(w.Holds, "hold"))
		if w.Holds > 0 {
			line += " (" + clock(w.HoldS) + ")"
		}
		out = append(out, line+"; "+kinds(w.Done, w.Planned))
	}
	return out
}

// kindsOfDay are the kinds of days that a week has.
var kindsOfDay = []routine.Focus{routine.Mobility, routine.Stability}

// kinds are the days done of each kind, beside the planned ones if there is a
// plan.
func kinds(done, planned plan.Days) string {
	if planned == (plan.Days{}) {
		return fmt.Sprintf("mobility %d, stability %d", done.Mobility, done.Stability)
	}
	parts := []string{}
	for _, f := range kindsOfDay {
		switch n, of := done.Of(f), planned.Of(f); {
		case of > 0:
			parts = append(parts, fmt.Sprintf("%s %d of %d", f, n, of))
		case n > 0:
			parts = append(parts, fmt.Sprintf("%s %d, not planned", f, n))
		}
	}
	return strings.Join(parts, ", ")
}

// OfPlanned is days done of days planned; without a plan, those done.
func OfPlanned(done, planned int, of string) string {
	if planned == 0 {
		return fmt.Sprint(done)
	}
	return fmt.Sprint(done, of, planned)
}

// Count is a number of things: "1 rep", "2 reps".
func Count(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
}

// minutes are whole ones.
func minutes(m float64) string { return Count(int(math.RoundToEven(m)), "minute") }

// signed is a number with its sign; 0 has none.
func signed(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", n)
}

// calendar is a line for each week with a session: what was done on which day.
func calendar(all []plan.CalendarDay) []string {
	var out []string
	for i := 0; i+7 <= len(all); i += 7 {
		var on []string
		for _, d := range all[i : i+7] {
			if w := dayDone(d); w != "" {
				on = append(on, d.Date.Time().Format("Mon 2 Jan")+" "+w)
			}
		}
		if len(on) > 0 {
			out = append(out, strings.Join(on, ", "))
		}
	}
	return out
}

func dayDone(d plan.CalendarDay) string {
	switch {
	case d.Mobility && d.Stability:
		return "both"
	case d.Mobility:
		return "mobility"
	case d.Stability:
		return "stability"
	case d.Some:
		return "started only"
	}
	return ""
}

// pains are a line for each session with a rating, and what became of it.
func pains(all []plan.PainPoint) []string {
	return text.Each(all, func(p plan.PainPoint) string {
		return fmt.Sprintf("%s: %s before, %s after", p.Date.Time().Format("2 January"), number(p.Before), number(p.After))
	})
}

// PainSeries are the pain before and after sessions, to be drawn.
func PainSeries(all []plan.PainPoint) []chart.Series {
	before, after := chart.Series{Role: theme.Work, Loose: true, Legend: "⠶ before"}, chart.Series{Role: theme.Ready, Legend: "⠒⠒ after"}
	for _, p := range all {
		before.Add(p.Date, p.Before)
		after.Add(p.Date, p.After)
	}
	return []chart.Series{before, after}
}

// sides compare left and right; nothing when nothing was done by side.
func sides(left, right plan.SideSum) []string {
	if left == (plan.SideSum{}) && right == (plan.SideSum{}) {
		return nil
	}
	return []string{
		fmt.Sprintf("left: %s, %s held", Count(left.Reps, "rep"), clock(left.HoldS)),
		fmt.Sprintf("right: %s, %s held", Count(right.Reps, "rep"), clock(right.HoldS)),
	}
}

func weekOne(c *plan.Comparison) []string {
	if c == nil {
		return nil
	}
	out := []string{
		fmt.Sprintf("week 1: %s, %s, average pain %s", Count(c.First.Sessions, "session"), minutes(c.First.Minutes), average(c.PainFirst)),
		"  " + place(c.PlaceFirst),
		fmt.Sprintf("last seven days: %s, %s; newest average pain %s", Count(c.Now.Sessions, "session"), minutes(c.Now.Minutes), average(c.PainNow)),
		"  " + place(c.PlaceNow),
	}
	if c.Change != nil {
		out = append(out, fmt.Sprintf("change since the start: %s (-5 much worse, +5 completely better)", signed(*c.Change)))
	}
	return out
}

// place is where the back stood at an assessment, with its signs and its week.
func place(p plan.Place) string {
	m, s := p.Answers.Signs()
	return fmt.Sprintf("%s; position %s; %s of stiffness, %d of looseness; each week %s",
		ClassWords(p.Class, p.Stage), positionNumber(p.Position), Count(m, "sign"), s, mixWords(p.Mix))
}

// mixWords are the days of a week; a kind without any is not spoken of.
func mixWords(mix plan.Days) string {
	var parts []string
	for _, f := range kindsOfDay {
		if n := mix.Of(f); n > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", f, days(n)))
		}
	}
	return strings.Join(parts, ", ")
}

func average(pain *float64) string { return Given(pain, "%.1f", "not recorded") }

// sessions are a line for each session of the weeks, oldest first, and how
// many are older.
func sessions(records []session.Record, p plan.Progress) []string {
	shown := Since(p.Weeks[0].From, records)
	out := text.Each(shown, func(r session.Record) string {
		return fmt.Sprintf("%s: %s, %s", r.Started.Format("Mon 2 Jan 2006, 15:04"), Listed(r), totals(r))
	})
	if older := len(records) - len(shown); older > 0 {
		out = append(out, fmt.Sprintf("and %s before that: `tspine history --weeks N` looks back further", Count(older, "session")))
	}
	return out
}

// Since are the sessions from a day on.
func Since(from plan.Date, records []session.Record) []session.Record {
	return slices.DeleteFunc(slices.Clone(records), func(r session.Record) bool { return plan.DateOf(r.Started) < from })
}

// The size of a plot between lines of words (X).
const (
	widestPlot = 80
	plotLines  = 9
)

// Plots are the pain over time and the place of the back over time, each with
// its heading, for a terminal of w columns that shows braille.
func Plots(p plan.Progress, today plan.Date, w int) []string {
	w = min(w, widestPlot) - 2
	out := section(nil, "Pain before and after a session", text.Each(chart.Ratings(PainSeries(p.Pain), today, w, plotLines+1), chart.Line.String))
	return section(out, "Between stiff and loose", text.Each(chart.Places(p.Places, today, w, plotLines), chart.Line.String))
}

// Tests are the self-tests over time, the first beside the newest, and whether
// they are due.
func Tests(kept []plan.SelfTest, due bool) []string {
	out := text.Each(kept, func(t plan.SelfTest) string { return t.At.Format("2 January 2006") + ": " + testWords(t) })
	if n := len(kept); n > 1 {
		for _, f := range plan.TestFields {
			by, both := f.Change(kept[0], kept[n-1])
			change := signed(by)
			if by == 0 {
				change = "no change (too small for this test to show)"
			}
			if both {
				out = append(out, fmt.Sprintf("  %s since the first time: %s", f.Name, change))
			}
		}
	}
	if len(kept) == 0 {
		out = append(out, "No self-tests yet.")
	}
	if due {
		out = append(out, "The self-tests are due: three minutes, whenever you like. `tspine test --help` says how.")
	}
	return out
}

func testWords(t plan.SelfTest) string {
	var parts []string
	for _, f := range plan.TestFields {
		if n := f.Of(t); n != nil {
			parts = append(parts, fmt.Sprintf(f.Told, *n))
		}
	}
	return strings.Join(parts, ", ")
}
