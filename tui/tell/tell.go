// Package tell is a page to be read: the welcome, and what a warning sign means.
package tell

import (
	"strings"

	"tspine/routine/flow"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Page is the screen of a step that tells.
type Page struct {
	ui.Sheet // with somebody at rest, but not beside a warning
	step     flow.Step
}

// New is the page of a step.
func New(s flow.Step) *Page {
	p := &Page{step: s}
	p.Page = p.page
	return p
}

// Start shows the figure.
func (p *Page) Start(ui.Env) {
	if p.step.Warn == "" && p.step.ID != flow.Blocked {
		p.Figure.Rest()
	}
}

// SetStep takes in what has become of the step.
func (p *Page) SetStep(s flow.Step) { p.step = s }

// keys are those of the page; the first one goes on.
func (p *Page) keys(e ui.Env, page ui.Page) []ui.Binding {
	keys := ui.KeyList{ui.Bind("enter", "Enter", p.step.Next, ui.Acts(flow.Done))}
	if on, more := page.ReadOn(e); more && p.step.ID == flow.Welcome { // nothing is agreed to unseen
		keys[0] = on
	}
	keys.When(p.step.ID == flow.Blocked, ui.Opens("c", "c", "I have been cleared", flow.Clearing), ui.Opens("a", "a", "another sign", flow.AskSigns))
	keys = append(keys, page.ScrollKeys(e)...)
	if p.step.ID == flow.Welcome {
		return append(keys, ui.Bind("q esc", "q", "quit", ui.Acts(flow.Quit)), ui.LeaveKey, ui.ShellKey)
	}
	return ui.WithUsual(keys...)
}

func (p *Page) page(e ui.Env) ui.Page {
	width := e.Column()
	out := ui.Page{Title: p.step.Title, Column: width, Scroll: &p.Scroll}
	if p.step.Warn != "" {
		out.Body = append(append(out.Body, e.Painted(theme.Warning, p.step.Warn, width)...), "")
	}
	for i, words := range p.step.Text {
		if mark := "- "; strings.HasPrefix(words, mark) {
			out.Body = append(out.Body, ui.Hanging("  "+mark, strings.TrimPrefix(words, mark), width)...)
			continue
		}
		if i > 0 {
			out.Body = append(out.Body, "")
		}
		out.Body = append(out.Body, ui.Wrap(words, width)...)
	}
	out.Beside = p.Figure.Aside(e, width, out.Room(e))
	out.Keys = p.keys(e, out)
	return out.WithAction(e, out.Keys[0], width)
}
