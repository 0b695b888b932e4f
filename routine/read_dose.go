package routine

import (
	"errors"
	"fmt"
	"time"

	"tspine/routine/strict"
)

// Bounds of a dose (X). They are wide: what they stop is slips and hostile
// files, not an unusual programme.
const (
	maxSets     = 20
	maxReps     = 200
	maxSegments = 20
	minPhase    = 500 * time.Millisecond
	maxHold     = 10 * time.Minute
	maxPhase    = 60 * time.Second
	maxTime     = 60 * time.Minute
	maxBetween  = 5 * time.Minute
)

// readDose reads the dose table over what base gives, so that a variation or
// a routine can override single numbers.
func readDose(t *strict.Table, base Dose) Dose {
	if t == nil {
		return base
	}
	d := base
	readCount(t, "sets", maxSets, &d.Sets)
	readCount(t, "reps", maxReps, &d.Reps)
	readCount(t, "segments", maxSegments, &d.Segments)
	readSpan(t, "hold", minPhase, maxHold, &d.Hold)
	readSpan(t, "time", minPhase, maxTime, &d.Time)
	readSpan(t, "cycle", minPhase, maxPhase, &d.Cycle)
	readSpan(t, "rest", RestMin, RestMax, &d.Rest)
	readSpan(t, "switch", 0, maxBetween, &d.Switch)
	readSpan(t, "reposition", 0, maxBetween, &d.Reposition)
	readSpan(t, "ready", 0, maxBetween, &d.Ready)
	if tempo := t.Table("tempo"); tempo != nil {
		readSpan(tempo, "move", minPhase, maxPhase, &d.Tempo.Move)
		readSpan(tempo, "return", minPhase, maxPhase, &d.Tempo.Return)
		tempo.Require("move")
		tempo.Done()
	}
	if s, ok := t.Choice("sides", string(Both), string(Each), string(Alternate)); ok {
		d.Sides = Sides(s)
	}
	if s, ok := t.Choice("pace", string(Guided), string(SelfPaced)); ok {
		d.Pace = Pace(s)
	}
	t.Done()
	checkDose(t, d)
	return d
}

// readCount reads a whole number or a range in quotes.
func readCount(t *strict.Table, key string, most int, into *Count) {
	v, ok := t.Any(key)
	if !ok {
		return
	}
	var c Count
	err := errNotCount
	switch v := v.(type) {
	case int64:
		if v >= 0 && v <= 1_000_000 {
			c, err = Count{int(v), int(v)}, nil
		}
	case string:
		c, err = ParseCount(v)
	}
	switch {
	case errors.Is(err, errReversed):
		t.Fail(key, key+" "+err.Error(), "write the smaller number first")
	case err != nil:
		t.Fail(key, key+" "+err.Error(), fmt.Sprintf("write a whole number such as %s = 10, or a range such as %s = \"8-12\"", key, key))
	case c.Min < 1 || c.Max > most:
		t.Fail(key, fmt.Sprintf("%s is out of bounds", key), fmt.Sprintf("write a number from 1 to %d", most))
	default:
		*into = c
	}
}

// readSpan reads a length of time or a range of it, always in quotes and with
// its unit: a bare number could mean anything.
func readSpan(t *strict.Table, key string, least, most time.Duration, into *Span) {
	v, ok := t.Any(key)
	if !ok {
		return
	}
	var s Span
	err := errNotSpan
	example := "30s"
	switch v := v.(type) {
	case int64, float64:
		err, example = errNoUnit, fmt.Sprintf("%vs", v)
	case string:
		if s, err = ParseSpan(v); errors.Is(err, errNoUnit) {
			example = v + "s"
		}
	}
	switch {
	case errors.Is(err, errReversed):
		t.Fail(key, key+" "+err.Error(), "write the shorter time first")
	case errors.Is(err, errNoUnit):
		t.Fail(key, key+" "+err.Error(), fmt.Sprintf("write %s = %q", key, example))
	case err != nil:
		t.Fail(key, key+" "+err.Error(), fmt.Sprintf("write it with its unit, such as %s = \"30s\", or as a range, such as %s = \"15-20s\"", key, key))
	case s.Min < least || s.Max > most:
		t.Fail(key, fmt.Sprintf("%s is out of bounds", key), fmt.Sprintf("write a time from %ss to %ss", shortSeconds(least), shortSeconds(most)))
	default:
		*into = s
	}
}

// checkDose reports numbers that cannot go together.
func checkDose(t *strict.Table, d Dose) {
	fail := func(key string, wrong bool, what, remedy string) {
		if wrong {
			t.Fail(key, what, remedy)
		}
	}
	broken := t.Has("hold") && !d.Hold.Set || t.Has("time") && !d.Time.Set || t.Has("tempo") && !d.Tempo.Move.Set
	fail("", !d.Hold.Set && !d.Time.Set && !d.Tempo.Move.Set && !broken, "the dose does not say how long anything takes",
		`give it a hold, a time, or a tempo such as tempo = { move = "2s", return = "2s" }`)
	fail("time", d.Time.Set && d.Hold.Set, "time and hold cannot go together", "leave one of them out")
	fail("time", d.Time.Set && d.Tempo.Move.Set, "time and tempo cannot go together", "leave one of them out; a cycle gives timed work its pace")
	fail("time", d.Time.Set && d.Reps.Given() && d.Time.Min/time.Duration(max(1, d.Reps.Max)) < minPhase,
		"so many reps do not fit into the time", "give it more time or fewer reps")
	fail("cycle", d.Cycle.Set && !d.Time.Set, "cycle has no use without time", "leave it out, or give the dose a time")
	fail("reposition", d.Reposition.Set && !d.Segments.Given(), "reposition has no use without segments", "leave it out, or give the dose segments")
	fail("switch", d.Switch.Set && d.Sides != Each && d.Sides != Alternate, "switch has no use when both sides work together",
		`leave it out, or write sides = "each"`)
	fail("sides", d.Sides == Alternate && d.Time.Set, "alternate sides need reps, not a time", `write sides = "each"`)
	fail("pace", d.Pace == SelfPaced && d.Time.Set, "timed work cannot be self-paced", "leave pace out, or use reps with a tempo")
}
