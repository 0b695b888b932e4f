// Package home is the first screen: today and why with its figure moving, where
// the person stands, the week, what is due, and the last session.
package home

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/ui"
)

// Home is the screen.
type Home struct {
	ui.Sheet // with today's first exercise, or somebody at rest
}

// New is the screen.
func New() *Home {
	h := &Home{}
	h.Page = h.page
	return h
}

// Start lets the figure move.
func (h *Home) Start(e ui.Env) ui.Action { return ui.Action{Cmd: h.show(e)} }

func (h *Home) show(e ui.Env) tea.Cmd {
	r, ok := today(e)
	switch {
	case e.Known.Plan.Today.Routine == plan.Rest && !e.Known.Plan.Blocked:
		return h.Figure.ShowNamed(e, ui.Resting)
	case !ok:
		return nil
	}
	return h.Figure.Show(e, e.Timeline(flow.Choice{Routine: r}).Exercise(0))
}

// today is the routine of the day.
func today(e ui.Env) (routine.Routine, bool) {
	if e.Known.Plan.Blocked {
		return routine.Routine{}, false
	}
	return e.Known.Routine(e.Known.Plan.Today.Routine)
}

// Update does what the keys say, and moves the figure on.
func (h *Home) Update(e ui.Env, msg tea.Msg) ui.Action {
	if _, read := msg.(ui.ReadMsg); read {
		return ui.Action{Cmd: h.show(e)}
	}
	return h.Sheet.Update(e, msg)
}

// days are the routines that one key starts, by their numbers.
var days = []string{plan.MobilityDay, plan.StabilityDay, plan.BalanceDay}

// keys are what can be done from home now. While a warning sign waits, none of
// them starts a session.
func keys(e ui.Env, page ui.Page) []ui.Binding {
	p := e.Known.Plan
	keys := []ui.Binding{mainKey(e)}
	if r, ok := e.Known.Unfinished(e.Now); ok {
		keys = append(keys, ui.Bind("r", "r", "resume", func() ui.Action {
			return ui.Do(flow.Outcome{Act: flow.Open, To: flow.Resume, Record: r})
		}))
	}
	if !p.Blocked {
		keys = append(keys, open("d", "all routines", flow.Picker))
	}
	keys = append(keys, open("p", "progress", flow.Progress))
	if !p.Blocked {
		for i, id := range days {
			keys = append(keys, ui.Bind(string('1'+rune(i)), string('1'+rune(i)), id, start(e, id)))
		}
	}
	if last, ok := e.Known.Last(); ok && plan.AskMorning(e.Now, last) {
		keys = append(keys, open("m", "next-morning question", flow.Morning))
	}
	if p.Blocked {
		keys = append(keys, open("w", "", flow.Blocked))
	} else {
		keys = append(keys, open("w", "warning signs", flow.AskSigns))
	}
	keys = append(keys, open("y", "why", flow.Why), open("a", "assessment", flow.Items))
	if last, ok := e.Known.Last(); ok {
		keys = append(keys, ui.Bind("l", "l", "last session", func() ui.Action {
			return ui.Do(flow.Outcome{Act: flow.Open, To: flow.Summary, Record: last})
		}))
	}
	keys = append(keys, open("h", "all sessions", flow.Past))
	if p.TestAllowed() {
		keys = append(keys, open("t", "self-tests", flow.Tests))
	}
	keys = append(keys, open("s", "settings", flow.Settings))
	if len(e.Known.Problems) > 0 {
		keys = append(keys, open("!", "problems", flow.Problems))
	}
	keys = append(keys, page.ScrollKeys(e)...)
	return ui.WithHelp(append(keys, ui.BackKey("quit")), len(keys))
}

func open(key, does string, to flow.ID) ui.Binding {
	label := key
	if does == "" {
		label = ""
	}
	return ui.Bind(key, label, does, func() ui.Action { return ui.Open(to) })
}

// start begins a day.
func start(e ui.Env, id string) func() ui.Action {
	return func() ui.Action {
		r, _ := e.Known.Routine(id)
		return ui.Do(flow.Outcome{Act: flow.Start, Choice: flow.Choice{Routine: r}})
	}
}

// mainKey starts today's suggestion, or does what has to be done first.
func mainKey(e ui.Env) ui.Binding {
	does := "start"
	switch p := e.Known.Plan; {
	case p.Blocked:
		return ui.Bind("enter", "Enter", "see a professional first", func() ui.Action { return ui.Open(flow.Blocked) })
	case p.Today.Routine == "":
		does = "one question first"
	case p.Today.Routine == plan.Rest:
		return ui.Bind("enter", "Enter", "choose a routine", func() ui.Action { return ui.Open(flow.Picker) })
	}
	return ui.Bind("enter", "Enter", does, func() ui.Action { return ui.Do(flow.Outcome{Act: flow.Start}) })
}
