package cue

// maxCount is the highest repetition that is counted by notes (X); beyond it
// a plain Rep sounds, since nobody tells longer patterns apart.
const maxCount = 19

var (
	onePip  = note{hz: c6, last: 60 * ms}
	fiveLow = note{hz: g4, last: 110 * ms}
)

// countNotes writes a count as a tally: a low note for every five, then a high
// pip for every one. Seven is low, high, high. Up to four of a kind can be
// taken in without counting along.
func countNotes(n int) []note {
	if n < 1 || n > maxCount {
		return scores[Rep].notes
	}
	var notes []note
	for range n / 5 {
		notes = append(notes, fiveLow, note{last: 40 * ms})
	}
	for range n % 5 {
		notes = append(notes, onePip, note{last: 60 * ms})
	}
	return notes[:len(notes)-1]
}
