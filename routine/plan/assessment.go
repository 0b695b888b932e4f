package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// AssessmentFormat is the version of the assessment's form.
const AssessmentFormat = 1

// Feel is the answer to the one question F, "how does it feel?".
type Feel string

// The answers to F; NoFeel is a question that was not answered.
const (
	NoFeel  Feel = ""
	Stiff   Feel = "stiff"
	Loose   Feel = "loose"
	Both    Feel = "both"
	Neither Feel = "neither"
)

// Feels are the four answers to F, in the order in which they are asked.
var Feels = []Feel{Stiff, Loose, Both, Neither}

// The ids of the two checklists and of the warning signs that are asked, in
// their fixed order (RF1 follows from the records and is never asked).
var (
	MobilitySigns  = []string{"M1", "M2", "M3", "M4", "M5"}
	StabilitySigns = []string{"S1", "S2", "S3", "S4", "S5"}
	WarningSigns   = []string{"RF2", "RF3", "RF4", "RF5"}
)

// Answers are what decides the class. A sign that was not answered is no.
type Answers struct {
	Mobility        [5]bool // M1 to M5
	Stability       [5]bool // S1 to S5
	Feel            Feel    // F
	StretchingWorse bool    // W
}

// Assessment is one set of answers as it is kept, one JSON file each.
//
// A short one asked only for warning signs, a clearance or the one question
// F: it decides no class, is no reassessment and leaves the mix as it is.
type Assessment struct {
	Format          int       `json:"format"`
	ID              string    `json:"id"`
	At              time.Time `json:"at"` // with the offset of where it was
	Short           bool      `json:"short,omitempty"`
	Items           []string  `json:"items"` // the signs answered with yes: M1 to M5, S1 to S5
	Feel            Feel      `json:"feel"`  // empty when not answered
	StretchingWorse bool      `json:"stretching_worse"`
	Pain            *int      `json:"pain"`     // average of the last 24 hours, 0 to 10; nil when not answered
	Change          *int      `json:"change"`   // against the start, -5 to +5; nil when not answered
	Warnings        []string  `json:"warnings"` // RF2 to RF5
	Cleared         Date      `json:"cleared"`  // "seen and cleared on"; null when it was not said
}

// Answers are the ones that decide the class.
func (a Assessment) Answers() Answers {
	out := Answers{Feel: a.Feel, StretchingWorse: a.StretchingWorse}
	for i := range MobilitySigns {
		out.Mobility[i] = slices.Contains(a.Items, MobilitySigns[i])
		out.Stability[i] = slices.Contains(a.Items, StabilitySigns[i])
	}
	return out
}

// Check says in one sentence what about an assessment cannot be, and what can
// be written instead; nil when it is fine.
func (a Assessment) Check() error {
	for _, id := range a.Items {
		if !slices.Contains(MobilitySigns, id) && !slices.Contains(StabilitySigns, id) {
			return fmt.Errorf("%q is not a sign: write M1 to M5 or S1 to S5", id)
		}
	}
	for _, id := range a.Warnings {
		if !slices.Contains(WarningSigns, id) {
			return fmt.Errorf("%q is not a warning sign: write %s", id, strings.Join(WarningSigns, ", "))
		}
	}
	if a.Feel != NoFeel && !slices.Contains(Feels, a.Feel) {
		return fmt.Errorf("%q is not an answer to how it feels: write stiff, loose, both or neither", a.Feel)
	}
	if a.Pain != nil && (*a.Pain < 0 || *a.Pain > 10) {
		return fmt.Errorf("pain %d is not on the scale: write 0 to 10", *a.Pain)
	}
	if a.Change != nil && (*a.Change < -5 || *a.Change > 5) {
		return fmt.Errorf("change %d is not on the scale: write -5 to 5", *a.Change)
	}
	return nil
}

// byTime are the assessments, oldest first.
func byTime(assessments []Assessment) []Assessment {
	out := slices.Clone(assessments)
	slices.SortStableFunc(out, func(a, b Assessment) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// full are the assessments that decide a class. Those dated after tomorrow (a
// clock that was wrong) decide nothing; a warning sign in them still counts.
func full(assessments []Assessment, today Date) []Assessment {
	return slices.DeleteFunc(slices.Clone(assessments), func(a Assessment) bool {
		return a.Short || DateOf(a.At) > today+1
	})
}
