package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// scroll is where a person is in a body that may be longer than the window.
type scroll struct {
	top   int
	lines int // of the body, as last drawn
	room  int // for it, as last drawn
}

// fit holds the place to what there is to see.
func (s *scroll) fit(lines, room int) {
	s.lines, s.room = lines, room
	s.by(0)
}

// show brings a line into sight.
func (s *scroll) show(line, room int) {
	s.top = max(min(s.top, line), line-room+1)
	s.by(0)
}

func (s *scroll) by(n int) { s.top = max(0, min(s.top+n, s.lines-s.room)) }

// keys are the bindings that move through the body; none when it fits.
func (s *scroll) keys() []binding {
	if s.lines <= s.room {
		return nil
	}
	return append(s.pageKeys()[1:],
		binding{keys: []string{"down", "j"}, label: "↑↓ PgUp/PgDn", plain: "j/k PgUp/PgDn", does: "scroll", run: s.move(1)},
		binding{keys: []string{"pgdown"}, run: s.move(s.page())},
		binding{keys: []string{"up", "k"}, run: s.move(-1)})
}

// pageKeys move by whole windows, where the arrows do something else.
func (s *scroll) pageKeys() []binding {
	if s.lines <= s.room {
		return nil
	}
	return []binding{
		{keys: []string{"pgdown"}, label: "PgUp/PgDn", does: "scroll", run: s.move(s.page())},
		{keys: []string{"pgup"}, run: s.move(-s.page())},
		{keys: []string{"home"}, run: s.move(-s.lines)},
		{keys: []string{"end"}, run: s.move(s.lines)},
	}
}

func (s *scroll) page() int { return max(1, s.room-1) }

func (s *scroll) move(n int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { s.by(n); return nil }
}

// count is a number with its word: "1 line", "3 lines".
func count(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// step moves a cursor within a list of so many.
func step(at, by, length int) int { return max(0, min(at+by, length-1)) }

// turn is the value after (or before) another in a list, going round; a value
// that is not in it counts as the first.
func turn[T comparable](values []T, now T, by int) T {
	at := 0
	for i, v := range values {
		if v == now {
			at = i
		}
	}
	return values[(at+by+len(values))%len(values)]
}
