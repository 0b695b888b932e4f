package data_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"tspine/data"
)

// What was changed of other players is noted for its owner alone, found by the
// next run, and gone when it was given back; one run at a time has them.
func TestLoweredIsNoted(t *testing.T) {
	dir := t.TempDir()
	d := data.Dirs{Config: dir, Data: dir}
	path := filepath.Join(dir, "lowered.json")
	first, second := data.NewOtherPlayers(d), data.NewOtherPlayers(d)
	if first.Left() {
		t.Error("something is left before anything was changed")
	}
	if left, err := first.Take(); left != nil || err != nil {
		t.Fatalf("taken over: %v, %v", left, err)
	}
	changed := []data.Lowered{{Player: "org.mpris.MediaPlayer2.a", Was: 0.8, Set: 0.24, At: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)}}
	if err := first.Keep(changed); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
		t.Errorf("the note is %v, %v", info, err)
	}
	if _, err := second.Take(); !errors.Is(err, data.ErrElsewhere) {
		t.Errorf("another run takes them over as well: %v", err)
	}
	first.Release()
	if left, err := second.Take(); err != nil || !reflect.DeepEqual(left, changed) || !second.Left() {
		t.Errorf("the next run finds %v, %v", left, err)
	}
	if err := second.Keep(nil); err != nil || second.Left() {
		t.Errorf("given back, something is left: %v", err)
	}
	second.Release()
	for name, content := range map[string]string{"torn": `[{"player": "a`, "another kind": `{}`, "empty": ""} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if left, err := second.Take(); left != nil || err != nil {
			t.Errorf("%s: %v, %v", name, left, err)
		}
	}
}
