package tui

import (
	"slices"
	"strings"

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

// footer lists bindings in one line, without styles.
func footer(k *Kit, bindings []binding, width int) string {
	row := footers(k, bindings, width, 1)[0]
	parts := make([]string, len(row))
	for i, b := range row {
		parts[i] = b.shown(k.Can.UTF8) + " " + b.does
	}
	return strings.Join(parts, k.between())
}

// between stands between two keys.
func (k *Kit) between() string {
	if k.Can.UTF8 {
		return " · "
	}
	return " | "
}

// footers puts bindings in at most so many rows. Where they do not fit, the
// later ones are left to the help, whose own key and the way back stay. The
// keys that every screen has take only room that is left.
func footers(k *Kit, bindings []binding, width, most int) [][]binding {
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b binding) bool { return b.does == "" || everywhere(b) })
	rows := footerRows(k, shown, width)
	for len(rows) > most {
		shown = withoutLast(shown)
		rows = footerRows(k, shown, width)
	}
	for _, b := range bindings {
		if more := footerRows(k, append(slices.Clone(shown), b), width); everywhere(b) && len(more) == len(rows) {
			shown, rows = append(shown, b), more
		}
	}
	return rows
}

func everywhere(b binding) bool { return b.label == leaveKey.label || b.label == shellKey.label }

// withoutLast leaves out the last binding that a person can do without: help,
// the way back and "it hurts" stay longest.
func withoutLast(shown []binding) []binding {
	last := len(shown) - 1
	for i := last; i > 0; i-- {
		if !slices.ContainsFunc(shown[i].keys, func(key string) bool { return key == "?" || key == "esc" || key == "x" }) {
			last = i
			break
		}
	}
	return slices.Delete(shown, last, last+1)
}

// footerRows breaks bindings into rows between keys, never inside one.
func footerRows(k *Kit, bindings []binding, width int) [][]binding {
	rows := [][]binding{nil}
	used := 0
	for _, b := range bindings {
		w := cells(b.shown(k.Can.UTF8)) + 1 + cells(b.does)
		last := len(rows) - 1
		if used > 0 && used+cells(k.between())+w > width {
			rows, last, used = append(rows, nil), last+1, 0
		}
		if used > 0 {
			used += cells(k.between())
		}
		rows[last], used = append(rows[last], b), used+w
	}
	return rows
}
