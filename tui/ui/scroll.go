package ui

import "slices"

// Scroll is where a person is in a body that may be longer than the window.
// Free means that it was moved by hand, and does not follow a cursor.
type Scroll struct {
	Top  int
	Free bool
}

// by moves through a page.
func (s *Scroll) by(e Env, p Page, n int) func() Action {
	return func() Action {
		at := p.top(e, *s)
		s.Top, s.Free = max(0, min(at+n, len(p.Body)-p.Room(e))), true
		return Action{}
	}
}

// Keys move through a page line by line; none when it fits.
func (s *Scroll) Keys(e Env, p Page) []Binding {
	pages := s.PageKeys(e, p)
	if pages == nil {
		return nil
	}
	return append([]Binding{
		Bind("down j", "↑↓", "scroll", s.by(e, p, 1)).In("j/k"),
		Bind("up k", "", "", s.by(e, p, -1)),
	}, append(pages[1:], Bind("pgdown", "", "", pages[0].Do))...)
}

// PageKeys move by whole windows, where the arrows do something else.
func (s *Scroll) PageKeys(e Env, p Page) []Binding {
	if len(p.Body) <= p.Room(e) {
		return nil
	}
	page := max(1, p.Room(e)-1)
	return []Binding{
		Bind("pgdown", "PgUp/PgDn", "scroll", s.by(e, p, page)),
		Bind("pgup", "", "", s.by(e, p, -page)),
		Bind("home", "", "", s.by(e, p, -len(p.Body))),
		Bind("end", "", "", s.by(e, p, len(p.Body))),
	}
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
