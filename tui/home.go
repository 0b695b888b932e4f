package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/desk"
	"tspine/tui/live"
)

// home is the first screen: today and why, where the person stands, the week,
// what is due, and the last session.
type home struct {
	scroll scroll
	shown  bool // before: what was left by earlier starts is tidied only once
}

func (h *home) init(k *Kit) tea.Cmd {
	if h.shown {
		return refresh(k)
	}
	h.shown = true
	return tidy(k)
}

// tidy closes what earlier runs left open, and reads everything anew.
func tidy(k *Kit) tea.Cmd {
	dirs, store, now := k.Dirs, k.Store, k.Now()
	return func() tea.Msg {
		err := store.CloseStale(now)
		d := desk.Read(dirs, store, now)
		if err != nil {
			d.Problems = append(d.Problems, err.Error())
		}
		return deskMsg{d}
	}
}

func (h *home) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, h.keys(k), msg) }

// keys are those of the day; while a warning sign waits, none of them starts
// a session.
func (h *home) keys(k *Kit) []binding {
	own := append(h.dayKeys(k), h.scroll.keys()...)
	quit := binding{keys: []string{"q", "esc"}, label: "q", does: "quit", run: func(*Kit) tea.Cmd { return tea.Quit }}
	return withHelp(append(own, quit), len(own))
}

// dayKeys are what can be done from home now.
func (h *home) dayKeys(k *Kit) []binding {
	var keys []binding
	p := k.Desk.Plan
	open := func(key, does string, to func() screen) {
		keys = append(keys, binding{keys: []string{key}, label: key, does: does, run: func(*Kit) tea.Cmd { return goTo(to()) }})
	}
	if p.Blocked {
		keys = append(keys, warningKey())
	} else {
		keys = append(keys, h.enterKey(k))
		for i, id := range days {
			open(dayNumbers[i], id, func() screen { return toDay(k, id) })
		}
		open("d", "all routines", func() screen { return newPicker(k) })
	}
	if _, ok := lastMorning(k); ok {
		open("m", "how the morning was", func() screen { return morningAfter(k) })
	}
	if !p.Blocked {
		open("w", "warning signs", func() screen { return warningScreen(k) })
	}
	open("y", "why", func() screen { return &why{} })
	open("a", "assessment", func() screen { return assessmentScreen(k) })
	open("p", "progress", func() screen { return progressScreen(k) })
	if last, ok := k.Desk.Last(); ok {
		open("l", "last session", func() screen { return &summary{record: last} })
	}
	open("s", "settings", func() screen { return &settings{} })
	if len(k.Desk.Problems) > 0 {
		open("!", "problems", func() screen { return &problems{} })
	}
	return keys
}

// days are the routines that one key starts, by their numbers.
var (
	days       = []string{plan.MobilityDay, plan.StabilityDay, plan.BalanceDay}
	dayNumbers = []string{"1", "2", "3"}
)

// enterKey starts today's suggestion, or asks what it needs to make one.
func (h *home) enterKey(k *Kit) binding {
	b := binding{keys: []string{"enter"}, label: "Enter"}
	switch today := k.Desk.Plan.Today.Routine; today {
	case "":
		b.does, b.run = "one question first", func(*Kit) tea.Cmd { return goTo(newFeel(false)) }
	case plan.Rest:
		b.does, b.run = "choose a routine", func(k *Kit) tea.Cmd { return goTo(newPicker(k)) }
	default:
		b.does, b.run = "start", func(k *Kit) tea.Cmd { return goTo(toDay(k, today)) }
	}
	return b
}

// toDay leads to a session of a shipped routine.
func toDay(k *Kit, id string) screen {
	if r, ok := routineOf(k, id); ok {
		return &entrance{choice: live.Choice{Routine: r}}
	}
	return newPicker(k)
}
