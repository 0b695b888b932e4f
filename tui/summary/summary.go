// Package summary shows an ended session: planned and done, answers, and last time.
package summary

import (
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Summary is the screen.
type Summary struct {
	ui.Sheet // with somebody at rest, who breathes when all is done
	record   session.Record
	fresh    bool   // it has ended just now
	next     string // what comes after it, and when
	level    string // how far the next level is
}

// wordsWidth is how wide the words are in a large window (X).
const wordsWidth = 70

// New is the summary of a record; fresh when it has ended just now.
func New(e ui.Env, r session.Record, fresh bool) *Summary {
	s := &Summary{record: r, fresh: fresh}
	s.Page = s.page
	if fresh {
		next, in := e.Known.Next(e.Now)
		s.next, s.level = report.Next(next, e.Now, in), report.TowardLevel(e.Known.Plan, r)
	}
	return s
}

// Start shows the rest that was earned.
func (s *Summary) Start(e ui.Env) {
	if s.fresh && s.record.Status == session.Completed {
		s.Figure.ShowNamed(e, ui.Resting)
	} else {
		s.Figure.Rest()
	}
}

// keys are those of the page.
func (s *Summary) keys(e ui.Env, p ui.Page) []ui.Binding {
	label, leads := "Enter/Esc", "back"
	if s.fresh {
		label, leads = "Enter", "home"
	}
	keys := ui.KeyList{ui.Bind("enter q esc", label, leads, ui.Acts(flow.Done))}
	keys.When(s.returns(e), ui.OpensOf("r", "r", "resume it", flow.Resume, s.record))
	keys.When(!s.fresh, ui.OpensOf("e", "e", "edit", flow.Correct, s.record), ui.OpensOf("delete backspace", "Del", "remove", flow.TakeOut, s.record))
	keys = append(keys, p.ScrollKeys(e)...)
	return ui.WithHelp(keys, len(keys))
}

// returns says whether the session was ended by a key just now, and may be gone
// on with.
func (s *Summary) returns(e ui.Env) bool { return session.EndedJust(s.record, e.Now) }

func (s *Summary) page(e ui.Env) ui.Page {
	words := report.Summarise(s.record, report.Earlier(s.record, e.Known.Records))
	width := e.Width()
	if e.Large() {
		width = wordsWidth
	}
	p := ui.Page{Title: words.Title, Right: words.When, Column: width, Scroll: &s.Scroll}
	p.Beside = s.Figure.Aside(e, width, p.Room(e))
	var unsaved, done, mistake []string
	if err := e.Unsaved.Records; s.fresh && err != nil {
		unsaved = e.Painted(theme.Warning, "Not saved: "+err.Error()+". Trying again every few seconds.", width)
	}
	if s.fresh && s.record.Status == session.Completed {
		done = []string{e.Theme.Paint(theme.Good, "Well done.")}
	}
	if s.returns(e) {
		until := s.record.Ended.Add(session.ReturnWithin).Format("15:04")
		mistake = e.Painted(theme.Faint, "Ended by mistake? r resumes it, until "+until+".", width)
	}
	compared := []string{"Your first " + s.record.Routine.Name.String() + ". The next one will be compared with it."}
	if words.Then != "" {
		compared = append([]string{words.Then + ": " + words.Compared[0]}, words.Compared[1:]...)
	}
	if e.Size.H >= ui.Roomy && !e.Large() {
		p.Body = append(p.Body, "")
	}
	p.Body = append(p.Body, ui.Stacked(unsaved, done, mistake, rowLines(e, words, width), block(e, "Total", width, words.Totals), s.pain(e, width),
		block(e, "Your answers", width, words.Rest...), block(e, "Off plan", width, words.OffPlan...), block(e, "Last time", width, compared...))...)
	p.Body = append(p.Body, "")
	var next []string
	if s.next != "" {
		next = e.Painted(theme.Title, s.next, ui.BlockWidth(width))
	}
	if s.level != "" {
		next = append(next, ui.Wrap(s.level, ui.BlockWidth(width))...)
	}
	if next != nil {
		p.Body = append(p.Body, e.Block("Next", width, next...)...)
	}
	p.Keys = s.keys(e, p)
	return p
}

// pain is the pain before and after: good news in green, bad news plainly.
func (s *Summary) pain(e ui.Env, width int) []string {
	before, after := s.record.PainBefore, s.record.PainAfter
	if before == nil && after == nil {
		return nil
	}
	role := theme.Text
	switch {
	case before == nil || after == nil:
	case *after < *before:
		role = theme.Good
	case *after >= *before+2:
		role = theme.Warning
	}
	return e.Block("Pain", width, e.Theme.Paint(role, report.Given(before, "%d", "-")+e.Can.Either(" → ", " -> ")+report.Given(after, "%d", "-")))
}

// block is a block of sentences; without sentences there is none.
func block(e ui.Env, name string, width int, sentences ...string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return e.Block(name, width, ui.WrapAll(sentences, ui.BlockWidth(width))...)
}
