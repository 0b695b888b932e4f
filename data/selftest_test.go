package data_test

import (
	"testing"

	"tspine/data"
	"tspine/routine/plan"
)

func TestSelfTestsAreKeptTheSameWay(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	turn, wall := 75, 3
	first := plan.SelfTest{Format: plan.SelfTestFormat, ID: data.NewID(monday, "test", 1), At: monday, Left: &turn, Right: &turn, Wall: &wall}
	must(t, store.SaveTest(first))
	less := first
	less.Wall = nil
	put(t, asJSON(t, less), home, "tests", "2026", first.ID+" (1).json")
	put(t, `{"format":1,"id":"20270101T000000Z-test-0001","at":"2027-01-01T00:00:00Z","wall":7}`, home, "tests", "2027", "20270101T000000Z-test-0001.json")
	all, skipped, err := store.Tests()
	must(t, err)
	if len(all) != 1 || asJSON(t, all[0]) != asJSON(t, first) {
		t.Errorf("they came back as %s", asJSON(t, all))
	}
	want := `tests/2026/` + first.ID + ` (1).json was skipped: it is a second copy of ` + first.ID + `.json. Move it away to stop this message.
tests/2027/20270101T000000Z-test-0001.json was skipped: its results are impossible: the wall grade cannot be 7: write 0 to 4. If it is from a later version of tspine, update; otherwise move it away.`
	if got := lines(skipped); got != want {
		t.Errorf("skipped:\n%s\nwant\n%s", got, want)
	}
}
