package paper

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// dose is how much of an exercise to do, in words: the ranges as they are
// written, or what a level picks in them.
type dose struct {
	routine.Dose
	level routine.Level // empty keeps the ranges
}

// minutesFrom is from where on a length of time is told in minutes (X).
const minutesFrom = 100 * time.Second

// much is the dose in one line: "2–3 sets of 10 reps, hold 2–3 s".
func (d dose) much() string {
	words := ""
	hold := d.span(d.Hold)
	if many := d.holds(); many != "" {
		hold = many
	}
	switch reps := d.count(d.Reps); {
	case d.Time.Set && d.Reps.Given():
		words = things(reps, "rep") + " in " + d.span(d.Time)
	case d.Time.Set:
		words = d.span(d.Time)
	case d.Segments.Given() && d.Reps.Given():
		words = fmt.Sprintf("%s of %s at each of %s", things(reps, "rep"), hold, things(d.count(d.Segments), "spot"))
	case d.Segments.Given():
		words = fmt.Sprintf("Hold %s at each of %s", hold, things(d.count(d.Segments), "spot"))
	case d.Hold.Set && d.Hold.Max > 0:
		words = fmt.Sprintf("%s, hold %s", things(reps, "rep"), hold)
	default:
		words = things(reps, "rep")
	}
	if sets := d.count(d.Sets); sets != "1" {
		words = things(sets, "set") + " of " + words
	}
	return words
}

// holds are the holds of the sets where they differ: "10, 20, 30 s".
func (d dose) holds() string {
	if d.Holds == nil || d.Segments.Given() {
		return ""
	}
	return strings.Join(text.Each(d.Holds, func(h routine.Span) string { return strings.TrimSuffix(d.span(h), "\u00a0s") }), ", ") + "\u00a0s"
}

// sides says how the two sides share the work; empty when they work together.
func (d dose) sides() string {
	switch d.Sides {
	case routine.Each:
		return "each side"
	case routine.Alternate:
		return "alternating sides"
	case routine.OnlyLeft, routine.OnlyRight:
		return string(d.Sides) + " side only"
	}
	return ""
}

// pace says how fast, and how long between: "2 s to move, 2 s back · rest 60 s
// between sets".
func (d dose) pace() string {
	var parts []string
	add := func(format string, s routine.Span) {
		if s.Set && s.Max > 0 {
			parts = append(parts, fmt.Sprintf(format, d.span(s)))
		}
	}
	add("%s to move", d.Tempo.Move)
	add("%s back", d.Tempo.Return)
	add("%s up and down", d.Cycle)
	if d.count(d.Sets) != "1" {
		rest := d.RestOrUsual()
		if rest.Set && rest.Max == 0 && !d.Wait {
			parts = append(parts, "no rest between sets")
		}
		add("rest %s between sets", rest)
	}
	if d.Wait {
		parts = append(parts, "each set when you are ready")
	}
	add("%s to slide to the next spot", d.Reposition)
	add("%s to change sides", d.Switch)
	add("%s to get ready", d.Ready)
	if d.Pace == routine.SelfPaced {
		parts = append(parts, "at your own pace")
	}
	return strings.Join(parts, " · ")
}

// count is a number that is 1 when it is not given.
func (d dose) count(c routine.Count) string {
	if !c.Given() {
		return "1"
	}
	if d.level != "" {
		return strconv.Itoa(c.At(d.level))
	}
	return strings.ReplaceAll(c.String(), "-", "–") // as print does
}

// span is a length of time with its unit: "2–3 s", "1–2 min".
func (d dose) span(s routine.Span) string {
	low, high := s.Min, s.Max
	if d.level != "" {
		low, high = s.At(d.level), s.At(d.level)
	}
	unit, name := time.Second, "s"
	if high >= minutesFrom && low%time.Minute == 0 && high%time.Minute == 0 {
		unit, name = time.Minute, "min"
	}
	words := number(low, unit)
	if low != high {
		words += "–" + number(high, unit)
	}
	return words + "\u00a0" + name
}

func number(d, unit time.Duration) string {
	return strconv.FormatFloat(d.Seconds()/unit.Seconds(), 'f', -1, 64)
}

// things is a number of things: "1 rep", "2–3 sets".
func things(n, of string) string {
	if n == "1" {
		return n + "\u00a0" + of
	}
	return n + "\u00a0" + of + "s"
}
