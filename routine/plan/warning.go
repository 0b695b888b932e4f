package plan

import (
	"cmp"
	"slices"
	"strings"
)

// warning is a warning sign that was reported and waits for a professional.
type warning struct {
	sign     string
	reported Date
}

// warn takes in the warning signs of an assessment. A sign reported again
// needs a new clearance; no later assessment unsays it.
func (s *state) warn(a Assessment) {
	for _, sign := range a.Warnings {
		if !slices.Contains(WarningSigns, sign) {
			continue
		}
		s.waiting = slices.DeleteFunc(s.waiting, func(w warning) bool { return w.sign == sign })
		s.waiting = append(s.waiting, warning{sign, s.reportedOn(a)})
	}
	slices.SortFunc(s.waiting, func(a, b warning) int { return cmp.Compare(a.sign, b.sign) })
}

// reportedOn is the day of a report, also of one whose clock was ahead.
func (s *state) reportedOn(a Assessment) Date { return min(DateOf(a.At), s.day) }

func (s *state) clearSigns(day Date) {
	s.waiting = slices.DeleteFunc(s.waiting, func(w warning) bool { return Clears(w.sign, day, w.reported) })
}

// Clears says whether having been seen and cleared on one day can speak for a
// sign that was reported on another: RF2 to RF4 may have been seen up to
// clearedBefore days before the report, difficulty breathing never.
func Clears(sign string, cleared, reported Date) bool {
	if sign == "RF5" {
		return cleared >= reported
	}
	return cleared >= reported-clearedBefore
}

// signs are the ids of the warning signs that wait.
func (s *state) signs() []string {
	var out []string
	for _, w := range s.waiting {
		out = append(out, w.sign)
	}
	return out
}

// emergency is the sentence about the local emergency number (X), or empty.
func emergency(signs []string) string {
	switch {
	case slices.Contains(signs, "RF5"):
		return " If you have trouble breathing, call your local emergency number now."
	case slices.Contains(signs, "RF2"):
		return " If the pain around the ribs or in the chest is sudden or severe, call your local emergency number now."
	}
	return ""
}

// signWords say a warning sign in the middle of a sentence.
var signWords = map[string]string{
	"RF2": "pain that spreads around the ribs or into the chest",
	"RF3": "numbness or tingling in arms or hands",
	"RF4": "pain after a fall or an injury",
	"RF5": "difficulty breathing along with the back pain",
}

// blockedWhy says what was reported.
func (s *state) blockedWhy() Reason {
	var words []string
	for _, w := range s.waiting {
		words = append(words, signWords[w.sign])
	}
	return Reason{"You reported " + strings.Join(words, ", and ") + ".", strings.Join(s.signs(), ", ")}
}
