// Package tell is a page of words to be read: the welcome, and what a reported
// warning sign means. Enter goes on.
package tell

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Page is the screen of a step that tells.
type Page struct {
	step   flow.Step
	scroll ui.Scroll
	figure ui.Figure // somebody at rest, but not beside a warning
}

// New is the page of a step.
func New(s flow.Step) *Page { return &Page{step: s} }

// Start shows the figure.
func (p *Page) Start(ui.Env) tea.Cmd {
	if p.step.Warn == "" && p.step.ID != flow.Blocked {
		p.figure.Rest(ui.Resting)
	}
	return nil
}

// SetStep takes in what has become of the step.
func (p *Page) SetStep(s flow.Step) { p.step = s }

// Update goes on, or back.
func (p *Page) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, _ := ui.Press(p.Keys(e), msg)
	return act
}

// Keys are those of the page.
func (p *Page) Keys(e ui.Env) []ui.Binding {
	keys := []ui.Binding{ui.Bind("enter", "Enter", p.step.Next, func() ui.Action { return ui.Do(flow.Outcome{Act: flow.Done}) })}
	if p.step.ID == flow.Blocked {
		keys = append(keys, ui.Bind("c", "c", "I have been cleared", func() ui.Action { return ui.Open(flow.Clearing) }),
			ui.Bind("a", "a", "another sign", func() ui.Action { return ui.Open(flow.AskSigns) }))
	}
	keys = append(keys, p.scroll.Keys(e, p.page(e))...)
	if p.step.ID == flow.Welcome {
		leave := ui.Bind("q esc", "q", "quit", func() ui.Action { return ui.Do(flow.Outcome{Act: flow.Quit}) })
		return append(keys, leave, ui.LeaveKey, ui.ShellKey)
	}
	return ui.WithUsual(keys...)
}

// View draws the page.
func (p *Page) View(e ui.Env) []string {
	page := p.page(e)
	page.Keys = p.Keys(e)
	return page.WithAction(e, page.Keys[0], e.Column()).Draw(e, p.scroll)
}

func (p *Page) page(e ui.Env) ui.Page {
	width := e.Column()
	out := ui.Page{Title: p.step.Title, Column: width}
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
	out.Beside = p.figure.Aside(e, width, out.Room(e))
	return out
}
