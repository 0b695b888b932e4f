package picker

import (
	"fmt"
	"slices"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// The list stands beside the preview where both have room (X).
const (
	besideFrom = 76 // width of the page
	listWidth  = 27
	besideWide = 110 // the page from which on the list is wide
	wideList   = 48
	listRows   = 4 // of the list where it stands above the preview
	timeWidth  = 6 // of a length of time at the right
)

// page is the preview, below the list or beside its place.
func (p *Picker) page(e ui.Env) ui.Page {
	page := ui.Page{Title: "Choose a routine", Right: fmt.Sprintf("routine %d of %d", p.at+1, len(e.Known.Routines)), Scroll: &p.Scroll}
	p.lay(e, &page)
	page.Keys = p.keys(e, page)
	return page
}

func (p *Picker) lay(e ui.Env, page *ui.Page) {
	width := e.Width()
	if width >= besideFrom {
		column := listWidth
		if width >= besideWide {
			column = wideList
		}
		page.Body, page.Follow = p.preview(e, width-column, page.Room(e))
		page.Body = askedFirst(e, page.Body, width-column)
		page.Aside, page.AsideWidth = p.aside(e, column, page.Room(e)), column
		return
	}
	page.Body = append(p.list(e, width, listRows), "")
	preview, at := p.preview(e, width, 0)
	if at > 0 {
		page.Follow = at + len(page.Body)
	}
	page.Body = askedFirst(e, append(page.Body, preview...), width)
}

// askedFirst ends a body in who should ask somebody before they begin.
func askedFirst(e ui.Env, body []string, width int) []string {
	return ui.Stacked(body, e.Painted(theme.Faint, flow.AskFirst, width))
}

// aside is the list, and the exercise that is looked at moving below it.
func (p *Picker) aside(e ui.Env, column, room int) []string {
	rows := room - column/3 - 2
	list := p.list(e, column-2, max(1, min(room, max(rows, listRows))))
	drawn := p.Figure.Lines(e, column-3, min(column/2, room-len(list)-1))
	if drawn == nil || p.listed(e).Err != nil {
		return p.list(e, column-2, max(1, room))
	}
	for len(list) < room-len(drawn) {
		list = append(list, "")
	}
	return append(list, drawn...)
}

// list is the part of the routines around the cursor.
func (p *Picker) list(e ui.Env, width, rows int) []string {
	all := routines(e)
	from := max(0, min(p.at-rows/2, len(all)-rows))
	var out []string
	for i := from; i < min(len(all), from+rows); i++ {
		out = append(out, p.entry(e, all[i], i == p.at, width))
	}
	return out
}

func (p *Picker) entry(e ui.Env, l data.Listed, under bool, width int) string {
	mark, role := ui.Cursor(under)
	switch {
	case under && p.exercise >= 0: // the other cursor is the one that moves
		mark = e.Can.Either("• ", "- ")
	case !under && l.Err != nil:
		role = theme.Warning
	}
	after := ""
	switch {
	case l.Err != nil:
		after = " (" + l.Mark() + ")"
	case l.Routine.ID == todays(e):
		after = " (today)"
	case l.Path != "":
		after = " (own)"
	}
	return e.Theme.Paint(role, mark+ui.Pad(l.Title().String(), min(ui.Cells(l.Title().String()), width-2-len(after)))+after)
}

// preview is the routine as it would be done, and the line of it that the
// second cursor is on; 0 is none. What is to be known of that one stands below the
// list where all of it finds room, else in it.
func (p *Picker) preview(e ui.Env, width, room int) (out []string, at int) {
	l := p.listed(e)
	if l.Err != nil {
		out = e.Painted(theme.Warning, l.FirstProblem().String(), width)
		if l.LeftOut() != "" { // nothing is wrong with the file, and that says what to do
			return out, 0
		}
		return append(out, append([]string{""}, e.Painted(theme.Faint, "Fix this first. For every problem: tspine check "+text.New(l.Path).String(), width)...)...), 0
	}
	t, own := e.Timeline(p.choice(e)), p.asDone(e)
	title := e.Painted(theme.Title, l.Title().String(), width-timeWidth-len(" in all"))
	title[0] = ui.TwoEnds(title[0], report.Clock(t.Total())+" in all", width)
	out = append(out, title...)
	out = append(out, e.Painted(theme.Faint, p.how(e, t), width)...)
	if e.Choice.Within > 0 {
		if words := report.CutWords(own.With(e.Known.Settings.Variations), t.Routine); words != "" {
			out = append(out, e.Painted(theme.Faint, "Cut to "+report.Count(int(e.Choice.Within.Minutes()), "minute")+": "+words+".", width)...)
		}
	}
	out = append(out, e.Painted(theme.Faint, "You need: "+report.Needs(t.Routine), width)...)
	out = append(out, p.outForNow(e, width)...)
	out = append(out, ui.TwoEnds("", e.Theme.Paint(theme.Faint, "with rests"), width))
	lines := report.Preview(t)
	column := nameColumn(lines, width)
	var list, details []string
	below := 0 // the lines of the list that end in the one under the cursor
	for i, x := range lines {
		if i == p.exercise {
			at = len(out) + len(list)
		}
		list = append(list, p.line(e, x, i == p.exercise, column, width)...)
		if i == p.exercise {
			below = len(list)
			details = p.details(e, ownOf(own, x.Exercise), x.Exercise, width-4)
			at += min(len(details), 3)
		}
	}
	details = ui.Indent(details, 4)
	if len(out)+len(list)+1+len(details) <= room { // the list stays as it is
		return ui.Stacked(append(out, list...), details), 0
	}
	return slices.Concat(out, list[:below], details, []string{""}, list[below:]), at
}

// nameColumn is how wide the names are where each stands in a line with its
// dose; 0 where that does not fit.
func nameColumn(lines []report.PreviewLine, width int) int {
	name, dose := 0, 0
	for _, x := range lines {
		name, dose = max(name, ui.Cells(x.Exercise.Title())), max(dose, ui.Cells(x.Dose))
	}
	const mark, gap = 2, 2
	if mark+name+gap+dose+gap+timeWidth > width {
		return 0
	}
	return mark + name + gap
}

// ownOf is an exercise of a routine in its standard form.
func ownOf(r routine.Routine, chosen routine.Exercise) routine.Exercise {
	for _, e := range r.Exercises {
		if e.ID == chosen.ID || e.ID == chosen.Base {
			return e
		}
	}
	return chosen
}

// outForNow names what the person's pain has left out, and the key for it.
func (p *Picker) outForNow(e ui.Env, width int) []string {
	switch out := p.leftOut(e); {
	case len(out) == 0:
		return nil
	case p.takeBack:
		return e.Painted(theme.Warning, "Back in for this session: "+flow.Names(out)+". Stop if it hurts.", width)
	default:
		return e.Painted(theme.Warning, flow.LeftOutWords(out)+" t puts it back.", width)
	}
}

// how says at which level and from which side.
func (p *Picker) how(e ui.Env, t routine.Timeline) string {
	words := "Level: " + string(t.Level)
	switch {
	case t.Routine.Level != "":
		words = "Level: always " + string(t.Level)
	case p.options.Level == "" && t.Level == e.Known.Settings.Level:
		words += " (your setting)"
	case p.options.Level == "":
		words += " (suggested)"
	}
	words += "."
	if slices.ContainsFunc(t.Steps, func(s routine.Step) bool { return s.Side != routine.NoSide }) {
		words += " First side: " + string(t.First)
		if p.options.First == routine.NoSide && e.Known.Settings.First == routine.NoSide {
			words += " (alternates)"
		}
		words += "."
	}
	return words + " Done by " + e.Now.Add(t.Total()).Format("15:04") + "."
}

// line is one exercise: name, dose, time.
func (p *Picker) line(e ui.Env, x report.PreviewLine, under bool, column, width int) []string {
	mark, role := ui.Cursor(under)
	name, took := x.Exercise.Title(), report.Clock(x.Takes)
	if column > 0 {
		return []string{ui.TwoEnds(e.Theme.Paint(role, mark+ui.Pad(name, column-len(mark)))+e.Theme.Paint(theme.Faint, x.Dose), took, width)}
	}
	lines := e.InRole(role, ui.Hanging(mark, name, width-timeWidth))
	lines[0] = ui.TwoEnds(lines[0], took, width)
	return append(lines, ui.Indent(e.Painted(theme.Faint, x.Dose, width-4), 4)...)
}

// details are what a person wants to know of an exercise before doing it.
func (p *Picker) details(e ui.Env, own, chosen routine.Exercise, width int) []string {
	lines := e.Painted(theme.Faint, chosen.Position.Words()+", "+screenWords[chosen.Screen], width)
	switch {
	case len(own.Variations) == 0:
	case own.ID != chosen.ID:
		lines = append(lines, e.Painted(theme.Faint, "v: back to the standard form", width)...)
	default:
		lines = append(lines, e.Painted(theme.Faint, "v: switch to "+own.Variations[0].Name.String(), width)...)
	}
	for _, s := range chosen.Preparation() {
		lines = append(lines, ui.Hanging("- ", s.String(), width)...)
	}
	for _, c := range chosen.Caution {
		caution := ui.Hanging("! ", c.String(), width)
		caution[0] = e.Theme.Paint(theme.Warning, "!") + caution[0][1:]
		lines = append(lines, caution...)
	}
	for _, words := range report.About(chosen) {
		lines = append(lines, e.Painted(theme.Faint, words, width)...)
	}
	return lines
}

// screenWords say what can be seen from a position.
var screenWords = map[routine.Screen]string{
	routine.Visible: "screen in sight", routine.Edge: "screen just in view", routine.Hidden: "screen out of sight",
}
