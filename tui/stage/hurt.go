package stage

import (
	"strconv"

	"tspine/routine/session"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// A choice of what to do about pain where there is room (X): a large number,
// and beside it the words.
const (
	choiceLines = 4
	choiceWords = 28 // cells, at least
)

// choicesPlace is the place of number and words, where the choices find room.
func (d *drawing) choicesPlace() (box, bool) {
	p, width := d.places, chart.BigWidth("0", 1)+sideGap
	b := box{p.text.x, p.big.y, p.text.w, p.text.y + p.text.h - p.big.y}
	return b, d.Session.Asking() == session.AskHurt && p.gauge.x == p.text.x && p.gauge.y+1 == p.text.y &&
		b.h > choiceLines*len(hurtChoices) && b.w >= width+choiceWords
}

// choices are drawn to be read from the floor.
func (d *drawing) choices(b box) {
	d.put(b, 0, theme.Title, hurtAsks)
	column := chart.BigWidth("0", 1) + sideGap
	for i, c := range hurtChoices {
		b.y += choiceLines
		number := strconv.Itoa(i + 1)
		for y, l := range chart.Big(number, 1, d.Look.UTF8) {
			d.canvas.put(d.inset+b.x, b.y-2+y, theme.Accent, l)
		}
		beside := box{b.x + column, b.y - 1, b.w - column, 2}
		d.put(beside, 0, theme.Title, c.how)
		d.put(beside, 1, theme.Text, c.does)
	}
}
