package ui

import (
	"strings"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// severityMarks stand before a notice, so that its weight is not in the colour
// alone.
var severityMarks = map[plan.Severity]string{plan.SeverityProfessional: "! ", plan.SeverityAdvice: "* ", plan.SeverityInfo: "- "}

var severityRoles = map[plan.Severity]theme.Role{plan.SeverityProfessional: theme.Warning, plan.SeverityAdvice: theme.Text, plan.SeverityInfo: theme.Faint}

// Notice is one insight in its weight.
func (e Env) Notice(s plan.Severity, words string, width int) []string {
	lines := Hanging(severityMarks[s], words, width)
	if s == plan.SeverityAdvice {
		lines[0] = e.Theme.Paint(theme.Accent, e.Can.Either("•", "*")) + lines[0][1:]
	}
	return e.InRole(severityRoles[s], lines)
}

// Troubles are what could not be saved, heard or read.
func (e Env) Troubles(width int) []string {
	var words []string
	if err := e.Unsaved.Records; err != nil {
		words = append(words, "Not saved: "+err.Error()+". Trying again every few seconds.")
	}
	if err := e.Unsaved.Settings; err != nil {
		words = append(words, Sentence(err.Error()))
	}
	if e.Sound.Problem != "" {
		words = append(words, e.Sound.Problem)
	}
	if n := len(e.Known.Problems); n > 0 {
		first, _, cut := strings.Cut(e.Known.Problems[0], "\n")
		if cut || n > 1 {
			first = strings.TrimSuffix(first, ".") + ". Press ! for details"
		}
		words = append(words, strings.TrimSuffix(first, ".")+".")
	}
	if words == nil {
		return nil
	}
	return e.Block("Problem", width, e.InRole(theme.Warning, WrapAll(words, BlockWidth(width)))...)
}
