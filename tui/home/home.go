// Package home is the first screen: today and why with its figure moving, where
// the person stands, the week, what is due, and the last session.
package home

import (
	"time"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/ui"
)

// Home is the screen.
type Home struct {
	ui.Sheet // with today's first exercise, or somebody at rest

	noted text.Text // by the person for today, after the last session of its kind
}

// New is the screen.
func New() *Home {
	h := &Home{}
	h.Page = h.page
	return h
}

// Start lets the figure move.
func (h *Home) Start(e ui.Env) {
	r, ok := today(e)
	h.noted = session.NoteFor(e.Known.Records, r.ID)
	if e.Known.Plan.Today.Routine == plan.Rest && !e.Known.Plan.Blocked {
		h.Figure.ShowNamed(e, ui.Resting)
	} else if ok {
		h.Figure.Show(e, e.Timeline(flow.Choice{Routine: r}).Exercise(0))
	}
}

// Wait is how long the figure stands, or until a session would be done a minute later.
func (h *Home) Wait(e ui.Env) time.Duration { return ui.Sooner(e.ToMinute(), h.Figure.Wait(e)) }

// today is the routine of the day.
func today(e ui.Env) (routine.Routine, bool) {
	if e.Known.Plan.Blocked {
		return routine.Routine{}, false
	}
	return e.Known.Routine(e.Known.Plan.Today.Routine)
}

// Read takes in what was read anew.
func (h *Home) Read(e ui.Env) { h.Start(e) }

// days are the routines that one key starts, by their numbers.
var days = []string{plan.MobilityDay, plan.StabilityDay, plan.BalanceDay}

// keys are those of home; while a warning sign waits, none starts a session.
func keys(e ui.Env, page ui.Page) []ui.Binding {
	keys := ui.KeyList{mainKey(e)}
	open := func(when bool, key, does string, to flow.ID) { keys.When(when, ui.Opens(key, key, does, to)) }
	p := e.Known.Plan
	cut, resumable := e.Known.Unfinished(e.Now)
	last, some := e.Known.Last()
	keys.When(resumable && !keys[0].Has("r"), ui.OpensOf("r", "r", "resume", flow.Resume, cut))
	open(!p.Blocked, "d", "all routines", flow.Picker)
	open(true, "p", "progress", flow.Progress)
	for i, id := range days {
		key := string('1' + rune(i))
		keys.When(!p.Blocked, ui.Bind(key, key, id, func() ui.Action {
			r, _ := e.Known.Routine(id)
			return ui.Do(flow.Outcome{Act: flow.Start, Choice: flow.Choice{Routine: r}})
		}))
	}
	open(some && plan.AskMorning(e.Now, last), "m", "next-morning question", flow.Morning)
	keys.When(p.Blocked, ui.Opens("w", "", "", flow.Blocked))
	open(!p.Blocked, "w", "warning signs", flow.AskSigns)
	open(true, "y", "why", flow.Why)
	open(true, "a", "assessment", flow.Items)
	keys.When(some, ui.OpensOf("l", "l", "last session", flow.Summary, last))
	open(true, "h", "all sessions", flow.Past)
	open(p.TestAllowed(), "t", "self-tests", flow.Tests)
	open(true, "s", "settings", flow.Settings)
	open(len(e.Known.Problems) > 0, "!", "problems", flow.Problems)
	keys = append(keys, page.ScrollKeys(e)...)
	return ui.WithHelp(append(keys, ui.BackKey("quit")), len(keys))
}

// mainKey starts today's suggestion, or does what has to be done first.
func mainKey(e ui.Env) ui.Binding {
	does := "start"
	switch p := e.Known.Plan; {
	case p.Blocked:
		return ui.Opens("enter", "Enter", "see a professional first", flow.Blocked)
	case p.Today.Routine == "":
		does = "one question first"
	case p.Today.Routine == plan.Rest:
		if cut, resumable := e.Known.Unfinished(e.Now); resumable { // it is what is left of today
			return ui.OpensOf("enter r", "Enter", "resume it", flow.Resume, cut)
		}
		return ui.Opens("enter", "Enter", "choose a routine", flow.Picker)
	}
	return ui.Bind("enter", "Enter", does, ui.Acts(flow.Start))
}
