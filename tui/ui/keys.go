package ui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/routine/session"
)

// Binding is a key and what it does.
type Binding struct {
	key.Binding
	Plain string // how it is shown without UTF-8; its help key when empty
	Do    func() Action
}

// Bind binds keys, named as tea.KeyPressMsg names them with spaces between. A
// binding without a label is the other half of one with.
func Bind(keys, label, does string, do func() Action) Binding {
	return Binding{Binding: key.NewBinding(key.WithKeys(strings.Fields(keys)...), key.WithHelp(label, does)), Do: do}
}

// KeyList gathers bindings.
type KeyList []Binding

// When adds bindings where they apply.
func (k *KeyList) When(they bool, b ...Binding) {
	if they {
		*k = append(*k, b...)
	}
}

// In is the binding with a label for terminals without UTF-8.
func (b Binding) In(plain string) Binding {
	b.Plain = plain
	return b
}

// Does is what the binding does, "" when it is the other half of one.
func (b Binding) Does() string { return b.Help().Desc }

// Has says whether a key is among those of the binding.
func (b Binding) Has(name string) bool { return slices.Contains(b.Keys(), name) }

// Label is how the key is shown.
func (b Binding) Label(e Env) string {
	if !e.Can.UTF8 && b.Plain != "" {
		return b.Plain
	}
	return b.Help().Key
}

// Press does what a key does. Letters count in either case, and under another
// keyboard layout by the place of the key, where the terminal tells it.
func Press(bindings []Binding, msg tea.Msg) (Action, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return Action{}, false
	}
	for _, name := range names(press) {
		for _, b := range bindings {
			if b.Has(name) {
				return b.Do(), true
			}
		}
	}
	return Action{}, false
}

// names are what a key may be called, the likeliest first.
func names(msg tea.KeyPressMsg) []string {
	out := []string{msg.String()}
	if lower := strings.ToLower(msg.String()); len(lower) == 1 && lower != out[0] {
		out = append(out, lower)
	}
	if k := msg.Key(); k.BaseCode > ' ' && k.BaseCode != k.Code && k.Mod&^(tea.ModShift|tea.ModCapsLock) == 0 {
		out = append(out, string(k.BaseCode))
	}
	return out
}

// Opens is a key that opens a step.
func Opens(keys, label, does string, to flow.ID) Binding {
	return OpensOf(keys, label, does, to, session.Record{})
}

// OpensOf is a key that opens a step about a session.
func OpensOf(keys, label, does string, to flow.ID, of session.Record) Binding {
	return Bind(keys, label, does, func() Action { return Do(flow.Outcome{Act: flow.Open, To: to, Record: of}) })
}

// Arrows are the keys that move a cursor down and up.
func Arrows(does string, move func(by int)) []Binding {
	return []Binding{Bind("down j", "↑↓", does, Within(func() { move(1) })).In("j/k"), Bind("up k", "", "", Within(func() { move(-1) }))}
}

// Sideways are the keys that go on and back in a row.
func Sideways(label, does string, move func(by int)) []Binding {
	return []Binding{Bind("right l", label, does, Within(func() { move(1) })).In("h/l"), Bind("left h", "", "", Within(func() { move(-1) }))}
}

// Digits are the keys of some digits; the first tells what all of them do.
func Digits(from, to int, label, does string, do func(n int)) (out []Binding) {
	for n := from; n <= to; n++ {
		out = append(out, Bind(strconv.Itoa(n), label, does, Within(func() { do(n) })))
		label, does = "", ""
	}
	return out
}

// LeaveKey ends the program, ShellKey stops it until the shell's fg.
var (
	LeaveKey = Bind("ctrl+c", "Ctrl+C", "quit tspine", Acts(flow.Quit))
	ShellKey = Bind("ctrl+z", "Ctrl+Z", "to the shell", func() Action { return Action{Cmd: tea.Suspend} })
)

// BackKey leaves a page, or the program.
func BackKey(does string) Binding {
	label := "Esc"
	if does == "quit" {
		label = "q"
	}
	return Bind("q esc", label, does, Acts(flow.Back))
}

// WithUsual adds the keys that every page has to its own: help, back, and the
// ways out. Enter goes back where it does nothing else.
func WithUsual(own ...Binding) []Binding {
	back := BackKey("back")
	if !slices.ContainsFunc(own, func(b Binding) bool { return b.Has("enter") }) {
		back = Bind("enter q esc", "Enter/Esc", "back", back.Do)
	}
	return WithHelp(append(own, back), len(own))
}

// WithHelp puts the key for help among bindings, and the ways out after them.
func WithHelp(own []Binding, at int) []Binding {
	return append(slices.Insert(slices.Clone(own), at, Opens("?", "?", "help", flow.Help)), LeaveKey, ShellKey)
}
