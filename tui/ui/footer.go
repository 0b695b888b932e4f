package ui

import (
	"slices"
	"strings"

	"tspine/tui/theme"
)

// mostKeys is how many keys a footer shows (X); the rest stand in the help.
const mostKeys = 5

// Footer is the row of keys, each in the accent before what it does: the main
// action first and strongest, then as many as there is room for. Help, the way
// back and "it hurts" stay longest.
func Footer(e Env, bindings []Binding, width int) string {
	parts := []string{}
	for i, b := range fitting(e, bindings, width) {
		role := theme.Text
		if i == 0 {
			role = theme.Title
		}
		parts = append(parts, e.Theme.Paint(theme.Accent, b.Label(e))+" "+e.Theme.Paint(role, b.Does()))
	}
	return Cut(strings.Join(parts, e.Theme.Paint(theme.Faint, between(e))), width)
}

// fitting are the bindings that a footer has room for.
func fitting(e Env, bindings []Binding, width int) []Binding {
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b Binding) bool {
		return b.Does() == "" || b.Has("ctrl+c") && !b.Has("q") || b.Has("ctrl+z")
	})
	for len(shown) > 1 && (len(shown) > mostKeys || footerWidth(e, shown) > width) {
		shown = withoutLast(shown)
	}
	return shown
}

func footerWidth(e Env, bindings []Binding) int {
	w := 0
	for i, b := range bindings {
		if i > 0 {
			w += Cells(between(e))
		}
		w += Cells(b.Label(e)) + 1 + Cells(b.Does())
	}
	return w
}

// between stands between two keys.
func between(e Env) string {
	if e.Can.UTF8 {
		return " · "
	}
	return " | "
}

// withoutLast leaves out the last binding that a person can do without.
func withoutLast(shown []Binding) []Binding {
	last := len(shown) - 1
	for i := last; i > 0; i-- {
		if !shown[i].Has("?") && !shown[i].Has("esc") && !shown[i].Has("x") {
			last = i
			break
		}
	}
	return slices.Delete(shown, last, last+1)
}
