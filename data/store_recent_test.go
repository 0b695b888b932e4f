package data_test

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

func TestRecent(t *testing.T) {
	s := data.NewStore(dirsUnder(t.TempDir()))
	var ids []string
	for i := range 5 {
		// Two of them in another year's folder.
		at := time.Date(2025, 12, 30+i, 8, 0, 0, 0, time.UTC)
		ended := at.Add(time.Minute)
		r := session.Record{Format: session.Format, ID: data.NewID(at, "mobility", uint16(i)), Status: session.Completed,
			Routine: session.RoutineRef{ID: "mobility", Focus: "mobility"}, Level: "low", Started: at, Ended: &ended}
		if err := s.Save(r); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, r.ID)
	}
	for _, n := range []int{1, 4, 5, 9} {
		got, skipped, err := s.Recent(n, monday.AddDate(1, 0, 0))
		want := ids[max(0, len(ids)-n):]
		if err != nil || len(skipped) != 0 || len(got) != len(want) {
			t.Fatalf("Recent(%d) gives %d records, %v, %v", n, len(got), skipped, err)
		}
		for i := range want {
			if got[i].ID != want[i] {
				t.Errorf("Recent(%d)[%d] is %s, want %s", n, i, got[i].ID, want[i])
			}
		}
	}
}
