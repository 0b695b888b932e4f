package session

import (
	"time"
	"unicode"

	"tspine/routine/text"
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

// The pace of speech that is assumed until the voice is known (X), on the
// slow side of the free voices, so that a plan holds with all of them.
const (
	defaultLead    = 300 * time.Millisecond
	defaultPerRune = 68 * time.Millisecond
	runesOfDigit   = 4
)

// Familiarity (X): an exercise is new for NewFor sessions, and familiar after
// FamiliarAfter.
const (
	NewFor        = 2
	FamiliarAfter = 5
)

// Voice is what the cue plan must know of the one that speaks and of the one
// that listens.
type Voice struct {
	Speech  Speech         // Full when empty
	Lead    time.Duration  // from being asked to the first sound; a default when 0
	PerRune time.Duration  // how long one character takes; a default when 0
	Met     map[string]int // in how many sessions the person has met an exercise, by id
}

// Takes estimates how long the voice needs for words; 0 for none.
func (v Voice) Takes(words string) time.Duration {
	if words == "" {
		return 0
	}
	lead, per := v.Lead, v.PerRune
	if lead == 0 {
		lead = defaultLead
	}
	if per == 0 {
		per = defaultPerRune
	}
	return lead + per*time.Duration(spokenRunes(words))
}

// spokenRunes is how many characters words have, a digit counted as the word
// that it is read as.
func spokenRunes(words string) (n int) {
	for _, r := range words {
		if unicode.IsDigit(r) {
			n += runesOfDigit
		} else {
			n++
		}
	}
	return n
}

// first is the first of the lines that the voice can speak in a slot of this
// length, without the words in brackets; empty when there is none.
func (v Voice) first(slot time.Duration, lines ...string) string {
	for _, l := range lines {
		if words := text.New(l).Spoken(); v.Takes(words) <= slot {
			return words
		}
	}
	return ""
}

// speaks says whether the voice may speak cues of this kind at all.
func (v Voice) speaks(k CueKind) bool {
	switch k {
	case CueSetup, CueForm:
		return v.Speech != Short && v.Speech != Counts
	case CueHalf, CueNext, CueStart, CueEnd:
		return v.Speech != Counts
	}
	return true
}
