package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/live"
)

// entrance is what stands before a session: the words of safety once, the
// warning signs before the first session and while one waits, and the offer of
// heat. It goes on by itself each time it is come back to.
type entrance struct {
	choice  live.Choice
	greeted bool // the words of safety were shown
	warned  bool // the warning signs were shown
}

func (e *entrance) init(k *Kit) tea.Cmd {
	switch {
	case e.greeted && !acknowledged(k), e.warned && k.Desk.Plan.Blocked:
		return back
	case !acknowledged(k) && !k.Flags.NoQuestions:
		e.greeted = true
		return goTo(&welcome{only: true})
	case k.Desk.Plan.Blocked, !e.warned && firstSession(k) && !k.Flags.NoQuestions:
		e.warned = true
		return goTo(warningScreen(k))
	case offersHeat(k, e.choice.Routine) && !k.Flags.NoQuestions:
		return replace(heatScreen(k, e.choice))
	}
	return replace(before(k, e.choice))
}

func (e *entrance) update(*Kit, tea.Msg) tea.Cmd { return nil }

func (e *entrance) draw(*Kit, Size) []string { return nil }

func acknowledged(k *Kit) bool { return k.Desk.Settings.Acknowledged != 0 }

// firstSession says whether the next session is the first one, and the warning
// signs were not asked for yet.
func firstSession(k *Kit) bool {
	return !plan.WarningsAsked(k.Desk.Assessments) && len(k.Desk.Records) == 0
}

// offersHeat says whether heat is offered before a routine (H1): the person
// wants it, the routine has mobility work, and none was done today.
func offersHeat(k *Kit, r routine.Routine) bool {
	if !k.Desk.Settings.Heat || !k.Desk.Plan.Heat || r.Focus == routine.Stability {
		return false
	}
	today := plan.DateOf(k.Now())
	for _, done := range k.Desk.Records {
		if done.Routine.Focus != routine.Stability && plan.DateOf(done.Started) == today {
			return false
		}
	}
	return true
}

// warningKey leads to the warning sign that sessions wait for.
func warningKey() binding {
	return binding{keys: []string{"enter", "w"}, label: "Enter", does: "warning signs, seen and cleared", run: func(k *Kit) tea.Cmd { return goTo(warningScreen(k)) }}
}
