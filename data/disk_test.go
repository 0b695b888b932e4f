package data_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"tspine/data"
)

// TestWhereFilesCannotBeKept puts files in the way, which stops an
// administrator as well as anybody.
func TestWhereFilesCannotBeKept(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // other words for the same faults
	}
	for _, c := range []struct{ inTheWay, want string }{
		{"home", "cannot make the folder HOME/home: there is a file where a folder should be"},
		{"home/sessions", "cannot make the folder HOME/home/sessions: there is a file where a folder should be"},
		{"home/sessions/2026", "cannot make the folder HOME/home/sessions/2026: there is a file where a folder should be"},
		{"home/sessions/2026/20261123T071502Z-mobility-0001.json/x", "cannot write HOME/home/sessions/2026/20261123T071502Z-mobility-0001.json: something else is in its place"},
	} {
		folder := t.TempDir()
		put(t, "", folder, c.inTheWay)
		store := data.NewStore(dirsUnder(filepath.Join(folder, "home")))
		err := store.Save(ended(monday, "mobility", 1))
		if err == nil {
			t.Errorf("%s: saved all the same", c.inTheWay)
			continue
		}
		if got := strings.ReplaceAll(err.Error(), folder, "HOME"); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.inTheWay, got, c.want)
		}
		for _, path := range tree(t, folder) {
			if strings.HasSuffix(path, ".tspine-tmp") {
				t.Errorf("%s is left", path)
			}
		}
	}
}

func TestWhereFilesCannotBeRead(t *testing.T) {
	folder := t.TempDir()
	put(t, "", folder, "sessions")
	store := data.NewStore(dirsUnder(folder))
	_, _, _, last := store.Last()
	_, _, all := store.All()
	for _, err := range []error{last, all} {
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Fatalf("reading says %v", err)
		}
		want := "cannot read HOME/sessions: there is a file where a folder should be"
		if got := filepath.ToSlash(strings.ReplaceAll(err.Error(), folder, "HOME")); runtime.GOOS != "windows" && got != want {
			t.Errorf("reading says %s, want %s", got, want)
		}
	}
}

// TestReadOnly has a folder that may not be written to; an administrator may
// all the same, and then it is kept.
func TestReadOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // permissions of a folder do not work like that there
	}
	folder := t.TempDir()
	must(t, os.Chmod(folder, 0o500))
	err := data.NewStore(dirsUnder(folder)).Save(ended(monday, "mobility", 1))
	want := "cannot make the folder HOME/sessions: the system does not allow it"
	if os.Geteuid() == 0 {
		want = "nil"
	}
	got := "nil"
	if err != nil {
		got = strings.ReplaceAll(err.Error(), folder, "HOME")
	}
	if got != want {
		t.Errorf("Save says %s, want %s", got, want)
	}
	if info, _ := os.Stat(folder); info.Mode().Perm() != 0o500 {
		t.Errorf("the folder has become %o", info.Mode().Perm())
	}
}
