package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Scroll is where a person is in a body that may be longer than the window.
// Free means that it was moved by hand, and does not follow a cursor.
type Scroll struct {
	Top  int
	Free bool
}

// Follow lets a page follow its cursor again after a key that does not scroll.
func (s *Scroll) Follow(msg tea.Msg) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		s.Free = s.Free && slices.Contains([]rune{tea.KeyPgDown, tea.KeyPgUp, tea.KeyHome, tea.KeyEnd}, k.Code)
	}
}

// scroll moves through the page.
func (p Page) scroll(e Env, by int) {
	*p.Scroll = Scroll{max(0, min(p.top(e)+by, len(p.Body)-p.Room(e))), true}
}

// ScrollKeys move through the page line by line; none when it fits.
func (p Page) ScrollKeys(e Env) []Binding {
	pages := p.PageKeys(e)
	if pages == nil {
		return nil
	}
	pages[0] = Bind("pgdown", "", "", pages[0].Do)
	return append(Arrows("scroll", func(by int) { p.scroll(e, by) }), pages...)
}

// PageKeys move by whole windows, where the arrows do something else.
func (p Page) PageKeys(e Env) []Binding {
	return p.byPage(e, "PgUp/PgDn", "scroll", func(lines int) { p.scroll(e, lines) })
}

// byPage are the keys that move by whole windows and to the ends; none where all of the page
// is in sight.
func (p Page) byPage(e Env, label, does string, move func(lines int)) []Binding {
	if len(p.Body) <= p.Room(e) {
		return nil
	}
	by := func(lines int) func() Action { return Within(func() { move(lines) }) }
	return []Binding{
		Bind("pgdown", label, does, by(p.window(e))), Bind("pgup", "", "", by(-p.window(e))),
		Bind("home", "", "", by(-len(p.Body))), Bind("end", "", "", by(len(p.Body))),
	}
}

// window is how many lines a key moves by, which leaves one of those that were read.
func (p Page) window(e Env) int { return max(1, p.Room(e)-1) }

// ReadOn is the key that shows more of a page that is to be read to its end; false at the
// end, or where all of it is in sight.
func (p Page) ReadOn(e Env) (Binding, bool) {
	on := Bind("enter", "Enter", "read on", Within(func() { p.scroll(e, p.window(e)) }))
	return on, p.top(e)+p.Room(e) < len(p.Body)
}

// CursorKeys move a cursor through the lines of a page: to the next one, by whole windows
// where the page is longer than one, and to its ends. What other keys change is in sight.
func (p Page) CursorKeys(e Env, does string, move func(by int)) []Binding {
	return append(Arrows(does, move), p.byPage(e, "", "", move)...)
}

// Step moves a cursor within a list of a length.
func Step(at, by, length int) int { return max(0, min(at+by, length-1)) }

// Turn is the value after (or before) another in a list, going round; a value
// that is not in it counts as the first.
func Turn[T comparable](values []T, now T, by int) T {
	return TurnFunc(values, func(v T) bool { return v == now }, by)
}

// TurnFunc is Turn for values that are found by what they are.
func TurnFunc[T any](values []T, is func(T) bool, by int) T {
	at := max(0, slices.IndexFunc(values, is))
	return values[(at+by+len(values))%len(values)]
}
