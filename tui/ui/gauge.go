package ui

import (
	"math"
	"strings"

	"tspine/tui/theme"
)

// gaugeWidth is how long the continuum is at most (X): an odd number, so that
// it has a middle.
const gaugeWidth = 49

// balancePoint is the middle of the continuum.
const balancePoint = "balance"

// Gauge draws the continuum from stiff to loose with the person's place on it,
// -1 to +1, over the name of its middle; nil draws no place.
func (e Env) Gauge(position *float64, width int) []string {
	const left, right = "stiff ", " loose"
	n := min(gaugeWidth, width-len(left)-len(right))
	n -= 1 - n%2
	if n < len(balancePoint) {
		return nil
	}
	half := strings.Repeat(Rule, n/2-1)
	scale := strings.Split(e.Can.Either("├"+half+"┼"+half+"┤", "|"+half+"+"+half+"|"), "")
	faint := func(cells []string) string { return e.Theme.Paint(theme.Faint, strings.Join(cells, "")) }
	name := e.Theme.Paint(theme.Faint, strings.Repeat(" ", len(left)+n/2-len(balancePoint)/2)+balancePoint)
	if position == nil {
		return []string{left + faint(scale) + right, name}
	}
	at := n/2 + int(math.Round(max(-1, min(1, *position))*float64(n/2)))
	return []string{left + faint(scale[:at]) + e.Theme.Paint(theme.Work, "●") + faint(scale[at+1:]) + right, name}
}
