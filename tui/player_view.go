package tui

import (
	"fmt"
	"time"

	"tspine/tui/theme"
)

// draw shows the session.
func (p *player) draw(k *Kit, size Size) []string {
	if p.live == nil {
		return nil
	}
	s := p.live
	t := s.Timeline()
	return []string{
		twoEnds(t.Routine.Name.String(), clock(s.TotalLeft())+" left", size.W),
		k.Theme.Paint(theme.Title, s.Exercise().Name.String()),
		fmt.Sprintf("%s %s %s", s.Mode(), s.Step().Kind, s.Step().Side),
		clock(s.Left()),
		s.Current().String(),
		p.said.String(),
		"next: " + s.Next(),
		footer(k, p.keys(), size.W),
	}
}

// clock is a remaining time as minutes and seconds, rounded up, so that it
// reads 0 only when nothing is left.
func clock(d time.Duration) string {
	s := int((d + time.Second - 1) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
