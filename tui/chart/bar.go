package chart

import "strings"

// Bar is a share of 0 to 1 of w cells in braille, to half a cell; without
// braille in ASCII. What is more than nothing shows.
func Bar(share float64, w int, braille bool) string {
	half := int(min(1, max(0, share))*float64(2*w) + 0.5)
	if share > 0 {
		half = min(max(half, 1), 2*w)
	}
	if !braille {
		return strings.Repeat("=", (half+1)/2)
	}
	return strings.Repeat("⠶", half/2) + strings.Repeat("⠆", half%2)
}

// Tally is so many days done of so many planned, a sign each: the ones that
// are done, those still to come, and those beyond the plan.
func Tally(done, planned int, ink Ink) Line {
	return Line{
		{strings.Repeat("●", min(done, planned)), ink},
		{strings.Repeat("○", max(0, planned-done)), Axis},
		{strings.Repeat("+", max(0, done-planned)), ink},
	}
}
