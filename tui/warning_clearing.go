package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// clearing takes the day on which a professional has seen and cleared the
// person; the arrows change it, and it can be written.
type clearing struct {
	from    *waiting // where it was asked for
	date    string   // as it stands
	writing bool     // the person writes it
	problem string
	given   *plan.Assessment // while it is being kept
}

func newClearing(k *Kit, from *waiting) *clearing {
	return &clearing{from: from, date: plan.DateOf(k.Now()).String()}
}

func (c *clearing) init(*Kit) tea.Cmd { return nil }

func (c *clearing) update(k *Kit, msg tea.Msg) tea.Cmd {
	if nowKept(k, msg, c.given) {
		return back
	}
	return pageKey(k, c.keys(), msg)
}

func (c *clearing) keys() []binding {
	out := []binding{
		{[]string{"enter"}, "Enter", "", "record this day", c.record},
		{[]string{"left", "down", "h", "j"}, "←→", "h/l", "a day earlier, later", c.by(-1)},
		{keys: []string{"right", "up", "l", "k"}, run: c.by(1)},
		{keys: []string{"backspace"}, run: c.erase},
		{keys: []string{"-"}, run: c.write("-")},
	}
	for n := range 10 {
		b := binding{keys: []string{fmt.Sprint(n)}, run: c.write(fmt.Sprint(n))}
		if n == 0 {
			b.label, b.does = "0-9", "write"
		}
		out = append(out, b)
	}
	return withHelp(append(out, binding{[]string{"esc", "q"}, "Esc", "", "not yet", func(*Kit) tea.Cmd { return replace(c.from) }}), len(out))
}

// by moves the day; what is no day stays as it is.
func (c *clearing) by(days plan.Date) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd {
		if d, err := plan.ParseDate(c.date); err == nil {
			c.date, c.writing, c.problem = (d + days).String(), false, ""
		}
		return nil
	}
}

// write adds a character; the first one takes the place of what stands there.
func (c *clearing) write(char string) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd {
		if !c.writing {
			c.date, c.writing = "", true
		}
		if len(c.date) < len("2026-11-23") {
			c.date += char
		}
		c.problem = ""
		return nil
	}
}

func (c *clearing) erase(*Kit) tea.Cmd {
	c.date, c.writing, c.problem = c.date[:max(0, len(c.date)-1)], true, ""
	return nil
}

// record keeps the day, unless it is none or still to come.
func (c *clearing) record(k *Kit) tea.Cmd {
	d, err := plan.ParseDate(c.date)
	switch today := plan.DateOf(k.Now()); {
	case err != nil:
		c.problem = sentence(err.Error())
		return nil
	case d > today:
		c.problem = fmt.Sprintf("%s is still to come: write a day up to today, %s.", d, today)
		return nil
	}
	a := unanswered(k)
	a.Short, a.Cleared = true, d
	if plan.Make(k.Now(), append(slices.Clip(k.Desk.Assessments), a), nil, plan.Settings{}).Blocked {
		c.problem = fmt.Sprintf("%s lies long before you reported the sign: write the day on which it was seen.", d)
		return nil
	}
	c.given = &a
	return keepAssessment(k, a)
}

func (c *clearing) draw(k *Kit, size Size) []string {
	p := page{title: "Seen and cleared"}
	width := min(measure, inner(size))
	p.body = append([]string{""}, wrap("On which day did a professional see you and clear you for exercise?", width)...)
	field := k.Theme.On(theme.Accent, " "+c.date+strings.Repeat(" ", max(0, len("2026-11-23")-len(c.date)))+" ")
	if d, err := plan.ParseDate(c.date); err == nil {
		field += "  " + d.Time().Format("Monday 2 January")
	}
	p.body = append(p.body, "", field, "")
	p.follow = len(p.body) - 2
	if c.problem != "" {
		p.body = append(p.body, k.painted(theme.Warning, c.problem, width)...)
	}
	if c.given != nil {
		p.body = append(p.body, notKept(k, *c.given, width)...)
	}
	return p.draw(k, size, c.keys())
}
