package stage

import (
	"strconv"

	"tspine/routine/session"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// A choice of what to do about pain where there is room (X): a large number, and
// beside it a large word with the others below.
const (
	mostChoice  = 2  // strokes of the number
	choiceWords = 24 // cells, at least
)

// choicesPlace is the place of number and words, and the stroke with which the
// choices find room in it; 0 is none.
func (d *drawing) choicesPlace() (b box, stroke int) {
	p := d.places
	if d.Session.Asking() != session.AskHurt || p.gauge.x != p.text.x || p.gauge.y+1 != p.text.y {
		return box{}, 0
	}
	b = box{p.text.x, p.big.y, p.text.w, p.text.y + p.text.h - p.big.y}
	for stroke < mostChoice && b.h > choiceLines(stroke+1)*len(hurtChoices) && b.w >= choiceColumn(stroke+1)+choiceWords {
		stroke++
	}
	return b, stroke
}

func choiceLines(stroke int) int { return chart.BigHeight(stroke) + 1 }

func choiceColumn(stroke int) int { return chart.BigWidth("0", stroke) + sideGap }

// choices are drawn to be read from the floor.
func (d *drawing) choices(b box, stroke int) {
	d.put(b, 0, theme.Title, hurtAsks)
	column, high := choiceColumn(stroke), chart.BigHeight(stroke)
	for i, c := range hurtChoices {
		top := b.y + 2 + i*choiceLines(stroke)
		d.strokes(b.x, top, theme.Accent, strconv.Itoa(i+1), stroke)
		beside := box{b.x + column, top + (high-chart.BigHeight(1))/2, b.w - column, choiceLines(1)}
		d.strokes(beside.x, beside.y, theme.Title, c.large, 1)
		d.put(beside, chart.BigHeight(1), theme.Text, fitting([]string{c.how + ": " + c.does, c.how}, beside.w))
	}
}
