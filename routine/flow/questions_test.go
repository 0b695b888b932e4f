package flow

import (
	"slices"
	"testing"

	"tspine/routine/plan"
)

// Every sign has words, and nothing else has.
func TestSigns(t *testing.T) {
	all := slices.Concat(plan.MobilitySigns, plan.StabilitySigns)
	for _, id := range all {
		if Signs[id] == "" {
			t.Errorf("%s has no words", id)
		}
	}
	if len(Signs) != len(all) {
		t.Errorf("%d signs have words, and there are %d", len(Signs), len(all))
	}
}
