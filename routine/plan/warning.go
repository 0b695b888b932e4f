package plan

import (
	"maps"
	"slices"
)

// waiting are the warning signs (RF2 to RF5) that were reported and not yet
// "seen and cleared": no later assessment unsays them, only a clearance
// recorded with or after them. cleared is the newest clearance.
func waiting(assessments []Assessment, today Date) (signs []string, cleared Date) {
	reported := map[string]Date{}
	for _, a := range assessments {
		for _, w := range a.Warnings {
			if slices.Contains(WarningSigns, w) {
				reported[w] = DateOf(a.At)
			}
		}
		if a.Cleared == 0 || a.Cleared > today { // a day that is still to come clears nothing
			continue
		}
		maps.DeleteFunc(reported, func(_ string, on Date) bool { return Clears(a.Cleared, on) })
		cleared = max(cleared, a.Cleared)
	}
	return slices.Sorted(maps.Keys(reported)), cleared
}

// Clears says whether having been seen and cleared on one day can speak for a
// sign that was reported on another: not when it was long before the report.
func Clears(cleared, reported Date) bool { return cleared >= reported-clearedBefore }

// emergency is the sentence about the local emergency number (X), or empty.
func emergency(signs []string) string {
	switch {
	case slices.Contains(signs, "RF5"):
		return " With trouble breathing, call the local emergency number now."
	case slices.Contains(signs, "RF2"):
		return " If the pain around the ribs or in the chest is sudden or severe, call the local emergency number now."
	}
	return ""
}

// signWords say a warning sign in the middle of a sentence.
var signWords = map[string]string{
	"RF2": "pain that spreads around the ribs or into the chest",
	"RF3": "numbness or tingling in arms or hands",
	"RF4": "pain after a fall or an injury",
	"RF5": "difficulty breathing together with the back pain",
}
