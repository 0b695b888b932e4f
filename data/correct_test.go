package data_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tspine/data"
	"tspine/routine/session"
)

// oldRecord is as a newer tspine may have written it.
const oldRecord = `{"format":1,"id":"20261120T080000Z-mobility-0001","status":"completed","routine":{"id":"mobility","name":"Mobility day","focus":"mobility"},"level":"low",` +
	`"started":"2026-11-20T08:00:00+01:00","ended":"2026-11-20T08:05:00+01:00","active_s":300,"paused_s":0,"pain_before":3,"pain_after":8,"effort":null,"feel":null,"note":"","exercises":[],"weather":{"rain":true}}`

const oldID = "20261120T080000Z-mobility-0001"

func TestCorrectKeepsWhatItDoesNotKnow(t *testing.T) {
	home := t.TempDir()
	put(t, oldRecord, home, "sessions", "2026", oldID+".json")
	s := data.NewStore(dirsUnder(home))
	after := 2
	if _, err := s.Correct(oldID, func(a *session.Answers) { a.PainAfter, a.Note = &after, "better \x1b[31mnow" }); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join(home, "sessions", "2026", oldID+".json"))
	for _, want := range []string{`"weather":{"rain":true}`, `"pain_after":2`, `"pain_before":3`, `"started":"2026-11-20T08:00:00+01:00"`} {
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("no %s in %s, %v", want, raw, err)
		}
	}
	r, ok, _, err := s.Last()
	if err != nil || !ok || *r.PainAfter != 2 || strings.Contains(r.Note, "\x1b") {
		t.Errorf("it reads as %+v, %v", r, err)
	}
	wrong := 11
	if _, err := s.Correct(oldID, func(a *session.Answers) { a.PainAfter = &wrong }); err == nil {
		t.Error("a rating of 11 was kept")
	}
}

// A sync tool's copy goes with its record: left behind, it would be the record.
func TestTakenOutWithItsCopies(t *testing.T) {
	home := t.TempDir()
	put(t, oldRecord, home, "sessions", "2026", oldID+".json")
	put(t, oldRecord, home, "sessions", "2026", oldID+" (conflicted copy).json")
	put(t, strings.Replace(oldRecord, oldID, "20261121T080000Z-mobility-0001", 1), home, "sessions", "2026", "20261121T080000Z-mobility-0001.json")
	s := data.NewStore(dirsUnder(home))
	count := func() int {
		all, _, err := s.All()
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	if err := s.Remove(oldID); err != nil || count() != 1 {
		t.Fatalf("%d stay, %v", count(), err)
	}
	if gone, _, err := s.Trash(); err != nil || len(gone) != 1 || gone[0].ID != oldID {
		t.Errorf("the trash has %v, %v", gone, err)
	}
	if err := s.Remove(oldID); err == nil {
		t.Error("it was taken out twice")
	}
	// Kept again meanwhile, it is not written over.
	put(t, oldRecord, home, "sessions", "2026", oldID+".json")
	if err := s.Restore(oldID); err == nil || count() != 2 {
		t.Errorf("%d there, %v", count(), err)
	}
	if err := os.Remove(filepath.Join(home, "sessions", "2026", oldID+".json")); err != nil {
		t.Fatal(err)
	}
	if err := s.Restore(oldID); err != nil || count() != 2 {
		t.Errorf("%d there, %v", count(), err)
	}
}

func TestNobodyCorrectsASessionThatRuns(t *testing.T) {
	home := t.TempDir()
	running, other := data.NewStore(dirsUnder(home)), data.NewStore(dirsUnder(home))
	r := session.Record{Format: 1, ID: oldID, Status: session.InProgress}
	if err := running.Save(r); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Correct(oldID, func(*session.Answers) {}); err == nil {
		t.Error("it was corrected")
	}
	if err := other.Remove(oldID); err == nil {
		t.Error("it was taken out")
	}
}
