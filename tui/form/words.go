package form

import (
	"fmt"
	"strings"

	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// note is a question answered in free words.
type note struct{ line *ui.Line }

func (n *note) answer() (flow.Answer, bool) {
	return flow.Answer{Text: n.line.Words()}, n.line.Words() != ""
}

func (n *note) clear() { n.line = ui.NewLine("") }

func (n *note) move(int) bool { return false }

func (n *note) keys() []ui.Binding { return nil }

func (n *note) lines(_ ui.Env, width int, focused bool) ([]string, int) {
	if !focused {
		return ui.Wrap("> "+n.line.Words(), width), 0
	}
	return []string{"> " + n.line.View(width-2)}, 0
}

// day is a question answered with a date; the arrows change it, and it can be
// written.
type day struct {
	date    string // as it stands
	writing bool
}

const dateForm = "2026-11-23"

// answer is the day as it was written, too, so that what is none can be told.
func (d *day) answer() (flow.Answer, bool) {
	date, _ := plan.ParseDate(d.date)
	return flow.Answer{Day: date, Text: d.date}, d.date != ""
}

func (d *day) clear() { d.date, d.writing = d.date[:max(0, len(d.date)-1)], true }

func (d *day) move(int) bool { return false }

func (d *day) keys() []ui.Binding {
	keys := append(ui.Sideways("←→", "a day earlier or later", d.by), ui.Bind("-", "", "", ui.Within(func() { d.write("-") })))
	return append(keys, ui.Digits(0, 9, "0-9", "write", func(n int) { d.write(fmt.Sprint(n)) })...)
}

// by moves the day; what is no day stays as it is.
func (d *day) by(days int) {
	if date, err := plan.ParseDate(d.date); err == nil {
		d.date, d.writing = (date + plan.Date(days)).String(), false
	}
}

// write adds a character; the first one takes the place of what stands there.
func (d *day) write(char string) {
	if !d.writing {
		d.date, d.writing = "", true
	}
	if len(d.date) < len(dateForm) {
		d.date += char
	}
}

func (d *day) lines(e ui.Env, width int, _ bool) ([]string, int) {
	field := e.Theme.On(theme.Accent, " "+d.date+strings.Repeat(" ", max(0, len(dateForm)-len(d.date)))+" ")
	date, err := plan.ParseDate(d.date)
	if err != nil {
		return append([]string{field}, e.Painted(theme.Faint, "Write the day as "+dateForm+".", width)...), 0
	}
	words := date.Time().Format("Monday 2 January")
	if ui.Cells(field)+2+ui.Cells(words) > width {
		return append([]string{field}, ui.Wrap(words, width)...), 0
	}
	return []string{field + "  " + words}, 0
}
