package plan

import (
	"slices"
	"strings"
)

// Severity is how much an insight asks for.
type Severity string

// Good to know, worth doing, and a look by a professional first.
const (
	SeverityInfo         Severity = "info"
	SeverityAdvice       Severity = "advice"
	SeverityProfessional Severity = "professional"
)

// Insight is one sentence with its reason and the sessions that it rests on.
// Its id is stable; those of levels and of exercises that are left out end in
// what they are about (level-up-mobility, leave-out-wall-angel).
type Insight struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"`
	Why      Reason   `json:"why"`
	Records  []string `json:"records"` // oldest first, never null
}

func insight(id string, s Severity, text, why, rule string, records ...string) Insight {
	return Insight{id, s, text, Reason{why, rule}, slices.Compact(append([]string{}, records...))}
}

// told are some insights.
type told []Insight

// add tells one more if it holds.
func (t *told) add(holds bool, i Insight) {
	if holds {
		*t = append(*t, i)
	}
}

// insights are all that hold now, the most urgent first.
func (s *state) insights(t Today) []Insight {
	out := append([]Insight{}, s.professional()...)
	out = append(out, s.advice()...)
	out = append(out, s.levelNews()...)
	out = append(out, s.goodNews()...)
	return append(out, s.tips(t)...)
}

// Reason is one sentence that says why, with the id of the rule in the
// programme (C3), or X for one of ours.
type Reason struct {
	Text string // ends with a full stop
	ID   string
}

// String is the sentence with its id: "Stiffness leads (C5)."
func (r Reason) String() string {
	return strings.TrimSuffix(r.Text, ".") + " (" + r.ID + ")."
}

// MarshalText writes what String says.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
