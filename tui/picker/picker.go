// Package picker lists the routines, the person's own and broken ones too, with a
// preview, through whose exercises a second cursor goes.
package picker

import (
	"cmp"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/ui"
)

// Picker is the screen.
type Picker struct {
	ui.Sheet                 // with the exercise under the second cursor, or the first one
	at       int             // the routine under the cursor
	exercise int             // under the second cursor; -1 while the first one is moved
	options  routine.Options // what was turned to, or asked for on the command line
	takeBack bool            // what is left out for now is done all the same, this once
}

// New begins at today's suggestion, which stands first.
func New(e ui.Env) *Picker {
	p := &Picker{exercise: -1, options: e.Choice.Options}
	p.Page = p.page
	return p
}

// routines are all of them, today's or what may be done instead first.
func routines(e ui.Env) []data.Listed {
	today := cmp.Or(todays(e), e.Known.Plan.Today.Instead)
	later := func(l data.Listed) int {
		if l.Err == nil && l.Routine.ID == today {
			return 0
		}
		return 1
	}
	return slices.SortedStableFunc(slices.Values(e.Known.Routines), func(a, b data.Listed) int { return later(a) - later(b) })
}

// todays is the id of the routine that today's suggestion is.
func todays(e ui.Env) string {
	r, _ := e.Known.Routine(e.Known.Plan.Today.Routine)
	return r.ID
}

// Start lets the exercise that is looked at move.
func (p *Picker) Start(e ui.Env) {
	p.show(e, e.Known.Settings)
}

func (p *Picker) show(e ui.Env, s data.Settings) {
	if p.listed(e).Err == nil {
		x := p.asDone(e).With(s.Variations).Exercises
		p.Figure.Show(e, x[max(0, min(p.exercise, len(x)-1))])
	}
}

// Wait is how long the figure stands, or until a session would be done a minute later.
func (p *Picker) Wait(e ui.Env) time.Duration { return ui.Sooner(e.ToMinute(), p.Figure.Wait(e)) }

// Update does what the keys say, and shows another exercise once it is looked at.
func (p *Picker) Update(e ui.Env, msg tea.Msg) ui.Action {
	at, exercise := p.at, p.exercise
	act, taken := p.Press(e, msg)
	if taken {
		p.Scroll.Follow(msg)
	}
	settings := e.Known.Settings
	if act.Change != nil {
		act.Change(&settings)
	}
	if p.at != at || p.exercise != exercise || act.Change != nil {
		p.show(e, settings)
	}
	return act
}

// listed is the routine under the cursor. Files may have gone since it was
// moved there; the shipped ones never do.
func (p *Picker) listed(e ui.Env) data.Listed {
	all := routines(e)
	return all[min(p.at, len(all)-1)]
}

// choice is what would be started.
func (p *Picker) choice(e ui.Env) flow.Choice {
	c := flow.Choice{Routine: p.listed(e).Routine, Options: p.options}
	if p.takeBack {
		return c.TakenBack(e.Known.Plan.LeftOut)
	}
	return c
}

// leftOut are the exercises of the routine that are left out for now.
func (p *Picker) leftOut(e ui.Env) []routine.Exercise {
	return flow.Choice{Routine: p.listed(e).Routine}.LeftOut(e.Known.Plan.LeftOut)
}

// asDone is the routine with the exercises that would be started; all of them
// where none would be.
func (p *Picker) asDone(e ui.Env) routine.Routine {
	r, _ := p.choice(e).Without(e.Known.Plan.LeftOut)
	return r
}

// keys are those of the cursor that is moved now.
func (p *Picker) keys(e ui.Env, page ui.Page) []ui.Binding {
	var keys ui.KeyList
	l, blocked := p.listed(e), e.Known.Plan.Blocked
	keys.When(l.Err == nil && blocked, ui.Opens("enter w", "Enter", "see a professional first", flow.Blocked))
	keys.When(l.Err == nil && !blocked, ui.Bind("enter", "Enter", "start "+l.Title().String(), func() ui.Action {
		return ui.Do(flow.Outcome{Act: flow.Start, Choice: p.choice(e)})
	}))
	moves, back := "routine", ui.BackKey("back")
	if p.exercise >= 0 {
		moves, back.Do = "exercise", p.into(-1)
	}
	keys = append(keys, ui.Arrows(moves, func(by int) { p.move(e, by) })...)
	if l.Err == nil {
		keys = append(keys, p.choiceKeys(e, p.asDone(e))...)
	}
	keys = append(keys, page.PageKeys(e)...)
	return ui.WithHelp(append(keys, back), len(keys))
}

// choiceKeys change how a routine is done; only those that change something.
func (p *Picker) choiceKeys(e ui.Env, r routine.Routine) []ui.Binding {
	var keys ui.KeyList
	inside, varies, vary := p.exercise >= 0, p.varied(r) >= 0, ui.Bind("v", "v", "variation", p.vary(e))
	keys.When(inside && varies, vary) // what can be done about the exercise under the cursor goes first
	keys.When(!inside, ui.Bind("right tab", "→", "exercises", p.into(0)).In("Tab"))
	keys.When(inside, ui.Bind("left tab", "←", "routines", p.into(-1)).In("Tab"))
	keys.When(r.Level == "", ui.Bind("l", "l", "level", ui.Within(func() {
		p.options.Level = ui.Turn(append([]routine.Level{""}, routine.Levels...), p.options.Level, 1)
	})))
	keys.When(hasSides(r), ui.Bind("f", "f", "first side", ui.Within(func() {
		p.options.First = ui.Turn([]routine.Side{routine.NoSide, routine.Left, routine.Right}, p.options.First, 1)
	})))
	keys.When(!inside && varies, vary)
	does := "put back"
	if p.takeBack {
		does = "leave out"
	}
	keys.When(len(p.leftOut(e)) > 0, ui.Bind("t", "t", does, func() ui.Action {
		p.takeBack, p.exercise = !p.takeBack, -1
		p.Start(e)
		return ui.Action{}
	}))
	return keys
}

// hasSides says whether an exercise of the routine has sides.
func hasSides(r routine.Routine) bool {
	return slices.ContainsFunc(r.Exercises, func(e routine.Exercise) bool {
		return e.Dose.BothSides() || slices.ContainsFunc(e.Variations, func(v routine.Exercise) bool { return v.Dose.BothSides() })
	})
}

// varied is the exercise that v is about: the one under the cursor, or the
// first with variations; -1 when it has none.
func (p *Picker) varied(r routine.Routine) int {
	if p.exercise >= 0 {
		if p.exercise < len(r.Exercises) && len(r.Exercises[p.exercise].Variations) > 0 {
			return p.exercise
		}
		return -1
	}
	return slices.IndexFunc(r.Exercises, func(e routine.Exercise) bool { return len(e.Variations) > 0 })
}

// vary takes the next variation of an exercise, and remembers it.
func (p *Picker) vary(e ui.Env) func() ui.Action {
	return func() ui.Action {
		r := p.asDone(e)
		p.exercise = p.varied(r)
		x := r.Exercises[p.exercise]
		ids := []string{""}
		for _, v := range x.Variations {
			ids = append(ids, v.ID)
		}
		next := ui.Turn(ids, e.Known.Settings.Variations[x.ID], 1)
		return ui.Action{Change: func(s *data.Settings) { s.Vary(x.ID, next) }}
	}
}

// move moves the cursor that is moved now.
func (p *Picker) move(e ui.Env, by int) {
	if p.exercise >= 0 {
		p.exercise = ui.Step(p.exercise, by, len(p.asDone(e).Exercises))
		return
	}
	p.at, p.Scroll, p.takeBack = ui.Step(p.at, by, len(e.Known.Routines)), ui.Scroll{}, false
}

func (p *Picker) into(exercise int) func() ui.Action {
	return ui.Within(func() { p.exercise = exercise })
}
