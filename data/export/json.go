package export

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// Format is the version of the form that JSON writes.
const Format = 1

// JSON writes everything that is kept: the sessions, the assessments and the
// self-tests as they are in their files, in the order that they come in.
func JSON(w io.Writer, records []session.Record, assessments []plan.Assessment, tests []plan.SelfTest, now time.Time) error {
	all := struct {
		Format      int               `json:"format"`
		Exported    time.Time         `json:"exported"`
		Sessions    []session.Record  `json:"sessions"`
		Assessments []plan.Assessment `json:"assessments"`
		SelfTests   []plan.SelfTest   `json:"self_tests"`
	}{Format, now.Round(0).Truncate(time.Second), append([]session.Record{}, records...), append([]plan.Assessment{}, assessments...),
		append([]plan.SelfTest{}, tests...)}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	if err := out.Encode(all); err != nil {
		return fmt.Errorf("cannot export: %w", err)
	}
	return nil
}
