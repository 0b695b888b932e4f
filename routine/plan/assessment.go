package plan

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
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

// Stretching is the answer to W, "does stretching make it feel worse?".
type Stretching string

// The answers to W. NotLately (I have not stretched lately) and an answer that
// was not given leave W as it was.
const (
	NoStretching    Stretching = ""
	StretchingWorse Stretching = "worse"
	StretchingFine  Stretching = "fine"
	NotLately       Stretching = "none"
)

// Stretchings are the three answers to W, in the order in which they are asked.
var Stretchings = []Stretching{StretchingWorse, StretchingFine, NotLately}

// The ids of the two checklists, in their fixed order.
var (
	MobilitySigns  = []string{"M1", "M2", "M3", "M4", "M5"}
	StabilitySigns = []string{"S1", "S2", "S3", "S4", "S5"}
)

// Answers are what decides the class. A sign that was not answered is no.
type Answers struct {
	Mobility  [5]bool // M1 to M5
	Stability [5]bool // S1 to S5
	Feel      Feel    // F
	Worse     bool    // W: stretching makes it worse, as answered or as seen in the records
}

// Assessment is one set of answers as it is kept, one JSON file each.
//
// A rating (Short) asked for pain, change, warning signs or a clearance only:
// it decides no class and is no reassessment.
type Assessment struct {
	Format     int        `json:"format"`
	ID         string     `json:"id"`
	At         time.Time  `json:"at"` // with the offset of where it was
	Short      bool       `json:"short,omitempty"`
	Now        bool       `json:"now,omitempty"` // the pain is that of a moment, given before a session that was then declined
	Items      []string   `json:"items"`         // the signs answered with yes: M1 to M5, S1 to S5
	Feel       Feel       `json:"feel"`          // empty when not answered
	Stretching Stretching `json:"stretching"`    // empty when not answered
	Pain       *int       `json:"pain"`          // average of the last 24 hours, 0 to 10; nil when not answered
	Change     *int       `json:"change"`        // against the start, -5 to +5; nil when not answered
	Warnings   []string   `json:"warnings"`      // their ids; null when they were not asked
	Cleared    Date       `json:"cleared"`       // "seen, may go on": the day it was said; null when it was not
}

// Full says whether it decides a class: the first edition kept some without
// signs, feeling and W, which are ratings.
func (a Assessment) Full() bool {
	return !a.Short && !a.Now && (len(a.Items) > 0 || a.Feel != NoFeel || a.Stretching != NoStretching)
}

// Answers are the ones that decide the class, W as it was answered here.
func (a Assessment) Answers() Answers {
	out := Answers{Feel: a.Feel, Worse: a.Stretching == StretchingWorse}
	for i := range MobilitySigns {
		out.Mobility[i] = slices.Contains(a.Items, MobilitySigns[i])
		out.Stability[i] = slices.Contains(a.Items, StabilitySigns[i])
	}
	return out
}

// Signs are how many of each list were answered with yes.
func (a Answers) Signs() (stiff, loose int) { return yes(a.Mobility), yes(a.Stability) }

// Check says in one sentence what about an assessment cannot be, and what can
// be written instead; nil when it is fine.
func (a Assessment) Check() error {
	for _, id := range a.Items {
		if !slices.Contains(MobilitySigns, id) && !slices.Contains(StabilitySigns, id) {
			return fmt.Errorf("%q is not a sign: write M1 to M5 or S1 to S5", id)
		}
	}
	for _, id := range a.Warnings {
		if _, known := Warning(id); !known {
			return fmt.Errorf("%q is not a warning sign: write %s", id, strings.Join(WarningIDs(), ", "))
		}
	}
	if a.Feel != NoFeel && !slices.Contains(Feels, a.Feel) {
		return fmt.Errorf("%q is not an answer to how it feels: write stiff, loose, both or neither", a.Feel)
	}
	if a.Stretching != NoStretching && !slices.Contains(Stretchings, a.Stretching) {
		return fmt.Errorf("%q is not an answer to whether stretching makes it worse: write worse, fine or none", a.Stretching)
	}
	if a.Pain != nil && (*a.Pain < 0 || *a.Pain > 10) {
		return fmt.Errorf("pain %d is not on the scale: write 0 to 10", *a.Pain)
	}
	if a.Change != nil && (*a.Change < -5 || *a.Change > 5) {
		return fmt.Errorf("change %d is not on the scale: write -5 to 5", *a.Change)
	}
	return nil
}

// NewestFull is the newest full assessment of those that are kept, the one
// that a reassessment begins with.
func NewestFull(kept []Assessment) (newest Assessment, ok bool) {
	for _, a := range byTime(kept) {
		if a.Full() {
			newest, ok = a, true
		}
	}
	return newest, ok
}

// byTime are the assessments, oldest first.
func byTime(assessments []Assessment) []Assessment {
	out := slices.Clone(assessments)
	sort.SliceStable(out, func(i, j int) bool {
		return cmp.Or(out[i].At.Compare(out[j].At), cmp.Compare(out[i].ID, out[j].ID)) < 0
	})
	return out
}

// WarningsAsked says whether the warning signs were ever asked for.
func WarningsAsked(kept []Assessment) bool {
	return slices.ContainsFunc(kept, func(a Assessment) bool { return a.Warnings != nil })
}

// Kept is an assessment with what is not asked anew taken over from the newest
// full one: the ten signs and the feeling. W that is not asked stays as it
// stands, so it is left unanswered here; pain, change and the warning signs are
// always asked anew.
func (a Assessment) Kept(kept []Assessment) Assessment {
	if before, ok := NewestFull(kept); ok {
		a.Items, a.Feel = before.Items, before.Feel
	}
	a.Items = append([]string{}, a.Items...)
	return a
}

// UnmarshalJSON reads both editions. The first one had "stretching_worse", in
// which false stood for "fine" and for "not asked" alike: it is an answer only
// beside signs or a feeling.
func (a *Assessment) UnmarshalJSON(raw []byte) error {
	type plain Assessment
	both := struct {
		*plain
		Stretching *Stretching `json:"stretching"`
		Worse      *bool       `json:"stretching_worse"`
	}{plain: (*plain)(a)}
	a.Stretching = NoStretching
	if err := json.Unmarshal(raw, &both); err != nil {
		return err
	}
	switch {
	case both.Stretching != nil:
		a.Stretching = *both.Stretching
	case both.Worse == nil:
	case *both.Worse:
		a.Stretching = StretchingWorse
	case len(a.Items) > 0 || a.Feel != NoFeel:
		a.Stretching = StretchingFine
	}
	return nil
}
