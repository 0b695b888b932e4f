package tui

import (
	"strings"

	"tspine/tui/theme"
)

// gaugeWidth is how long the continuum is at most (X): an odd number, so that
// it has a middle.
const gaugeWidth = 49

// gauge draws the continuum from stiff to loose with the person's place on it,
// -1 to +1; nil draws no place.
func gauge(k *Kit, position *float64, width int) []string {
	const left, right = "stiff ", " loose"
	n := min(gaugeWidth, width-len(left)-len(right))
	n -= 1 - n%2
	if n < 5 {
		return nil
	}
	line, end1, middle, end2, mark := "─", "├", "┼", "┤", "●"
	if !k.Can.UTF8 {
		line, end1, middle, end2, mark = "-", "|", "+", "|", "O"
	}
	scale := strings.Split(end1+strings.Repeat(line, n/2-1)+middle+strings.Repeat(line, n/2-1)+end2, "")
	faint := func(cells []string) string { return k.Theme.Paint(theme.Faint, strings.Join(cells, "")) }
	if position == nil {
		return []string{left + faint(scale) + right}
	}
	at := n/2 + int(max(-1, min(1, *position))*float64(n/2)+0.5*sign(*position))
	return []string{left + faint(scale[:at]) + k.Theme.Paint(theme.Work, mark) + faint(scale[at+1:]) + right}
}

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}

// placeWords say a place on the continuum, by d of the programme. The bounds
// but 3 are ours (X).
func placeWords(d int) string {
	switch {
	case d <= -6:
		return "Far on the stiff side"
	case d <= -3:
		return "On the stiff side"
	case d < 0:
		return "Near the middle, a little stiff"
	case d == 0:
		return "In the middle"
	case d < 3:
		return "Near the middle, a little loose"
	case d < 6:
		return "On the loose side"
	}
	return "Far on the loose side"
}
