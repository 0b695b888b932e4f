package tui

import (
	"fmt"
	"strings"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// The list stands beside the preview where both have room (X).
const (
	besideFrom = 76 // width of the page
	listWidth  = 27
	listRows   = 4 // of the list where it stands above the preview
	timeWidth  = 6 // of a length of time at the right
)

func (p *picker) draw(k *Kit, size Size) []string {
	width := inner(size)
	pg := page{title: "Choose a routine", right: p.where(k), scroll: &p.scroll}
	if width >= besideFrom {
		preview, at := p.preview(k, width-listWidth)
		// The list stays in sight while the preview scrolls.
		room := pg.room(k, size, p.keys(k))
		list := p.list(k, listWidth-2, max(1, room))
		p.scroll.fit(len(preview), room)
		if at > 0 {
			p.scroll.show(at, room)
		}
		pg.body = append(make([]string, p.scroll.top), list...)
		pg.body = sideBySide(pg.body, preview, listWidth)
		pg.follow = at
		return pg.draw(k, size, p.keys(k))
	}
	pg.body = append(p.list(k, width, listRows), "")
	preview, at := p.preview(k, width)
	if at > 0 {
		pg.follow = at + len(pg.body)
	}
	pg.body = append(pg.body, preview...)
	return pg.draw(k, size, p.keys(k))
}

// where says which of the routines is under the cursor.
func (p *picker) where(k *Kit) string { return fmt.Sprintf("%d of %d", p.at+1, len(k.Desk.Routines)) }

// list is the part of the routines around the cursor.
func (p *picker) list(k *Kit, width, rows int) []string {
	all := k.Desk.Routines
	from := max(0, min(p.at-rows/2, len(all)-rows))
	var out []string
	for i := from; i < min(len(all), from+rows); i++ {
		out = append(out, p.entry(k, all[i], i == p.at, width))
	}
	return out
}

func (p *picker) entry(k *Kit, l data.Listed, under bool, width int) string {
	mark, role, after := "  ", theme.Text, ""
	switch {
	case l.Err != nil:
		after, role = " (broken)", theme.Warning
	case suggested(k.Desk.Plan, l):
		after = " (today)"
	case l.Path != "":
		after = " (own)"
	}
	if under {
		mark, role = "> ", theme.Accent
	}
	return k.Theme.Paint(role, mark+pad(l.Title().String(), min(cells(l.Title().String()), width-2-len(after)))+after)
}

// preview is the routine as it would be done, and the line of it that the
// second cursor is on; 0 is none.
func (p *picker) preview(k *Kit, width int) (out []string, at int) {
	l := p.listed(k)
	if l.Err != nil {
		out = k.painted(theme.Warning, l.FirstProblem().String(), width)
		return append(out, append([]string{""}, k.painted(theme.Faint, "It cannot be started until that is put right. All of it: tspine check "+text.New(l.Path).String(), width)...)...), 0
	}
	t := timeline(k, p.choice(k))
	title := k.painted(theme.Title, l.Title().String(), width-timeWidth)
	title[0] = twoEnds(title[0], report.Clock(t.Total()), width)
	out = append(out, title...)
	out = append(out, k.painted(theme.Faint, p.how(k, t), width)...)
	out = append(out, k.painted(theme.Faint, "At hand: "+strings.Join(needs(t), ", "), width)...)
	out = append(out, "")
	for i, x := range report.Preview(t) {
		if i == p.exercise {
			at = len(out)
		}
		out = append(out, p.line(k, x, i == p.exercise, width)...)
		if i == p.exercise {
			details := p.details(k, l.Routine.Exercises[i], x.Exercise, width-4)
			out = append(out, indent(details, 4)...)
			at += min(len(details), 3)
		}
	}
	return out, at
}

// how says at which level and from which side.
func (p *picker) how(k *Kit, t routine.Timeline) string {
	words := "Level " + string(t.Level)
	switch {
	case t.Routine.Level != "":
		words += ", always"
	case p.level == "":
		words += ", as suggested"
	}
	if sided(t.Routine) {
		words += "; first side " + string(t.First)
		if p.first == routine.NoSide && k.Desk.Settings.First == routine.NoSide {
			words += ", it changes each time"
		}
	}
	return words
}

// line is one exercise: name, dose, time.
func (p *picker) line(k *Kit, x report.PreviewLine, under bool, width int) []string {
	mark, role := "  ", theme.Text
	if under {
		mark, role = "> ", theme.Accent
	}
	name, took := x.Exercise.Name.String(), report.Clock(x.Takes)
	if column := (width - timeWidth) * 3 / 5; width >= labelled-listWidth+10 && cells(name)+3 <= column && cells(x.Dose) <= width-timeWidth-column {
		return []string{twoEnds(k.Theme.Paint(role, mark+pad(name, column-2))+k.Theme.Paint(theme.Faint, x.Dose), took, width)}
	}
	lines := hanging(mark, name, width-timeWidth)
	for i := range lines {
		lines[i] = k.Theme.Paint(role, lines[i])
	}
	lines[0] = twoEnds(lines[0], took, width)
	return append(lines, indent(k.painted(theme.Faint, x.Dose, width-4), 4)...)
}

// details are what a person wants to know of an exercise before doing it.
func (p *picker) details(k *Kit, own, chosen routine.Exercise, width int) []string {
	lines := k.painted(theme.Faint, string(chosen.Position)+", "+screenWords[chosen.Screen], width)
	for _, s := range chosen.Setup {
		lines = append(lines, hanging("- ", s.String(), width)...)
	}
	for _, c := range chosen.Caution {
		caution := hanging("! ", c.String(), width)
		caution[0] = k.Theme.Paint(theme.Warning, "!") + caution[0][1:]
		lines = append(lines, caution...)
	}
	if len(own.Variations) > 0 {
		words := "as usual (v changes it)"
		if remembered(k, own) {
			words = "chosen, and remembered (v changes it)"
		}
		lines = append(lines, k.painted(theme.Faint, "Variation: "+words, width)...)
	}
	return lines
}

// screenWords say what can be seen from a position.
var screenWords = map[routine.Screen]string{
	routine.Visible: "screen in sight", routine.Edge: "screen at the edge of sight", routine.Hidden: "screen out of sight",
}
