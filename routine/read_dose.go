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
	MaxTime     = 60 * time.Minute // of one step, whatever it is
	minBetween  = time.Second      // what lies between is told at its start, so it is never nothing
	maxBetween  = 5 * time.Minute
	maxRest     = 10 * time.Minute
	maxCount    = 1_000_000 // what a number is cut down to before it is compared
)

// readDose reads the dose table over what base gives, so that a variation or
// a routine can override single numbers.
func readDose(t *strict.Table, base Dose) Dose {
	if t == nil {
		return base
	}
	d := readValues(t, base)
	d.reshape(t)
	checkDose(t, d)
	return d
}

// readValues reads each key of a dose for itself.
func readValues(t *strict.Table, d Dose) Dose {
	readCount(t, "sets", maxSets, &d.Sets)
	readCount(t, "reps", maxReps, &d.Reps)
	readCount(t, "segments", maxSegments, &d.Segments)
	readHold(t, &d)
	readSpan(t, "time", minPhase, MaxTime, &d.Time)
	readSpan(t, "cycle", minPhase, maxPhase, &d.Cycle)
	readTempo(t, &d)
	readSpan(t, "rest", 0, maxRest, &d.Rest)
	readSpan(t, "switch", minBetween, maxBetween, &d.Switch)
	readSpan(t, "reposition", minBetween, maxBetween, &d.Reposition)
	readSpan(t, "ready", minBetween, maxBetween, &d.Ready)
	strict.Pick(t, "sides", &d.Sides, Both, Each, Alternate, OnlyLeft, OnlyRight)
	strict.Pick(t, "pace", &d.Pace, Guided, SelfPaced)
	strict.Set(&d.Wait, "wait", t.Bool)
	t.Done()
	return d
}

// readHold reads one hold, or a list of them: one for each set, of which there
// are then as many.
func readHold(t *strict.Table, d *Dose) {
	v, _ := t.Any("hold")
	list, many := v.([]any)
	if !many {
		if readSpan(t, "hold", minPhase, maxHold, &d.Hold); t.Has("hold") {
			d.Holds = nil
		}
		return
	}
	words, ok := t.Strings("hold")
	switch {
	case len(list) < 2 || len(list) > maxSets:
		t.Fail("hold", fmt.Sprintf("hold is a list of %d", len(list)), fmt.Sprintf("write one hold, or a list of 2 to %d, one for each set", maxSets))
		return
	case !ok:
		return
	}
	holds, right := make([]Span, len(words)), true
	for i, word := range words {
		right = checkSpan(t, "hold", i, word, minPhase, maxHold, &holds[i]) && right
	}
	if !right {
		return
	}
	d.Hold, d.Holds = holds[0], holds
	if !t.Has("sets") {
		d.Sets = Count{len(holds), len(holds)}
	}
}

func readTempo(t *strict.Table, d *Dose) {
	tempo := t.Table("tempo")
	if tempo == nil {
		return
	}
	readSpan(tempo, "move", minPhase, maxPhase, &d.Tempo.Move)
	readSpan(tempo, "return", minPhase, maxPhase, &d.Tempo.Return)
	if !d.Tempo.Move.Set && !tempo.Has("move") {
		t.Fail("tempo", "tempo has no move", `write tempo = { move = "2s", return = "2s" }`)
	}
	tempo.Done()
}

// reshape takes out what an override stands in place of: a time in place of
// the hold and the tempo it was written over, and the other way round.
func (d *Dose) reshape(t *strict.Table) {
	timed, paced := t.Has("time"), t.Has("hold") || t.Has("tempo")
	switch {
	case timed && !paced:
		d.Hold, d.Holds, d.Tempo = Span{}, nil, Tempo{}
	case paced && !timed:
		d.Time = Span{}
		if !t.Has("cycle") {
			d.Cycle = Span{}
		}
	}
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
		n := int(min(max(v, 0), maxCount))
		c, err = Count{n, n}, nil
	case string:
		c, err = ParseCount(v)
	}
	bounds := fmt.Sprintf("write a number from 1 to %d", most)
	switch {
	case errors.Is(err, errReversed):
		t.Fail(key, key+" "+err.Error(), "write the smaller number first")
	case err != nil:
		t.Fail(key, key+" "+err.Error(), fmt.Sprintf("write %s = 10, or a range such as %s = \"8-12\"", key, key))
	case c.Min < 1:
		t.Fail(key, key+" is less than 1", bounds)
	case c.Max > most:
		t.Fail(key, fmt.Sprintf("%s is more than %d", key, most), bounds)
	default:
		*into = c
	}
}

// readSpan reads a length of time or a range of it, always in quotes and with
// its unit: a bare number could mean anything.
func readSpan(t *strict.Table, key string, least, most time.Duration, into *Span) {
	if v, ok := t.Any(key); ok {
		checkSpan(t, key, -1, v, least, most, into)
	}
}

// checkSpan is a length of time or a range of it that stands under a key, or at
// place i of its list.
func checkSpan(t *strict.Table, key string, i int, v any, least, most time.Duration, into *Span) bool {
	var s Span
	err := errNotSpan
	switch v := v.(type) {
	case int64, float64:
		err = errNoUnit
	case string:
		s, err = ParseSpan(v)
	}
	bounds := fmt.Sprintf("write a time from %s to %s", short(least), short(most))
	switch {
	case errors.Is(err, errReversed):
		t.FailAt(key, i, key+" "+err.Error(), "write the shorter time first")
	case errors.Is(err, errNoUnit):
		t.FailAt(key, i, key+" "+err.Error(), fmt.Sprintf("write %s = %q", key, withUnit(v)))
	case err != nil:
		t.FailAt(key, i, key+" "+err.Error(), fmt.Sprintf("write %s = \"45s\", or a range such as %s = \"40-50s\"", key, key))
	case s.Min < least:
		t.FailAt(key, i, fmt.Sprintf("%s is shorter than %s", key, short(least)), bounds)
	case s.Max > most:
		t.FailAt(key, i, fmt.Sprintf("%s is longer than %s", key, short(most)), bounds)
	default:
		*into = s
		return true
	}
	return false
}

// sets is a number of sets in words.
func sets(c Count) string {
	if !c.Given() || c.Max == 1 {
		return "1 set"
	}
	return c.String() + " sets"
}

// withUnit is what somebody may have meant by a length of time without its
// unit.
func withUnit(v any) string {
	guess := fmt.Sprint(v) + "s"
	if _, err := ParseSpan(guess); err != nil {
		return "30s"
	}
	return guess
}

// checkDose reports numbers that cannot go together, one problem a key.
func checkDose(t *strict.Table, d Dose) {
	unread := t.Has("hold") && !d.Hold.Set || t.Has("time") && !d.Time.Set || t.Has("tempo") && !d.Tempo.Move.Set
	rules := []struct {
		key          string
		wrong        bool
		what, remedy string
	}{
		{"", !d.Hold.Set && !d.Time.Set && !d.Tempo.Move.Set && !unread, "the dose does not say how long anything takes",
			`give it a hold, a time, or a tempo such as tempo = { move = "2s", return = "2s" }`},
		{"time", d.Time.Set && d.Hold.Set, "time and hold cannot go together", "leave one of them out"},
		{"time", d.Time.Set && d.Tempo.Move.Set, "time and tempo cannot go together", "leave one of them out; a cycle gives timed work its pace"},
		{"time", d.Time.Set && d.Reps.Given() && d.Time.Min/time.Duration(d.Reps.Max) < minPhase,
			fmt.Sprintf("%d reps do not fit into %s", d.Reps.Max, short(d.Time.Min)), "give it more time or fewer reps"},
		{"hold", d.Holds != nil && d.Sets.Max != len(d.Holds),
			fmt.Sprintf("there are %d holds for %s", len(d.Holds), sets(d.Sets)), "write one hold for each set"},
		{"wait", d.Wait && d.Sets.Max < 2 && d.Sides != Each, "wait does nothing with one set", "leave it out, or give the dose more sets"},
		{"cycle", d.Cycle.Set && !d.Time.Set, "cycle does nothing without time", "leave it out, or give the dose a time"},
		{"reposition", d.Reposition.Set && !d.Segments.Given(), "reposition does nothing without segments", "leave it out, or give the dose segments"},
		{"switch", d.Switch.Set && !d.BothSides(), "switch does nothing when the side does not change", `leave it out, or write sides = "each"`},
		{"sides", d.Sides == Alternate && d.Time.Set, "alternate sides need reps, not a time", `write sides = "each"`},
		{"pace", d.Pace == SelfPaced && d.Time.Set, "timed work cannot be self-paced", "leave pace out, or use reps with a tempo"},
	}
	failed := map[string]bool{}
	for _, r := range rules {
		if r.wrong && !failed[r.key] {
			t.Fail(r.key, r.what, r.remedy)
			failed[r.key] = true
		}
	}
}
