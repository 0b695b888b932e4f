package tui

import (
	"fmt"
	"strings"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// twoColumns is the page from which on home stands in two columns (X).
const twoColumns = 110

// draw shows home: what needs the person first, then today, then the rest.
func (h *home) draw(k *Kit, size Size) []string {
	p := page{title: "tspine", right: k.Now().Format("Monday 2 January"), scroll: &h.scroll}
	width := inner(size)
	if width < twoColumns {
		p.body = append(stacked(h.left(k, width)), stacked(h.right(k, width))...)
	} else {
		column := (width - 4) / 2
		p.body = sideBySide(stacked(h.left(k, column)), stacked(h.right(k, column)), column+4)
	}
	if size.H >= 20 {
		p.body = append([]string{""}, p.body...)
	}
	return p.draw(k, size, h.keys(k))
}

// stacked sets blocks below one another, a free line between.
func stacked(blocks [][]string) []string {
	var out []string
	for _, b := range blocks {
		if len(b) > 0 {
			out = append(append(out, b...), "")
		}
	}
	return out
}

func (h *home) left(k *Kit, width int) [][]string {
	return [][]string{h.troubles(k, width), h.today(k, width), h.place(k, width), h.week(k, width)}
}

func (h *home) right(k *Kit, width int) [][]string {
	return [][]string{h.due(k, width), h.last(k, width)}
}

// troubles are what is wrong around the program: what could not be saved,
// heard or read.
func (h *home) troubles(k *Kit, width int) []string {
	var words []string
	if k.Unsaved != nil {
		words = append(words, "Not saved: "+sentence(k.Unsaved.Error())+" It is tried again every few seconds.")
	}
	if k.chosen.problem != nil {
		words = append(words, sentence(k.chosen.problem.Error()))
	}
	if k.Heard.Problem != "" {
		words = append(words, k.Heard.Problem)
	}
	if n := len(k.Desk.Problems); n > 0 {
		first, _, _ := strings.Cut(k.Desk.Problems[0], "\n")
		words = append(words, sentence(first))
		if n > 1 || first != k.Desk.Problems[0] {
			words[len(words)-1] += " All of it: !"
		}
	}
	var lines []string
	for _, w := range words {
		lines = append(lines, k.painted(theme.Warning, w, blockWidth(width))...)
	}
	if lines == nil {
		return nil
	}
	return k.block("Problem", width, lines...)
}

// sentence begins words with a capital letter and ends them with a full stop.
func sentence(words string) string {
	if words == "" {
		return ""
	}
	words = strings.ToUpper(words[:1]) + words[1:]
	if !strings.ContainsAny(words[len(words)-1:], ".!?") {
		words += "."
	}
	return words
}

// today is the suggestion and why, in one sentence.
func (h *home) today(k *Kit, width int) []string {
	p := k.Desk.Plan
	var lines []string
	switch p.Today.Routine {
	case "":
		if p.Blocked {
			return h.blocked(k, width)
		}
		lines = append(lines, k.Theme.Paint(theme.Title, "How does your upper back feel?"))
	case plan.Rest:
		lines = append(lines, k.Theme.Paint(theme.Title, "Rest day"))
	default:
		lines = append(lines, h.todayTitle(k))
	}
	for _, w := range p.Today.Why[:min(1, len(p.Today.Why))] {
		lines = append(lines, wrap(w.Text, blockWidth(width))...)
	}
	return k.block("Today", width, lines...)
}

// todayTitle is the routine of today, its level and how long it takes.
func (h *home) todayTitle(k *Kit) string {
	id := k.Desk.Plan.Today.Routine
	for _, l := range k.Desk.Routines {
		if l.Err == nil && l.Routine.ID == id {
			t := timeline(k, live.Choice{Routine: l.Routine})
			return k.Theme.Paint(theme.Title, l.Routine.Name.String()) +
				k.Theme.Paint(theme.Faint, fmt.Sprintf("  level %s, %s", t.Level, report.Clock(t.Total())))
		}
	}
	return k.Theme.Paint(theme.Title, id)
}

// timeline is what a choice comes to with the person's settings and levels.
func timeline(k *Kit, c live.Choice) routine.Timeline {
	h := k.Desk.Habits(c.Routine.Focus)
	return routine.Flatten(c.Routine.With(h.Variations), h.Options(c))
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

// due is what the records ask for, the most urgent first, each in its words.
func (h *home) due(k *Kit, width int) []string {
	var lines []string
	if _, ok := lastMorning(k); ok {
		lines = append(lines, k.notice(plan.SeverityAdvice, "How was the morning after your last session? (m)", blockWidth(width))...)
	}
	for _, i := range k.Desk.Plan.Insights {
		if i.ID != "warning-signs" {
			lines = append(lines, k.notice(i.Severity, i.Text+insightKeys[i.ID], blockWidth(width))...)
		}
	}
	if lines == nil {
		return nil
	}
	return k.block("To know", width, lines...)
}

// insightKeys are the keys that an insight leads to.
var insightKeys = map[string]string{
	"first-assessment": " (a)", "reassess-due": " (a)", "stretching-makes-it-worse": " (a)", "fewer-stability-days": " (a)", "week-six": " (p)",
}

// severityMarks stand before a notice, so that its weight is not in the colour
// alone.
var severityMarks = map[plan.Severity]string{plan.SeverityProfessional: "! ", plan.SeverityAdvice: "> ", plan.SeverityInfo: "- "}

// notice is one insight in its weight.
func (k *Kit) notice(s plan.Severity, words string, width int) []string {
	lines := hanging(severityMarks[s], words, width)
	role := map[plan.Severity]theme.Role{plan.SeverityProfessional: theme.Warning, plan.SeverityAdvice: theme.Text, plan.SeverityInfo: theme.Faint}[s]
	for i := range lines {
		lines[i] = k.Theme.Paint(role, lines[i])
	}
	return lines
}

// last is the last session, or what to do when there is none.
func (h *home) last(k *Kit, width int) []string {
	last, ok := k.Desk.Last()
	if !ok {
		words := "No session yet. Enter starts the first one."
		if k.Desk.Plan.Blocked {
			words = "No session yet."
		}
		return k.block("Last time", width, wrap(words, blockWidth(width))...)
	}
	s := report.Summarise(last, nil)
	lines := append(wrap(s.Title, blockWidth(width)), k.painted(theme.Faint, s.When, blockWidth(width))...)
	lines = append(lines, wrap(s.Totals, blockWidth(width))...)
	return k.block("Last time", width, append(lines, wrapAll(s.Answers[:min(1, len(s.Answers))], blockWidth(width))...)...)
}

// wrapAll wraps several texts, one below the other.
func wrapAll(texts []string, width int) []string {
	var out []string
	for _, t := range texts {
		out = append(out, wrap(t, width)...)
	}
	return out
}
