// Package form is a page of questions: it draws any step that asks, whatever it
// asks for, and hands over every answer as it is given. Enter goes on at any
// point; what is not answered then was skipped.
//
// A question is answered in a field: a scale, one of a few, ticks, a day, or
// words. Tab and the arrows move between fields.
package form

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Form is the screen of a step that asks.
type Form struct {
	ui.Sheet // with a figure that shows what is meant
	step     flow.Step
	fields   []field // one for each question
	at       int     // the field that keys are about
}

// Start lets the figure of the step move. Without one, somebody at rest keeps
// the questions company where there is room.
func (f *Form) Start(e ui.Env) {
	switch {
	case f.step.Figure != "":
		f.Figure.ShowNamed(e, f.step.Figure)
	case f.leadsIn():
		f.Figure.Show(e, e.Timeline(f.step.Choice).Exercise(0))
	default:
		f.Figure.Rest()
	}
}

// leadsIn says whether a session comes next.
func (f *Form) leadsIn() bool {
	return f.step.ID == flow.CheckIn && len(f.step.Choice.Routine.Exercises) > 0
}

// field is what a question is answered in.
type field interface {
	// answer is what it says now; false when nothing was said.
	answer() (flow.Answer, bool)
	clear()
	// move goes up or down inside the field; false where there is no further.
	move(by int) bool
	keys() []ui.Binding
	// lines are the field, and which of them keys are about.
	lines(e ui.Env, width int, focused bool) (lines []string, at int)
}

// New is the form of a step, with what its questions begin with.
func New(s flow.Step) *Form {
	f := &Form{step: s}
	f.Page = f.page
	for _, q := range s.Questions {
		said, given := s.Given[q.ID]
		f.fields = append(f.fields, newField(q, said, given, len(s.Questions) == 1))
	}
	return f
}

func newField(q flow.Question, said flow.Answer, given, alone bool) field {
	switch q.Form {
	case flow.Scale:
		return &scale{question: q, n: said.Number, answered: given}
	case flow.One:
		return newOne(q, said, alone)
	case flow.Many:
		return newMany(q, said)
	case flow.Day:
		return &day{date: said.Day.String()}
	}
	return &note{ui.NewLine(said.Text)}
}

// SetStep takes in what has become of the step: why it was not taken, and which
// questions an answer has made needless.
func (f *Form) SetStep(s flow.Step) {
	f.step.Problem = s.Problem
	for i := len(f.fields) - 1; i > f.at; i-- {
		_, answered := f.fields[i].answer()
		asked := slices.ContainsFunc(s.Questions, func(q flow.Question) bool { return q.ID == f.step.Questions[i].ID })
		if !answered && !asked {
			f.fields = slices.Delete(f.fields, i, i+1)
			f.step.Questions = slices.Delete(slices.Clone(f.step.Questions), i, i+1)
		}
	}
}

// Update answers.
func (f *Form) Update(e ui.Env, msg tea.Msg) ui.Action {
	if act, taken := f.Press(e, msg); taken {
		f.Scroll.Follow(msg)
		return act
	}
	if n, ok := f.fields[f.at].(*note); ok {
		before := n.line.Words()
		n.line.Update(msg)
		if n.line.Words() != before {
			return f.given()
		}
	}
	return ui.Action{}
}

// answers are those of all fields.
func (f *Form) answers() flow.Answers {
	out := flow.Answers{}
	for i, q := range f.step.Questions {
		if said, ok := f.fields[i].answer(); ok {
			out[q.ID] = said
		}
	}
	return out
}

// given hands the answers over while the page stays.
func (f *Form) given() ui.Action {
	return ui.Do(flow.Outcome{Act: flow.Given, Answers: f.answers()})
}

// changed is a key that may change an answer.
func (f *Form) changed(b ui.Binding) ui.Binding {
	do := b.Do
	b.Do = func() ui.Action { do(); return f.given() }
	return b
}

// keys are those of the page and of the field under the cursor; the first goes on.
func (f *Form) keys(e ui.Env, p ui.Page) []ui.Binding {
	keys := ui.KeyList{ui.Bind("enter", "Enter", f.does(), func() ui.Action {
		return ui.Do(flow.Outcome{Act: flow.Done, Answers: f.answers()})
	})}
	for _, b := range f.fields[f.at].keys() {
		keys = append(keys, f.changed(b))
	}
	keys.When(f.step.ID == flow.CheckIn, ui.Opens("w", "w", "warning signs", flow.AskSigns))
	keys.When(f.step.ID == flow.Feel, ui.Opens("a", "a", "full assessment", flow.Items))
	next := ui.Bind("down tab", "↑↓", "move", f.move(1)).In("Tab")
	if _, one := f.fields[f.at].(*scale); len(f.fields) == 1 && one {
		next = ui.Bind("down tab", "", "", f.move(1))
	}
	keys = append(keys, next, ui.Bind("up shift+tab", "", "", f.move(-1)))
	if _, writing := f.fields[f.at].(*note); writing {
		return append(keys, ui.Bind("esc", "Esc", "back", ui.Acts(flow.Back)), ui.LeaveKey, ui.ShellKey)
	}
	keys = append(keys, ui.Bind("j", "", "", f.move(1)), ui.Bind("k", "", "", f.move(-1)),
		f.changed(ui.Bind("backspace delete s", "s", "skip", ui.Within(f.fields[f.at].clear))))
	keys = append(keys, p.PageKeys(e)...)
	own, pages := len(keys), f.step.Pages > 0
	keys.When(!pages, ui.Bind("esc q", "Esc", "back", ui.Acts(flow.Back)))
	keys.When(pages, ui.Bind("esc", "Esc", "back", ui.Acts(flow.Back)), ui.Bind("q", "q", "finish later", ui.Acts(flow.Leave)))
	return ui.WithHelp(keys, own)
}

// does is what Enter does: with no statement ticked, that is an answer too, and a
// self-test that has none is skipped.
func (f *Form) does() string {
	if f.step.Figure != "" && len(f.answers()) == 0 {
		return "skip"
	}
	if m, ok := f.fields[0].(*many); ok && len(f.fields) == 1 {
		if said, _ := m.answer(); len(said.Values) == 0 {
			return "none of these"
		}
	}
	return f.step.Next
}

// move goes on inside the field, or to the next one.
func (f *Form) move(by int) func() ui.Action {
	return func() ui.Action {
		f.Scroll.Free = false
		if !f.fields[f.at].move(by) {
			f.at = ui.Step(f.at, by, len(f.fields))
			return ui.Action{}
		}
		return f.given()
	}
}

func (f *Form) page(e ui.Env) ui.Page {
	p := ui.Page{Title: f.step.Title, Column: e.Column(), Scroll: &f.Scroll}
	if f.step.Pages > 0 {
		p.Right = fmt.Sprintf("page %d of %d", f.step.Page, f.step.Pages)
	}
	width := e.Column()
	if f.step.Figure != "" {
		width = e.BesideFigure()
	}
	if e.Size.H >= ui.Roomy && !e.Large() {
		p.Body = append(p.Body, "")
	}
	for _, words := range []string{f.step.Warn, ui.Sentence(f.step.Problem)} {
		if words != "" {
			p.Body = append(append(p.Body, e.Painted(theme.Warning, words, width)...), "")
		}
	}
	words := f.step.Text
	if f.leadsIn() {
		if needs := report.Needs(e.Timeline(f.step.Choice).Routine); needs != "" {
			words = append(slices.Clip(words), "You need: "+needs+".")
		}
	}
	p.Body = append(p.Body, ui.WrapAll(words, width)...)
	if len(words) > 0 {
		p.Body = append(p.Body, "")
	}
	for i, q := range f.step.Questions {
		f.draw(&p, e, i, q, width)
	}
	if e.Large() || f.step.Figure != "" {
		p.Beside = f.Figure.Beside(e, p.Room(e))
	}
	p.Keys = f.keys(e, p)
	p = p.WithAction(e, p.Keys[0], width)
	if open := e.Painted(theme.Faint, "Unanswered questions are skipped.", width); f.step.ID == flow.CheckIn && len(f.answers()) < len(f.fields) && len(p.Body)+len(open) <= p.Room(e) {
		p.Body = append(p.Body, open...)
	}
	return p
}

// draw adds a question and its field to the page.
func (f *Form) draw(p *ui.Page, e ui.Env, i int, q flow.Question, width int) {
	role, focused := theme.Faint, i == f.at
	if focused {
		role = theme.Title
	}
	if i > 0 {
		if _, scaled := f.fields[i-1].(*scale); !scaled || !e.Large() { // a large scale ends in a free line
			p.Body = append(p.Body, "")
		}
	}
	p.Body = append(p.Body, e.Painted(role, q.Words, width)...)
	lines, at := f.fields[i].lines(e, width, focused)
	if focused {
		p.Follow = len(p.Body) + at
	}
	p.Body = append(p.Body, lines...)
}
