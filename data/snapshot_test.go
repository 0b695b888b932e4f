package data_test

import (
	"slices"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
)

// TestThePlanKnowsTheShippedDays and the variations of their exercises, whatever
// the library holds.
func TestThePlanKnowsTheShippedDays(t *testing.T) {
	dirs := dirsUnder(t.TempDir())
	got := data.Read(dirs, data.NewStore(dirs), time.Now()).PlanSettings()
	for _, r := range data.Shipped().Routines {
		var ids []string
		for _, e := range r.Exercises {
			ids = append(ids, e.ID)
			for _, v := range e.Variations {
				if got.Base[v.ID] != e.ID {
					t.Errorf("%s is taken for one of %q, want %s", v.ID, got.Base[v.ID], e.ID)
				}
			}
		}
		if r.ID != plan.BalanceDay && !slices.Equal(got.Days[r.Focus], ids) {
			t.Errorf("%s: %q, want %q", r.ID, got.Days[r.Focus], ids)
		}
	}
	if len(got.Days[routine.Mobility]) == 0 || len(got.Days[routine.Stability]) == 0 {
		t.Error("a day without exercises")
	}
}

// TestAFirstLookHasAllThatItReads: what is read side by side is there.
func TestAFirstLookHasAllThatItReads(t *testing.T) {
	d := dirsUnder(t.TempDir())
	store := data.NewStore(d)
	for n := range 60 {
		mustSave(t, store, ended(monday.AddDate(0, 0, -n), "mobility", uint16(n)))
	}
	known := data.Recent(d, store, monday.AddDate(0, 0, 1))
	if len(known.Records) != 52 || len(known.Routines) < 3 {
		t.Errorf("%d records and %d routines are known", len(known.Records), len(known.Routines))
	}
}
