package routine

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Pacing that the article does not give: ours (X), each in this one place.
const (
	// EaseTime is the way into and out of a stretch; it is not counted in the hold.
	EaseTime = 3 * time.Second
	// ReadyTime is how long one gets ready in the same position.
	ReadyTime = 10 * time.Second
	// ReadyChange is added when the position changes without going to or leaving the floor.
	ReadyChange = 5 * time.Second
	// ReadyFloor is added when the person goes down to the floor or gets up from it.
	ReadyFloor = 10 * time.Second
	// ReadyMost is how long the words of an exercise may make it.
	ReadyMost = 90 * time.Second
	// RestTime is the rest between two sets. RestMin and RestMax bound it in the
	// shipped programme and in the settings; a person's own routine may ask for
	// anything from 0 to 10 minutes.
	RestTime = 60 * time.Second
	RestMin  = 30 * time.Second
	RestMax  = 90 * time.Second
	// WaitTime is the rest before a set that waits for a key, when no rest is given.
	WaitTime = time.Second
	// SwitchTime is for changing sides.
	SwitchTime = 8 * time.Second
	// RepositionTime is for sliding to another vertebral level (E2).
	RepositionTime = 5 * time.Second
	// SelfPaceFactor times a rep's guided time is when a self-paced rep goes on by itself.
	SelfPaceFactor = 2
)

// Count is a number of sets, reps or segments: one value or a range. The zero
// value means not given.
type Count struct{ Min, Max int }

// At picks within the range; mid is rounded up.
func (c Count) At(l Level) int { return at(l, c.Min, (c.Min+c.Max+1)/2, c.Max) }

// Given says whether the dose has this number.
func (c Count) Given() bool { return c.Max > 0 }

// String is "10" or "2-3".
func (c Count) String() string {
	if c.Min == c.Max {
		return fmt.Sprint(c.Min)
	}
	return fmt.Sprintf("%d-%d", c.Min, c.Max)
}

// Span is a length of time: one value or a range. The zero value means not
// given, unless Set says that a zero was written.
type Span struct {
	Min, Max time.Duration
	Set      bool
}

// Seconds is a span of one value.
func Seconds(s float64) Span {
	d := time.Duration(math.Round(s * float64(time.Second)))
	return Span{d, d, true}
}

// At picks within the range; mid is rounded to the half second.
func (s Span) At(l Level) time.Duration {
	return at(l, s.Min, ((s.Min + s.Max) / 2).Round(time.Second/2), s.Max)
}

// at is the one of three values that a level picks.
func at[T any](l Level, low, mid, high T) T {
	switch l {
	case High:
		return high
	case Mid:
		return mid
	}
	return low
}

// or is the span at a level, or other when the dose does not give it.
func (s Span) or(l Level, other time.Duration) time.Duration {
	if !s.Set {
		return other
	}
	return s.At(l)
}

// Tempo is how long the moving phases of a rep take.
type Tempo struct{ Move, Return Span }

// Dose is how much of an exercise to do. Six shapes come out of it: hold x
// reps x sides (E1), hold x segments (E2), reps inside a time (E3), sets x
// paced reps (E4), a plain time (E5), sets x reps with a hold in each (E6).
type Dose struct {
	Sets     Count  // 1 when not given
	Reps     Count  // 1 when not given; inside Time when both are
	Segments Count  // one rep, or Reps, at each vertebral level (E2)
	Hold     Span   // at the top of each rep; the first of Holds where there are several
	Holds    []Span // one for each set, where they differ; else nil
	Time     Span   // timed work instead of paced reps
	Cycle    Span   // one slow up and down of timed work, for the figure

	Tempo      Tempo // without it a hold is eased into and out of (EaseTime)
	Rest       Span  // between sets, RestTime when not given
	Switch     Span  // between sides
	Reposition Span  // between segments
	Ready      Span  // before the exercise; by change of position when not given
	Sides      Sides // Both when not given
	Pace       Pace  // Guided when not given
	Wait       bool  // every set but the first begins with the person's key
}

// HoldAt is the hold of each rep in a set, from 1, at a level.
func (d Dose) HoldAt(l Level, set int) time.Duration {
	if n := len(d.Holds); n > 0 {
		return d.Holds[min(max(set, 1), n)-1].At(l)
	}
	return d.Hold.At(l)
}

// HoldsAt are the holds of the sets at a level where they differ from set to
// set; nil where all are alike.
func (d Dose) HoldsAt(l Level) []time.Duration {
	var out []time.Duration
	for set := 1; set <= d.Sets.AtLeastOne(l) && d.Holds != nil; set++ {
		out = append(out, d.HoldAt(l, set))
	}
	if len(slices.Compact(slices.Clone(out))) < 2 {
		return nil
	}
	return out
}

// RestOrUsual is the rest between two sets as it is given, else the usual one; not set
// where the next set waits for the person.
func (d Dose) RestOrUsual() Span {
	if d.Rest.Set || d.Wait {
		return d.Rest
	}
	return Seconds(RestTime.Seconds())
}

// RestAt is the rest between two sets at a level; asked stands in place of it
// where it is not 0. A dose without a rest keeps none.
func (d Dose) RestAt(l Level, asked time.Duration) time.Duration {
	rest := d.RestOrUsual().At(l)
	switch {
	case d.Wait && (!d.Rest.Set || rest == 0):
		return WaitTime
	case rest > 0 && asked > 0:
		return asked
	}
	return rest
}

// BothSides says whether the dose is for one side after the other, so that
// there is one to begin with.
func (d Dose) BothSides() bool { return d.Sides == Each || d.Sides == Alternate }

// AtLeastOne is the count at a level, or 1 when it is not given.
func (c Count) AtLeastOne(l Level) int { return max(1, c.At(l)) }

// The forms of a count and of a length of time.
var (
	countForm = regexp.MustCompile(`^(\d{1,6})(?:\s*-\s*(\d{1,6}))?$`)
	spanForm  = regexp.MustCompile(`^([\d.]{1,8})\s*(s|min|m)?(?:\s*-\s*([\d.]{1,8})\s*(s|min|m)?)?$`)
	mixedForm = regexp.MustCompile(`^(\d{1,3})m(\d{1,2})s$`)
)

// Reasons why a quantity cannot be read.
var (
	errNoUnit   = errors.New("has no unit")
	errReversed = errors.New("is a range that runs backwards")
	errNotSpan  = errors.New("is not a length of time")
	errNotCount = errors.New("is not a whole number")
)

// ParseCount reads "10" or "8-12".
func ParseCount(s string) (Count, error) {
	m := countForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return Count{}, errNotCount
	}
	low, _ := strconv.Atoi(m[1])
	high := low
	if m[2] != "" {
		high, _ = strconv.Atoi(m[2])
	}
	if high < low {
		return Count{}, errReversed
	}
	return Count{low, high}, nil
}

// ParseSpan reads "30s", "2-3s", "1.5s", "1-2m", "90s", "1m30s" or "30s-1m".
// The error says what is wrong in the words that follow the key's name.
func ParseSpan(s string) (Span, error) {
	s = strings.TrimSpace(s)
	if m := mixedForm.FindStringSubmatch(s); m != nil {
		minutes, _ := strconv.Atoi(m[1])
		seconds, _ := strconv.Atoi(m[2])
		return Seconds(float64(minutes*60 + seconds)), nil
	}
	m := spanForm.FindStringSubmatch(s)
	if m == nil {
		return Span{}, errNotSpan
	}
	low, high, unit, lowUnit := m[1], m[3], m[4], m[2]
	if high == "" {
		high, unit = low, lowUnit
	}
	if unit == "" {
		return Span{}, errNoUnit
	}
	if lowUnit == "" {
		lowUnit = unit
	}
	from, err := duration(low, lowUnit)
	to, err2 := duration(high, unit)
	switch {
	case err != nil || err2 != nil:
		return Span{}, errNotSpan
	case to < from:
		return Span{}, errReversed
	}
	return Span{from, to, true}, nil
}

func duration(number, unit string) (time.Duration, error) {
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0, err
	}
	if unit != "s" {
		v *= 60
	}
	return time.Duration(math.Round(v*1000)) * time.Millisecond, nil
}

// String is "30s" or "15-20s", as it is written in a file.
func (s Span) String() string {
	if s.Min == s.Max {
		return inSeconds(s.Min) + "s"
	}
	return fmt.Sprintf("%s-%ss", inSeconds(s.Min), inSeconds(s.Max))
}

func inSeconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64)
}

// short is a bound as it is written in a file: "0.5s", "90s", "10m".
func short(d time.Duration) string {
	if d%time.Minute == 0 {
		return fmt.Sprintf("%dm", d/time.Minute)
	}
	return inSeconds(d) + "s"
}
