package cue

// maxCount is the highest repetition that is counted by notes (X); beyond it
// a plain Rep sounds, since nobody tells longer patterns apart.
const maxCount = 19

var (
	onePip  = note{hz: c6, last: 60 * ms}
	fiveLow = note{hz: g4, last: 100 * ms}
)

// tally is what sounds behind the tone of a repetition: a low note for every
// five, then a high pip for every one. Seven is low, high, high. Up to four of
// a kind can be taken in without counting along. It is nil for what is not counted.
func tally(n int) []note {
	if n < 1 || n > maxCount {
		return nil
	}
	notes := []note{{last: 60 * ms}}
	for range n / 5 {
		notes = append(notes, fiveLow, note{last: 40 * ms})
	}
	for range n % 5 {
		notes = append(notes, onePip, note{last: 60 * ms})
	}
	return notes[:len(notes)-1]
}
