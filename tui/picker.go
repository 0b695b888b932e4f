package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/live"
)

// picker lists the routines, the person's own and broken ones too, with a
// preview of the one under the cursor. A second cursor goes through the
// exercises of the preview.
type picker struct {
	at       int
	exercise int // under the second cursor; -1 while the first one is moved
	level    routine.Level
	first    routine.Side
	scroll   scroll
}

// newPicker begins at today's suggestion.
func newPicker(k *Kit) *picker {
	p := &picker{exercise: -1, level: k.Flags.Choice.Level, first: k.Flags.Choice.First}
	today := k.Desk.Plan.Today.Routine
	p.at = max(0, slices.IndexFunc(k.Desk.Routines, func(l data.Listed) bool { return l.Err == nil && l.Routine.ID == today }))
	return p
}

func (p *picker) init(k *Kit) tea.Cmd { return refresh(k) }

func (p *picker) update(k *Kit, msg tea.Msg) tea.Cmd {
	return pageKey(k, p.keys(k), msg)
}

// listed is the routine under the cursor. Files may have gone since it was
// moved there; the shipped ones never do.
func (p *picker) listed(k *Kit) data.Listed {
	p.at = min(p.at, len(k.Desk.Routines)-1)
	return k.Desk.Routines[p.at]
}

// choice is what would be started.
func (p *picker) choice(k *Kit) live.Choice {
	return live.Choice{Routine: p.listed(k).Routine, Level: p.level, First: p.first}
}

func (p *picker) keys(k *Kit) []binding {
	var own []binding
	l := p.listed(k)
	if l.Err == nil && k.Desk.Plan.Blocked {
		own = append(own, warningKey())
	} else if l.Err == nil {
		own = append(own, binding{keys: []string{"enter"}, label: "Enter", does: "start", run: p.start})
	}
	own = append(own,
		binding{keys: []string{"down", "j"}, label: "↑↓", plain: "j/k", does: "choose", run: p.by(1)},
		binding{keys: []string{"up", "k"}, run: p.by(-1)})
	if l.Err == nil {
		own = append(own, p.choiceKeys(k, l.Routine)...)
	}
	return withUsual(append(own, p.scroll.pageKeys()...))
}

// choiceKeys change how a routine is done; only those that change something.
func (p *picker) choiceKeys(k *Kit, r routine.Routine) []binding {
	var own []binding
	if p.exercise < 0 {
		own = append(own, binding{keys: []string{"right", "tab"}, label: "→", plain: "Tab", does: "exercises", run: p.into(0)})
	} else {
		own = append(own, binding{keys: []string{"left", "tab"}, label: "←", plain: "Tab", does: "routines", run: p.into(-1)})
	}
	if r.Level == "" {
		own = append(own, binding{keys: []string{"l"}, label: "l", does: "level", run: func(*Kit) tea.Cmd {
			p.level = turn(append([]routine.Level{""}, routine.Levels...), p.level, 1)
			return nil
		}})
	}
	if sided(r) {
		own = append(own, binding{keys: []string{"f"}, label: "f", does: "first side", run: func(*Kit) tea.Cmd {
			p.first = turn([]routine.Side{routine.NoSide, routine.Left, routine.Right}, p.first, 1)
			return nil
		}})
	}
	if p.varied(r) >= 0 {
		own = append(own, binding{keys: []string{"v"}, label: "v", does: "variation", run: p.vary})
	}
	return own
}

// sided says whether an exercise of the routine has sides.
func sided(r routine.Routine) bool {
	return slices.ContainsFunc(r.Exercises, func(e routine.Exercise) bool {
		return e.Dose.Sides != routine.Both || slices.ContainsFunc(e.Variations, func(v routine.Exercise) bool { return v.Dose.Sides != routine.Both })
	})
}

// varied is the exercise that v is about: the one under the cursor, or the
// first with variations; -1 when it has none.
func (p *picker) varied(r routine.Routine) int {
	if p.exercise >= 0 {
		if p.exercise < len(r.Exercises) && len(r.Exercises[p.exercise].Variations) > 0 {
			return p.exercise
		}
		return -1
	}
	return slices.IndexFunc(r.Exercises, func(e routine.Exercise) bool { return len(e.Variations) > 0 })
}

// vary takes the next variation of an exercise, and remembers it.
func (p *picker) vary(k *Kit) tea.Cmd {
	r := p.listed(k).Routine
	p.exercise = p.varied(r)
	e := r.Exercises[p.exercise]
	ids := []string{""}
	for _, v := range e.Variations {
		ids = append(ids, v.ID)
	}
	next := turn(ids, k.Desk.Settings.Variations[e.ID], 1)
	return k.change(func(s *data.Settings) {
		if next == "" {
			delete(s.Variations, e.ID)
			return
		}
		s.Variations[e.ID] = next
	})
}

func (p *picker) by(n int) func(*Kit) tea.Cmd {
	return func(k *Kit) tea.Cmd { p.move(k, n); return nil }
}

// move moves the cursor that is moved now.
func (p *picker) move(k *Kit, n int) {
	if p.exercise >= 0 {
		p.exercise = step(p.exercise, n, len(p.listed(k).Routine.Exercises))
		return
	}
	p.at, p.scroll.top = step(p.at, n, len(k.Desk.Routines)), 0
}

func (p *picker) into(exercise int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { p.exercise = exercise; return nil }
}

func (p *picker) start(k *Kit) tea.Cmd {
	return replace(&entrance{choice: p.choice(k)})
}

// needs are what must be at hand, each once.
func needs(t routine.Timeline) []string {
	var out []string
	for _, e := range t.Routine.Exercises {
		for _, n := range e.Needs {
			if !slices.Contains(out, n.String()) {
				out = append(out, n.String())
			}
		}
	}
	return out
}

// remembered says whether a variation of an exercise is chosen.
func remembered(k *Kit, e routine.Exercise) bool {
	id := k.Desk.Settings.Variations[e.ID]
	return slices.ContainsFunc(e.Variations, func(v routine.Exercise) bool { return v.ID == id })
}

// suggested says whether a routine is today's suggestion.
func suggested(p plan.Plan, l data.Listed) bool {
	return l.Err == nil && l.Path == "" && l.Routine.ID == p.Today.Routine
}
