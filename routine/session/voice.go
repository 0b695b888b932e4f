package session

import (
	"cmp"
	"strings"
	"time"
	"unicode"

	"tspine/routine"
)

// Speech is how much is spoken.
type Speech string

// Full speaks everything that fits; Short leaves out set-up and form; Counts
// speaks only names, sides and counts.
const (
	Full   Speech = "full"
	Short  Speech = "short"
	Counts Speech = "counts"
)

// How long espeak-ng and spd-say take for the words of a session, from the
// call until the voice is free again (X, measured; they differ by a tenth).
// All but the start of the program scales with the rate.
const (
	usualRate = 175                    // words a minute when none is set
	voiceLead = 550 * time.Millisecond // to start the program and to let it end
	perRune   = 46 * time.Millisecond
	// perSyllable is how long a letter takes that is a syllable: Chinese is
	// spoken at 4 to 5 of them a second.
	perSyllable = 230 * time.Millisecond
	perDigit    = 140 * time.Millisecond // more, since a digit is a word
	perStop     = 500 * time.Millisecond // a pause inside the line
)

// Familiarity (X): an exercise is new for NewFor sessions, and known after
// KnownAfter.
const (
	NewFor     = 3
	KnownAfter = 8
)

// Voice is what the cue plan must know of the one that speaks and of the one
// that listens.
type Voice struct {
	Speech Speech         // Full when empty
	Rate   int            // words a minute; the usual rate when 0
	Met    map[string]int // in how many sessions the person has met an exercise, by id
	Pace   Pace           // as learnt from its lines; the zero value is an estimate
}

// Pace is how a voice was found to speak.
type Pace struct {
	Lead   time.Duration // from the call until the first sound, and from the last until it is free
	Factor float64       // how much longer it speaks than estimated
}

// slowest is the slowest voice that the words of the first get ready are laid out
// for (X): one that needs a second to start and speaks a quarter slower.
var slowest = Pace{Lead: time.Second, Factor: 1.25}

// Takes estimates how long the voice needs for words, rather too long than too
// short; 0 for none.
func (v Voice) Takes(words string) time.Duration {
	if words == "" {
		return 0
	}
	rate := cmp.Or(v.Rate, usualRate)
	var sum time.Duration
	for i, r := range words {
		sum += perRune
		switch {
		case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			sum += perSyllable - perRune
		case unicode.IsDigit(r):
			sum += perDigit
		case strings.ContainsRune(".,;:!?。，、；：！？", r) && i < len(words)-1:
			sum += perStop
		}
	}
	sum = sum * usualRate / time.Duration(rate)
	if p := v.Pace; p.Factor > 0 {
		return p.Lead + time.Duration(p.Factor*float64(sum))
	}
	return voiceLead + sum
}

// isNew says whether the person is still learning an exercise: in its first
// round, where it is done in several.
func (v Voice) isNew(e routine.Exercise) bool { return v.Met[e.ID] < NewFor && e.Round < 2 }

// knows says whether the person needs little more than the count.
func (v Voice) knows(e routine.Exercise) bool { return v.Met[e.ID] >= KnownAfter }

// byFamiliarity is what holds while an exercise is new, for a while after, or when
// it is known.
func byFamiliarity[T any](v Voice, e routine.Exercise, isNew, between, known T) T {
	switch {
	case v.isNew(e):
		return isNew
	case v.knows(e):
		return known
	}
	return between
}

// first is the first of the lines that the voice can speak in a slot of this
// length; empty when there is none.
func (v Voice) first(slot time.Duration, lines ...string) string {
	for _, words := range lines {
		if v.Takes(words) <= slot {
			return words
		}
	}
	return ""
}

// tells says whether the voice may speak the words of a cue.
func (v Voice) tells(c Cue) bool { return c.Set > 0 || v.speaks(c.Kind) }

// speaks says whether the voice may speak cues of this kind at all.
func (v Voice) speaks(k CueKind) bool {
	switch k {
	case CueSetup, CueForm:
		return v.Speech != Short && v.Speech != Counts
	case CueCaution, CueHalf, CueStart, CueEnd:
		return v.Speech != Counts
	}
	return true
}
