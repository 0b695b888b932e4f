package tui

import (
	"fmt"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// today is the suggestion and why, in one sentence, and with all its exercises.
func (h *home) today(k *Kit, width int, all bool) []string {
	p := k.Desk.Plan
	var lines []string
	switch p.Today.Routine {
	case "":
		if p.Blocked {
			return h.blocked(k, width)
		}
		lines = append(lines, k.painted(theme.Title, "How does your upper back feel?", blockWidth(width))...)
	case plan.Rest:
		lines = append(lines, k.Theme.Paint(theme.Title, "Rest day"))
	default:
		lines = append(lines, h.todayTitle(k, blockWidth(width))...)
	}
	for _, w := range p.Today.Why[:min(1, len(p.Today.Why))] {
		lines = append(lines, wrap(w.Text, blockWidth(width))...)
	}
	if r, ok := routineOf(k, p.Today.Routine); ok && all {
		lines = append(append(lines, ""), h.exercises(k, r, blockWidth(width))...)
	}
	return k.block("Today", width, lines...)
}

// todayTitle is the routine of today, its level and how long it takes.
func (h *home) todayTitle(k *Kit, width int) []string {
	id := k.Desk.Plan.Today.Routine
	r, ok := routineOf(k, id)
	if !ok {
		return k.painted(theme.Title, id, width)
	}
	t := timeline(k, live.Choice{Routine: r})
	return k.titled(r.Name.String(), fmt.Sprintf("level %s, %s", t.Level, report.Clock(t.Total())), width)
}

// titled is a title with a remark, behind it or below.
func (k *Kit) titled(title, remark string, width int) []string {
	if cells(title)+2+cells(remark) <= width {
		return []string{k.Theme.Paint(theme.Title, title) + k.Theme.Paint(theme.Faint, "  "+remark)}
	}
	return append(k.painted(theme.Title, title, width), k.painted(theme.Faint, remark, width)...)
}

// exercises are those of a routine, with their doses.
func (h *home) exercises(k *Kit, r routine.Routine, width int) []string {
	var lines []string
	for _, x := range report.Preview(timeline(k, live.Choice{Routine: r})) {
		lines = append(lines, hanging("- ", x.Exercise.Name.String()+k.Theme.Paint(theme.Faint, "  "+x.Dose), width)...)
	}
	return lines
}

// routineOf is the routine with an id that can be started.
func routineOf(k *Kit, id string) (routine.Routine, bool) {
	for _, l := range k.Desk.Routines {
		if l.Err == nil && l.Routine.ID == id {
			return l.Routine, true
		}
	}
	return routine.Routine{}, false
}

// timeline is what a choice comes to with the person's settings and levels.
func timeline(k *Kit, c live.Choice) routine.Timeline {
	h := k.Desk.Habits(c.Routine.Focus)
	r, _ := h.Of(c)
	return routine.Flatten(r, h.Options(c))
}

// blocked says, plainly and calmly, that sessions wait.
func (h *home) blocked(k *Kit, width int) []string {
	lines := k.painted(theme.Title, "Sessions wait until you have been seen and cleared", blockWidth(width))
	for _, i := range k.Desk.Plan.Insights {
		if i.ID == "warning-signs" {
			lines = append(lines, wrap(i.Text, blockWidth(width))...)
			lines = append(lines, k.painted(theme.Faint, i.Why.Text, blockWidth(width))...)
		}
	}
	return k.block("Today", width, lines...)
}

// place is where the back stands between stiff and loose.
func (h *home) place(k *Kit, width int) []string {
	p := k.Desk.Plan
	if p.Class == plan.NoClass {
		return k.block("Your place", width, append(gauge(k, nil, blockWidth(width)),
			k.painted(theme.Faint, "Not known yet: a asks ten questions, two minutes.", blockWidth(width))...)...)
	}
	return k.block("Your place", width, append(gauge(k, &p.Position, blockWidth(width)), wrap(placeWords(p.D)+".", blockWidth(width))...)...)
}
