package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/report"
)

// severe is the question beside RF2; it is asked, and not kept.
const severe = "severe"

// askWarnings asks for the warning signs.
func askWarnings() *ticks {
	q := &ticks{question: "Warning signs first: do you have any of these now? If none, just go on.", yes: map[string]bool{}}
	for _, id := range plan.WarningSigns {
		q.all = append(q.all, tick{id: id, words: report.Signs[id]})
		if id == "RF2" {
			q.all = append(q.all, tick{id: severe, words: "It came suddenly, or it is severe.", under: id})
		}
	}
	return q
}

// warningSigns are those that are ticked.
func warningSigns(q *ticks) []string {
	return slices.DeleteFunc(q.ticked(), func(id string) bool { return id == severe })
}

// reported is a short assessment of warning signs.
func reported(k *Kit, signs []string) *plan.Assessment {
	a := unanswered(k)
	a.Short, a.Warnings = true, signs
	return &a
}

// warning asks for the warning signs alone.
type warning struct {
	asked *ticks
	none  *plan.Assessment // that none is there, while it is being kept
}

// warningScreen asks for the warning signs, or says what is waited for and
// takes the day on which the person was seen and cleared.
func warningScreen(k *Kit) screen {
	if k.Desk.Plan.Blocked {
		return &waiting{}
	}
	return &warning{asked: askWarnings()}
}

func (w *warning) init(*Kit) tea.Cmd { return nil }

func (w *warning) update(k *Kit, msg tea.Msg) tea.Cmd {
	if nowKept(k, msg, w.none) {
		return back
	}
	return pageKey(k, w.keys(), msg)
}

func (w *warning) keys() []binding {
	own := append([]binding{{[]string{"enter"}, "Enter", "", "go on", w.next}}, w.asked.keys()...)
	return withHelp(append(own, backKey("back")), len(own))
}

// next keeps the answer; no sign at all is an answer too.
func (w *warning) next(k *Kit) tea.Cmd {
	if signs := warningSigns(w.asked); len(signs) > 0 {
		return replace(&waiting{fresh: reported(k, signs), severe: w.asked.yes[severe]})
	}
	w.none = reported(k, []string{})
	return keepAssessment(k, *w.none)
}

func (w *warning) draw(k *Kit, size Size) []string {
	p := page{title: "Warning signs", right: "before exercise"}
	if w.none != nil && k.Unsaved != nil {
		p.right = "not kept; Enter tries again"
	}
	return drawAsking(k, size, p, w.asked, w.keys())
}
