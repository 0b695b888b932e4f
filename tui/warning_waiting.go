package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// waiting says, plainly and calmly, that a professional should look first.
// Recording a clearance takes a key of its own, so that Enter pressed twice
// never does it.
type waiting struct {
	fresh  *plan.Assessment // what was reported just now, to be kept; nil when nothing was
	severe bool             // the pain of RF2 came suddenly or is severe
	scroll scroll
}

func (w *waiting) init(k *Kit) tea.Cmd {
	if w.fresh == nil || isKept(k, *w.fresh) {
		return nil
	}
	return keepAssessment(k, *w.fresh)
}

func (w *waiting) update(k *Kit, msg tea.Msg) tea.Cmd {
	nowKept(k, msg, w.fresh)
	return pageKey(k, w.keys(k), msg)
}

func (w *waiting) keys(k *Kit) []binding {
	var out []binding
	switch {
	case w.fresh != nil && !isKept(k, *w.fresh):
		out = append(out, binding{[]string{"enter"}, "Enter", "", "keep", w.init})
	case w.fresh != nil:
		out = append(out, binding{[]string{"enter"}, "Enter", "", "go on", func(*Kit) tea.Cmd { return back }})
	}
	seen := binding{[]string{"c"}, "c", "", "seen and cleared", func(k *Kit) tea.Cmd { return replace(newClearing(k, w)) }}
	more := binding{[]string{"a"}, "a", "", "another sign", func(*Kit) tea.Cmd { return replace(&warning{asked: askWarnings()}) }}
	return withUsual(append(append(out, seen, more), w.scroll.keys()...))
}

// signs are those that wait, and those that were reported just now.
func (w *waiting) signs(k *Kit) []string {
	var out []string
	for _, i := range k.Desk.Plan.Insights {
		if i.ID == "warning-signs" {
			out = strings.Split(i.Why.ID, ", ")
		}
	}
	if w.fresh != nil {
		out = append(out, w.fresh.Warnings...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (w *waiting) draw(k *Kit, size Size) []string {
	p := page{title: "A professional first", scroll: &w.scroll}
	width := min(measure, inner(size))
	signs := w.signs(k)
	p.body = append(p.body, "")
	if w.fresh != nil {
		p.body = append(p.body, notKept(k, *w.fresh, width)...)
	}
	if call := emergencyWords(signs, w.severe); call != "" {
		p.body = append(append(p.body, k.painted(theme.Warning, call, width)...), "")
	}
	p.body = append(p.body, "You reported:")
	for _, id := range signs {
		p.body = append(p.body, hanging("  - ", report.Signs[id], width)...)
	}
	p.body = append(append(p.body, ""), wrap("A program cannot tell what is behind this; a professional can. Please have it looked at before you exercise. "+
		"Sessions wait until then, and everything you have recorded stays.", width)...)
	p.body = append(append(p.body, ""), wrap("Once you have been seen and cleared, c records the day.", width)...)
	return p.draw(k, size, w.keys(k))
}

// emergencyWords say when to call the emergency number (X); empty when that is
// not asked for.
func emergencyWords(signs []string, severe bool) string {
	switch {
	case slices.Contains(signs, "RF5"):
		return "With difficulty breathing, call your local emergency number now."
	case slices.Contains(signs, "RF2") && severe:
		return "With sudden or severe pain around the ribs or in the chest, call your local emergency number now."
	case slices.Contains(signs, "RF2"):
		return "If the pain around the ribs or in the chest gets severe, or comes suddenly, call your local emergency number."
	}
	return ""
}
