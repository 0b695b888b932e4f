package tui

import (
	"fmt"
	"strings"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// Columns of the table of weeks, in cells (X).
const (
	dayColumn   = 7  // "28 Sep"
	numbers     = 5  // "1234"
	tallyColumn = 8  // seven days and a gap
	ofColumn    = 5  // "3/5"
	barsFrom    = 66 // from this width on there are bars
	tableFrom   = 35 // from this width on there is a table
)

// weeks are the minutes, reps and holds of each week, and the days done
// beside the plan; weeks before the first session are left out.
func (p *progress) weeks(k *Kit, size Size) []string {
	width := inner(size)
	weeks := p.shown.Weeks
	for len(weeks) > 1 && weeks[0].Sessions == 0 {
		weeks = weeks[1:]
	}
	switch {
	case width < tableFrom:
		return weeksInWords(weeks, width)
	case width < barsFrom:
		return weeksInNumbers(k, weeks)
	}
	return weeksInBars(k, weeks, width)
}

func weeksInWords(weeks []plan.WeekSum, width int) []string {
	var out []string
	for _, w := range weeks {
		out = append(out, hanging("  ", fmt.Sprintf("%s: %.0f min, %s, %s, mobility %s, stability %s", dayWords(w.From), w.Minutes,
			count(w.Reps, "rep"), count(w.Holds, "hold"), of(w.Done.Mobility, w.Planned.Mobility), of(w.Done.Stability, w.Planned.Stability)), width)...)
	}
	return out
}

func weeksInNumbers(k *Kit, weeks []plan.WeekSum) []string {
	out := []string{k.Theme.Paint(theme.Faint, "Week     Min  Reps Holds   Mob  Stab")}
	for _, w := range weeks {
		out = append(out, fmt.Sprintf("%-*s%*.0f%6d%6d%6s%6s", dayColumn, dayWords(w.From), numbers, w.Minutes, w.Reps, w.Holds,
			of(w.Done.Mobility, w.Planned.Mobility), of(w.Done.Stability, w.Planned.Stability)))
	}
	return append(out, "", "Mob and Stab: days done of planned")
}

// of is so many done of so many planned; without a plan, those done.
func of(done, planned int) string {
	if planned == 0 {
		return fmt.Sprint(done)
	}
	return fmt.Sprintf("%d/%d", done, planned)
}

func weeksInBars(k *Kit, weeks []plan.WeekSum, width int) []string {
	days := 2 * (tallyColumn + ofColumn)
	bar := (width - dayColumn - days - 3*(numbers+2)) / 3
	var most plan.WeekSum
	for _, w := range weeks {
		most.Minutes, most.Reps, most.Holds = max(most.Minutes, w.Minutes), max(most.Reps, w.Reps), max(most.Holds, w.Holds)
	}
	head := pad("Week", dayColumn) + pad("Minutes", bar+numbers+2) + pad("Reps", bar+numbers+2) + pad("Holds", bar+numbers+2) +
		pad("Mobility", tallyColumn+ofColumn) + "Stability"
	out := []string{k.Theme.Paint(theme.Faint, head)}
	for _, w := range weeks {
		out = append(out, pad(dayWords(w.From), dayColumn)+
			k.measured(w.Minutes, most.Minutes, bar)+k.measured(float64(w.Reps), float64(most.Reps), bar)+k.measured(float64(w.Holds), float64(most.Holds), bar)+
			k.tally(w.Done.Mobility, w.Planned.Mobility, chart.First)+k.tally(w.Done.Stability, w.Planned.Stability, chart.Second))
	}
	return append(append(out, ""), k.painted(theme.Faint, "● done   ○ planned   + more than planned", width)...)
}

// measured is a number with its bar, beside the greatest of its column.
func (k *Kit) measured(v, most float64, width int) string {
	share := 0.0
	if most > 0 {
		share = v / most
	}
	return pad(pad(k.ink(chart.Axis, chart.Bar(share, width, k.Can.Braille)), width)+fmt.Sprintf(" %.0f", v), width+numbers+2)
}

// tally is days done beside days planned.
func (k *Kit) tally(done, planned int, ink chart.Ink) string {
	return pad(pad(chartLine(k, chart.Tally(done, planned, ink)), tallyColumn)+of(done, planned), tallyColumn+ofColumn)
}

// calendar is a letter for each day.
func (p *progress) calendar(k *Kit, size Size) []string {
	width := inner(size)
	var out []string
	for _, l := range chart.Calendar(p.shown.Calendar, p.today, width) {
		var b strings.Builder
		for _, s := range l {
			if s.Ink >= chart.First {
				b.WriteString(k.Theme.On(inks[s.Ink], s.Text))
			} else {
				b.WriteString(k.ink(s.Ink, s.Text))
			}
		}
		out = append(out, b.String())
	}
	var mobility, stability int
	for _, w := range p.shown.Weeks {
		mobility, stability = mobility+w.Done.Mobility, stability+w.Done.Stability
	}
	out = append(append(out, ""), k.painted(theme.Faint, "M mobility   S stability   B both   + a little", width)...)
	return append(out, wrap(fmt.Sprintf("Mobility on %s, stability on %s.", dayCount(mobility), dayCount(stability)), width)...)
}
