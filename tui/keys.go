package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// binding is a key, what it does, and in how many words that is said.
type binding struct {
	keys  []string // as tea.KeyPressMsg.String() names them
	label string   // how the key is shown: "→"
	plain string   // how it is shown without UTF-8; label when empty
	does  string   // "next"; a binding without is the other half of one with
	run   func(k *Kit) tea.Cmd
}

// press runs the first binding for a key. Without one it answers false.
func press(k *Kit, bindings []binding, msg tea.KeyPressMsg) (tea.Cmd, bool) {
	for _, b := range bindings {
		if slices.Contains(b.keys, msg.String()) {
			return b.run(k), true
		}
	}
	return nil, false
}

// pageKey runs what a key does on a page; a key that is not bound does nothing.
func pageKey(k *Kit, bindings []binding, msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(tea.KeyPressMsg); ok {
		cmd, _ := press(k, bindings, msg)
		return cmd
	}
	return nil
}

// withUsual adds the keys that every page has to its own: help, back, and the
// way out.
func withUsual(own []binding) []binding {
	return withHelp(append(own, backKey("back")), len(own))
}

// withHelp puts the key for help, which lists them all, among bindings, and
// the ways out after them.
func withHelp(own []binding, at int) []binding {
	all := append(slices.Insert(slices.Clone(own), at, binding{keys: []string{"?"}, label: "?", does: "help"}), leaveKey, shellKey)
	all[at].run = func(*Kit) tea.Cmd { return goTo(&help{of: all}) }
	return all
}

// backKey leaves a page.
func backKey(does string) binding {
	return binding{keys: []string{"q", "esc"}, label: "q", does: does, run: func(*Kit) tea.Cmd { return back }}
}

// leaveKey ends the program, shellKey stops it until the shell's fg.
var (
	leaveKey = binding{keys: []string{"ctrl+c"}, label: "Ctrl+C", does: "leave", run: func(*Kit) tea.Cmd { return tea.Quit }}
	shellKey = binding{keys: []string{"ctrl+z"}, label: "Ctrl+Z", does: "to the shell", run: func(*Kit) tea.Cmd { return tea.Suspend }}
)

// shown is the label that the terminal can draw.
func (b binding) shown(utf8 bool) string {
	if !utf8 && b.plain != "" {
		return b.plain
	}
	return b.label
}

// footer lists bindings in one line.
func footer(k *Kit, bindings []binding, width int) string {
	return footers(k, bindings, width, 1)[0]
}

// footers lists bindings in at most so many lines. Where they do not fit, the
// later ones are left to the help, whose own key and the way back stay.
func footers(k *Kit, bindings []binding, width, most int) []string {
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b binding) bool { return b.does == "" })
	for {
		lines := footerLines(k, shown, width)
		if len(lines) <= most {
			return lines
		}
		shown = withoutLast(shown)
	}
}

// withoutLast leaves out the last binding that a person can do without.
func withoutLast(shown []binding) []binding {
	last := len(shown) - 1
	for i := last; i > 0; i-- {
		if !slices.Contains(shown[i].keys, "?") && !slices.Contains(shown[i].keys, "esc") {
			last = i
			break
		}
	}
	return slices.Delete(shown, last, last+1)
}

// footerLines breaks bindings into lines between keys, never inside one.
func footerLines(k *Kit, bindings []binding, width int) []string {
	between := " · "
	if !k.Can.UTF8 {
		between = " | "
	}
	lines := []string{""}
	for _, b := range bindings {
		part := b.shown(k.Can.UTF8) + " " + b.does
		last := len(lines) - 1
		switch {
		case lines[last] == "":
			lines[last] = part
		case cells(lines[last]+between+part) <= width:
			lines[last] += between + part
		default:
			lines = append(lines, part)
		}
	}
	return lines
}
