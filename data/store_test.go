package data_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

func TestIDs(t *testing.T) {
	for _, c := range []struct {
		word   string
		random uint16
		want   string
	}{
		{"mobility", 0x7f3a, "20261123T071502Z-mobility-7f3a"},
		{"mobility", 0, "20261123T071502Z-mobility-0000"},
		{"../../etc/passwd", 1, "20261123T071502Z-etc-passwd-0001"},
		{"Rücken — \x1b[2J", 2, "20261123T071502Z-r-cken-----2j-0002"},
		{"", 3, "20261123T071502Z-session-0003"},
		{strings.Repeat("a", 300), 4, "20261123T071502Z-" + strings.Repeat("a", 64) + "-0004"},
	} {
		if got := data.NewID(monday, c.word, c.random); got != c.want {
			t.Errorf("NewID of %q is %q, want %q", c.word, got, c.want)
		}
	}
}

func TestRecordsComeBackAsTheyWere(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	if _, ok, skipped, err := store.Last(); ok || skipped != nil || err != nil {
		t.Errorf("an empty home has a last record: %v %v %v", ok, skipped, err)
	}
	first, second := ended(monday, "mobility", 1), open(monday.Add(24*time.Hour), "stability", 2)
	mustSave(t, store, second, first)

	all, skipped, err := store.All()
	if err != nil || skipped != nil {
		t.Fatal(skipped, err)
	}
	for i, want := range []session.Record{first, second} {
		if a, b := asJSON(t, all[i]), asJSON(t, want); a != b {
			t.Errorf("record %d came back as\n%s\nwant\n%s", i, a, b)
		}
	}
	last, ok, _, _ := store.Last()
	if !ok || last.ID != second.ID || !reflect.DeepEqual(last.Resume.Into, second.Resume.Into) {
		t.Errorf("the last record is %v", last)
	}
	want := "running/20261124T071502Z-stability-0002\n" +
		"sessions/2026/20261123T071502Z-mobility-0001.json\n" +
		"sessions/2026/20261124T071502Z-stability-0002.json"
	if got := strings.Join(tree(t, home), "\n"); got != want {
		t.Errorf("on the disk:\n%s\nwant\n%s", got, want)
	}

	mustSave(t, store, session.Closed(second))
	if got := len(tree(t, home)); got != 2 {
		t.Errorf("a session that has ended leaves %d files, want its record and the other one", got)
	}
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	must(t, err)
	return string(raw)
}

func TestOnlyTheOwnerMayRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there the folder of the person has the permissions
	}
	home := filepath.Join(t.TempDir(), "new", "home")
	dirs := dirsUnder(home)
	mustSave(t, data.NewStore(dirs), open(monday, "mobility", 1))
	_, err := data.ChangeSettings(dirs, func(s *data.Settings) { s.Mute = true })
	must(t, err)
	seen := 0
	must(t, filepath.WalkDir(filepath.Dir(home), func(path string, e os.DirEntry, err error) error {
		info, _ := e.Info()
		if got := info.Mode().Perm(); got != 0o600 && !e.IsDir() || got != 0o700 && e.IsDir() {
			t.Errorf("%s has the permissions %o", path, got)
		}
		seen++
		return err
	}))
	if seen != 8 {
		t.Errorf("looked at %d files and folders, want 8", seen)
	}
}

func TestPermissionsOfTheOwnerStay(t *testing.T) {
	home := t.TempDir()
	must(t, os.MkdirAll(filepath.Join(home, "sessions", "2026"), 0o700))
	must(t, os.Chmod(filepath.Join(home, "sessions"), 0o500|0o200))
	must(t, os.Chmod(home, 0o750))
	mustSave(t, data.NewStore(dirsUnder(home)), ended(monday, "mobility", 1))
	if info, _ := os.Stat(home); runtime.GOOS != "windows" && info.Mode().Perm() != 0o750 {
		t.Errorf("the folder has become %o", info.Mode().Perm())
	}
}

// TestStrangeFiles puts a stranger's files beside one good record, each case
// for itself: the good one is found, the other one named once, and no file is
// touched.
func TestStrangeFiles(t *testing.T) {
	good := ended(monday, "mobility", 0x7f3a)
	goodName := good.ID + ".json"
	edit := func(from, to string) string {
		out := strings.Replace(asJSON(t, good), from, to, 1)
		if out == asJSON(t, good) {
			t.Fatalf("the record has no %s", from)
		}
		return out
	}
	const other = "20261124T071502Z-mobility-0001.json"
	for _, c := range []struct{ name, content, want string }{
		{other, "", "it is empty"},
		{other, "\x00\x00\x00\x00", "it is not complete JSON (byte 1)"},
		{other, asJSON(t, good)[:300], "it is not complete JSON (byte 300)"},
		{other, asJSON(t, good) + "x", fmt.Sprintf("it is not complete JSON (byte %d)", len(asJSON(t, good))+1)},
		{other, strings.Repeat("[", 20000), "it is not complete JSON (byte 10001)"},
		{other, "null", "it is not a record"},
		{other, "[]", "it is not a record"},
		{other, `"hello"`, "it is not a record"},
		{other, `{"hello":1}`, "it is not a record"},
		{other, `{"format":1,"note":"` + strings.Repeat("a", 600<<10) + `"}`, "it is far too large"},
		{other, edit(`"format":1`, `"format":2`), "it is from a later version of tspine (format 2)"},
		{other, edit(`"format":1`, `"format":"1"`), "its format has the wrong type"},
		{other, edit(`"reps":3`, `"reps":3.5`), "its exercises.planned.reps has the wrong type"},
		{other, edit(`"reps":3`, `"reps":-3`), "its exercise 1 has a set with impossible numbers"},
		{other, edit(`"hold_s":45`, `"hold_s":1e300`), "its exercise 1 has a set with impossible numbers"},
		{other, edit(`"side":"left"`, `"side":"up"`), "its exercise 1 has a set with impossible numbers"},
		{other, edit(`"outcome":"done"`, `"outcome":"\u001b[2J"`), "its exercise 1 has no id, or a focus or outcome that tspine does not know"},
		{other, edit(`"id":"thoracic-rotation"`, `"id":"<b>"`), "its exercise 1 has no id, or a focus or outcome that tspine does not know"},
		{other, edit(good.ID, "../../../etc/passwd"), "its id is not that of a record"},
		{other, edit(`"status":"completed"`, `"status":"great"`), "its status is not in_progress, completed or partial"},
		{other, edit(`"started":"2026-11-23T08:15:02+01:00"`, `"started":"yesterday"`), `it has an impossible value: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"`},
		{other, edit(`"started":"2026-11-23T08:15:02+01:00"`, `"begun":1`), "it does not say when it started"},
		{other, edit(`"ended":"2026-11-23T08:19:02+01:00"`, `"ended":null`), "it does not say when it ended"},
		{other, edit(`"active_s":231.5`, `"active_s":-1`), "its times are impossible"},
		{other, edit(`"pain_before":3`, `"pain_before":11`), "a rating in it is not 0 to 10"},
		{other, edit(`"feel":"stiff"`, `"feel":"great"`), "its feel is not stiff, loose, both or neither"},
		{other, edit(`"morning":null`, `"morning":"sunny"`), "its morning is not better, same or worse"},
		{other, edit(`"focus":"mobility"`, `"focus":"weight"`), "its routine has no id, or a focus or level that tspine does not know"},
		{other, edit(`"level":"low"`, `"level":"top"`), "its routine has no id, or a focus or level that tspine does not know"},
		{"notes.txt", "buy bread", "it is not a record"},
		{"\x1b[2J\u202e.json", "{}", "it is not a record"},
		{good.ID + " (Ada's conflicted copy 2026-11-24).json", asJSON(t, good), "it is a second copy of " + goodName},
		{good.ID + ".sync-conflict-20261124-101500-ABCDEFG.json", asJSON(t, good), "it is a second copy of " + goodName},
		{"Copy of " + goodName, asJSON(t, good), "it is a second copy of " + goodName},
	} {
		home := t.TempDir()
		mustSave(t, data.NewStore(dirsUnder(home)), good)
		put(t, c.content, home, "sessions", "2026", c.name)
		before := strings.Join(tree(t, home), "\n")
		store := data.NewStore(dirsUnder(home))
		all, skipped, err := store.All()
		want := "sessions/2026/" + strings.ReplaceAll(c.name, "\x1b[2J\u202e", "") + " was skipped: " + c.want + ". " + advice(c.want)
		if got := lines(skipped); got != want || err != nil {
			t.Errorf("with %q:\n%s\nwant\n%s\n%v", c.content[:min(len(c.content), 40)], got, want, err)
		}
		if last, ok, _, err := store.Last(); !ok || last.ID != good.ID || ids(all) != good.ID || err != nil {
			t.Errorf("%s: all are %s, the last is %s %v", c.want, ids(all), last.ID, err)
		}
		must(t, store.CloseStale(monday))
		if after := strings.Join(tree(t, home), "\n"); after != before {
			t.Errorf("the files have become\n%s\nwere\n%s", after, before)
		}
	}
}

// advice is what to do about a file that was left out.
func advice(why string) string {
	switch {
	case strings.HasPrefix(why, "it is from a later version"):
		return "Update tspine to read it."
	case strings.Contains(why, "does not know"), strings.Contains(why, "its status"), strings.Contains(why, "its feel"), strings.Contains(why, "its morning"):
		return "If it is from a later version of tspine, update; otherwise move it away."
	}
	return "Move it away to stop this message."
}

func TestStrangeThingsAmongTheYears(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	mustSave(t, store, ended(monday, "mobility", 1))
	sessions := filepath.Join(home, "sessions")
	put(t, "{}", sessions, "20261123T071502Z-mobility-0001.json")
	put(t, "", sessions, ".DS_Store")
	put(t, "", sessions, "2026", ".stfolder")
	put(t, "", sessions, "2026", "~syncthing~x.tmp")
	must(t, os.MkdirAll(filepath.Join(sessions, "2026 (copy)"), 0o700))
	must(t, os.MkdirAll(filepath.Join(sessions, "9999"), 0o700))
	must(t, os.MkdirAll(filepath.Join(sessions, "2026", "20270101T000000Z-mobility-0001.json"), 0o700))
	all, skipped, err := store.All()
	want := "sessions/2026 (copy) was skipped: it does not belong in this folder. Move it away to stop this message.\n" +
		"sessions/2026/20270101T000000Z-mobility-0001.json was skipped: it is not a plain file. Move it away to stop this message.\n" +
		"sessions/20261123T071502Z-mobility-0001.json was skipped: it does not belong in this folder. Move it away to stop this message."
	if got := lines(skipped); got != want || len(all) != 1 || err != nil {
		t.Errorf("%d records, skipped:\n%s\nwant\n%s\n%v", len(all), got, want, err)
	}
	if last, ok, _, err := store.Last(); !ok || last.ID != all[0].ID || err != nil {
		t.Errorf("the last is %s, %v", last.ID, err)
	}
}

func TestLastFallsBack(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	good := ended(monday, "mobility", 1)
	mustSave(t, store, ended(monday.AddDate(-1, 0, 0), "mobility", 1), good)
	put(t, "torn", home, "sessions", "2026", "20261124T071502Z-mobility-0001.json")
	put(t, "", home, "sessions", "2027", "20270101T071502Z-mobility-0001.json")
	last, _, skipped, err := store.Last()
	want := "sessions/2027/20270101T071502Z-mobility-0001.json was skipped: it is empty. Move it away to stop this message.\n" +
		"sessions/2026/20261124T071502Z-mobility-0001.json was skipped: it is not complete JSON (byte 2). Move it away to stop this message."
	if got := lines(skipped); last.ID != good.ID || got != want || err != nil {
		t.Errorf("the last is %s, skipped:\n%s\nwant\n%s\n%v", last.ID, got, want, err)
	}
}

// TestTheCopyThatSaysMoreCounts has two copies of one session, as two machines
// leave them, under both names.
func TestTheCopyThatSaysMoreCounts(t *testing.T) {
	still := open(monday, "mobility", 1)
	later := open(monday, "mobility", 1)
	later.Resume.At = later.Resume.At.Add(time.Second)
	over := ended(monday, "mobility", 1)
	rated := ended(monday, "mobility", 1)
	rated.Note = "warm"
	for _, c := range []struct{ less, more session.Record }{{still, later}, {still, over}, {later, over}, {over, rated}} {
		for _, names := range [][2]string{{".json", ".sync-conflict-1.json"}, {".sync-conflict-1.json", ".json"}, {" (1).json", ".json"}} {
			home := t.TempDir()
			year := filepath.Join(home, "sessions", "2026")
			put(t, asJSON(t, c.less), year, c.less.ID+names[0])
			put(t, asJSON(t, c.more), year, c.more.ID+names[1])
			store := data.NewStore(dirsUnder(home))
			all, skipped, err := store.All()
			if len(all) != 1 || len(skipped) != 1 || err != nil || asJSON(t, all[0]) != asJSON(t, c.more) {
				t.Errorf("%v: all are %v, skipped %v, %v", names, all, skipped, err)
			}
			if last, _, _, _ := store.Last(); asJSON(t, last) != asJSON(t, c.more) {
				t.Errorf("%v: the last is %v", names, last)
			}
		}
	}
}

func TestNewerRecordsAndFreeWords(t *testing.T) {
	home := t.TempDir()
	r := ended(monday, "mobility", 1)
	r.Note = "\x1b]0;title\x07warm \u202eand\n easy"
	content := strings.Replace(asJSON(t, r), `"format":1`, `"format":1,"heart_rate":[61,62],"weather":{"t":3}`, 1)
	put(t, content, home, "sessions", "2026", r.ID+".json")
	last, ok, skipped, err := data.NewStore(dirsUnder(home)).Last()
	if !ok || skipped != nil || err != nil {
		t.Fatal(ok, skipped, err)
	}
	if last.Note != "warm and easy" {
		t.Errorf("the note is %q", last.Note)
	}
}

func TestWhatCannotBeKept(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	named := ended(monday, "mobility", 1)
	named.ID = "../\x1b[2Jx"
	large := ended(monday, "mobility", 1)
	large.Note = strings.Repeat("a", 600<<10)
	for _, c := range []struct {
		record session.Record
		want   string
	}{
		{named, `"../x" cannot be saved: it is not an id`},
		{large, large.ID + " cannot be saved: it is larger than 512 KiB"},
	} {
		if err := store.Save(c.record); err == nil || err.Error() != c.want {
			t.Errorf("Save says %v, want %s", err, c.want)
		}
	}
	if left := tree(t, home); left != nil {
		t.Errorf("there is %v", left)
	}
}
