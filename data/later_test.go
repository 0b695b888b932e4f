package data_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tspine/data"
	"tspine/routine/session"
)

// TestNothingIsSavedOverALaterVersion has the file of a record replaced by one of
// a later version, as a folder that is synced may.
func TestNothingIsSavedOverALaterVersion(t *testing.T) {
	home := t.TempDir()
	r := open(monday, "mobility", 1)
	store := data.NewStore(dirsUnder(home))
	mustSave(t, store, r)
	const theirs = `{"format":2,"id":{"new":"form"}}`
	put(t, theirs, home, "sessions", "2026", r.ID+".json")
	err := store.Save(session.Closed(r))
	if want := r.ID + " cannot be saved: its file is from a later version of tspine: update tspine"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if got, _ := os.ReadFile(filepath.Join(home, "sessions", "2026", r.ID+".json")); string(got) != theirs {
		t.Errorf("it has become %s", got)
	}
}

// TestWhatIsNotUnderstoodIsKept saves a record again and again over one that has
// more than this version knows.
func TestWhatIsNotUnderstoodIsKept(t *testing.T) {
	home := t.TempDir()
	r := open(monday, "mobility", 1)
	more := strings.NewReplacer(`"format":1,`, `"format":1,"heart":[61,{"x":1.50}],`, `"planned":[{`, `"planned":[{"load":9007199254740993,`,
		`"resume":{`, `"resume":{"why":"x",`).Replace(asJSON(t, r))
	put(t, more, home, "sessions", "2026", r.ID+".json")
	store := data.NewStore(dirsUnder(home))
	r.Note = "newer"
	mustSave(t, store, r, r, session.Closed(r))
	got, err := os.ReadFile(filepath.Join(home, "sessions", "2026", r.ID+".json"))
	must(t, err)
	for what, want := range map[string]bool{`"heart":[61,{"x":1.50}]`: true, `"load":9007199254740993`: true, `"note":"newer"`: true, `"status":"partial"`: true, `"resume"`: false, `"why":"x"`: false} {
		if strings.Contains(string(got), what) != want {
			t.Errorf("%s: %v, want %v in\n%s", what, !want, want, got)
		}
	}
}
