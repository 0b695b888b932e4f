package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"tspine/tui/theme"
)

// scale is a question answered with a whole number.
type scale struct {
	question  string
	low, high int
	lowWords  string
	highWords string
	answer    *int // nil is not answered
}

func (q *scale) skip() { q.answer = nil }

func (q *scale) keys() []binding {
	out := []binding{
		{[]string{"right", "l", "up"}, "←→", "h/l", "choose", func(*Kit) tea.Cmd { q.step(1); return nil }},
		{keys: []string{"left", "h", "down"}, run: func(*Kit) tea.Cmd { q.step(-1); return nil }},
		{keys: []string{"backspace", "delete"}, run: func(*Kit) tea.Cmd { q.skip(); return nil }},
		{keys: []string{"-"}, run: func(*Kit) tea.Cmd { q.turn(); return nil }},
	}
	for n := range 10 {
		b := binding{keys: []string{strconv.Itoa(n)}, run: func(*Kit) tea.Cmd { q.digit(n); return nil }}
		if n == 0 {
			b.label, b.does = fmt.Sprintf("%d-%d", max(0, q.low), q.high), "answer"
		}
		out = append(out, b)
	}
	return out
}

// step moves the answer by one; the first step lands on 0.
func (q *scale) step(by int) {
	n := 0
	if q.answer != nil {
		n = min(q.high, max(q.low, *q.answer+by))
	}
	q.answer = &n
}

// digit answers with a digit; a 0 after a 1 makes 10 where the scale has it.
func (q *scale) digit(n int) {
	if n == 0 && q.high >= 10 && q.answer != nil && *q.answer == 1 {
		n = 10
	}
	if n <= q.high {
		q.answer = &n
	}
}

// turn changes the sign where the scale has both.
func (q *scale) turn() {
	if q.answer != nil && -*q.answer >= q.low {
		n := -*q.answer
		q.answer = &n
	}
}

func (q *scale) lines(k *Kit, width int) (out []string, from, to int) {
	out = append(wrap(q.question, width), "")
	from = len(out)
	if wide := min(cellWidth, width/(q.high-q.low+1)); wide >= 5 {
		out = append(out, q.large(k, wide)...)
	} else {
		out = append(out, q.small(k, width)...)
	}
	to = len(out)
	ends := fmt.Sprintf("%s %s", q.number(q.low), q.lowWords)
	if q.low < 0 {
		ends += ", 0 no change"
	}
	out = append(out, "")
	out = append(out, k.painted(theme.Faint, fmt.Sprintf("%s, %s %s", ends, q.number(q.high), q.highWords), width)...)
	return out, from, to
}

// cellWidth is how wide a number of a large scale stands (X).
const cellWidth = 6

// large is the scale in three lines, the answer filled.
func (q *scale) large(k *Kit, wide int) []string {
	out := make([]string, 3)
	for n := q.low; n <= q.high; n++ {
		answered := q.answer != nil && *q.answer == n
		for i := range out {
			words := ""
			if i == 1 {
				words = q.cell(n)
			}
			cell := pad(centre(words, wide), wide)
			if answered {
				cell = k.Theme.On(theme.Accent, cell)
			}
			out[i] += cell
		}
	}
	return out
}

// small is the scale in as many lines as it needs.
func (q *scale) small(k *Kit, width int) (out []string) {
	row, used := "", 0
	for n := q.low; n <= q.high; n++ {
		cell := q.cell(n)
		if used+cells(cell) > width && used > 0 {
			out, row, used = append(out, row), "", 0
		}
		used += cells(cell)
		if q.answer != nil && *q.answer == n {
			cell = k.Theme.On(theme.Accent, cell)
		}
		row += cell
	}
	return append(out, row)
}

// cell is one number of the scale; the answer stands in brackets.
func (q *scale) cell(n int) string {
	words := q.number(n)
	if q.answer != nil && *q.answer == n {
		return "[" + words + "]"
	}
	return " " + words + " "
}

// number is a number of the scale, signed where the scale has both signs.
func (q *scale) number(n int) string {
	if q.low < 0 && n != 0 {
		return fmt.Sprintf("%+d", n)
	}
	return strconv.Itoa(n)
}
