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
	does  string   // "next"
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

// shown is the label that the terminal can draw.
func (b binding) shown(utf8 bool) string {
	if !utf8 && b.plain != "" {
		return b.plain
	}
	return b.label
}

// footer lists bindings in one line, as many as fit.
func footer(k *Kit, bindings []binding, width int) string {
	between := " · "
	if !k.Can.UTF8 {
		between = " | "
	}
	var parts []string
	used := 0
	for _, b := range bindings {
		if b.does == "" {
			continue
		}
		part := b.shown(k.Can.UTF8) + " " + b.does
		w := cells(part)
		if len(parts) > 0 {
			w += cells(between)
		}
		if used+w > width {
			break
		}
		used += w
		parts = append(parts, part)
	}
	return strings.Join(parts, between)
}
