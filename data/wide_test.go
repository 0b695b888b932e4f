package data_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"tspine/data"
)

// TestTooWide has permissions that let others in, and some that only seem to.
func TestTooWide(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // permissions are not in these bits there
	}
	const (
		read  = "other people on this computer can read your records in HOME: `chmod -R go= FOLDER` keeps it private"
		write = "other people on this computer can change your settings in HOME: `chmod -R go= FOLDER` keeps it private"
	)
	for _, c := range []struct {
		what string
		mode map[string]fs.FileMode // of the folder itself "" and of what is in it
		want string
	}{
		{"as the program makes it", nil, ""},
		{"a home of one's own that others may enter", map[string]fs.FileMode{"": 0o755}, ""},
		{"records behind a closed door", map[string]fs.FileMode{"sessions": 0o777}, ""},
		{"settings behind a closed door", map[string]fs.FileMode{"settings.toml": 0o666}, ""},
		{"settings that others may read", map[string]fs.FileMode{"": 0o755, "settings.toml": 0o644}, ""},
		{"records that others may read", map[string]fs.FileMode{"": 0o755, "sessions": 0o755}, read},
		{"records that a group may list", map[string]fs.FileMode{"": 0o710, "sessions": 0o740}, read},
		{"assessments that others may read", map[string]fs.FileMode{"": 0o711, "assessments": 0o705}, read},
		{"settings that others may write", map[string]fs.FileMode{"": 0o755, "settings.toml": 0o646}, write},
		{"a home that others may write to", map[string]fs.FileMode{"": 0o733}, write},
		{"everything", map[string]fs.FileMode{"": 0o777, "sessions": 0o777, "assessments": 0o777, "settings.toml": 0o666}, read},
	} {
		home := t.TempDir()
		must(t, os.Chmod(home, 0o700))
		put(t, "", home, "settings.toml")
		put(t, "", home, "sessions", "2026", "x.json")
		put(t, "", home, "assessments", "2026", "x.json")
		for name, mode := range c.mode {
			must(t, os.Chmod(filepath.Join(home, name), mode))
		}
		if got := strings.ReplaceAll(dirsUnder(home).TooWide(), home, "HOME"); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
	if got := (data.Dirs{Config: "no such", Data: "no such"}).TooWide(); got != "" {
		t.Errorf("with nothing there: %s", got)
	}
}
