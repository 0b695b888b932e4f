package plan

import "strings"

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
