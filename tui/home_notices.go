package tui

import (
	"fmt"
	"slices"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// due is what the records ask for, the most urgent first, each in its words.
func (h *home) due(k *Kit, width int, all bool) []string {
	wide := blockWidth(width)
	var told [][]string
	if _, ok := lastMorning(k); ok {
		told = append(told, k.notice(plan.SeverityAdvice, "How was the morning after your last session? (m)", wide))
	}
	for _, i := range k.Desk.Plan.Insights {
		if i.ID != "warning-signs" {
			told = append(told, k.notice(i.Severity, i.Text+insightKeys[i.ID], wide))
		}
	}
	if len(told) == 0 {
		return nil
	}
	if n := len(told); !all && n > notices {
		told = append(told[:notices], k.painted(theme.Faint, fmt.Sprintf("  %d more (y)", n-notices), wide))
	}
	return k.block("To know", width, slices.Concat(told...)...)
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
	if s == plan.SeverityAdvice {
		lines[0] = k.Theme.Paint(theme.Accent, lines[0][:1]) + lines[0][1:]
	}
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
		words := "No session yet."
		if today := k.Desk.Plan.Today.Routine; today != "" && today != plan.Rest {
			words += " Enter starts the first one."
		}
		return k.block("Last time", width, wrap(words, blockWidth(width))...)
	}
	s, wide := report.Summarise(last, nil), blockWidth(width)
	lines := k.titled(s.Title, s.When, wide)
	return k.block("Last time", width, append(lines, wrapAll(append([]string{s.Totals}, s.Answers[:min(1, len(s.Answers))]...), wide)...)...)
}
