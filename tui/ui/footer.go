package ui

import (
	"slices"

	"tspine/tui/theme"
)

// mostKeys is how many keys a footer shows (X); the rest stand in the help.
const mostKeys = 5

// Footer is the row of keys with what they do: the main action first and strongest, then
// as many as there is room for. Help, the way back and "it hurts" stay longest.
func Footer(e Env, bindings []Binding, width int) string {
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b Binding) bool {
		return b.Does() == "" || b.Has("ctrl+c") && !b.Has("q") || b.Has("ctrl+z")
	})
	for len(shown) > mostKeys {
		shown = withoutLast(shown)
	}
	line, fits := fitted(e, slices.Clone(shown), true, width)
	if !fits {
		line, _ = fitted(e, shown, false, width)
	}
	return line
}

// fitted are as many of the keys as there is room for, the main one with what it does or
// by itself.
func fitted(e Env, shown []Binding, does bool, width int) (line string, fits bool) {
	for {
		line = ""
		for i, b := range shown {
			role := theme.Title
			if i > 0 {
				role = theme.Text
				line += e.Theme.Paint(theme.Faint, e.Can.Either(" · ", " | "))
			}
			line += e.Theme.Paint(theme.Accent, b.Label(e))
			if i > 0 || does {
				line += " " + e.Theme.Paint(role, b.Does())
			}
		}
		if len(shown) < 2 || Cells(line) <= width {
			return Cut(line, width), Cells(line) <= width
		}
		shown = withoutLast(shown)
	}
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
