//go:build unix

package whole

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// looked are the variables that the program and what it starts may look at, by
// what they say.
var looked = map[string][]string{
	"terminal": {"TERM", "COLORTERM", "COLORFGBG", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "SSH_TTY"},
	"sound":    {"PATH", "PULSE_SERVER", "PULSE_COOKIE", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "SPEECHD_ADDRESS"},
	"place":    {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LANG", "TZ"},
	"letters":  {"LC_ALL"},
}

// shortly are words that a folder may be called, which the doctor names, and that
// an address may hold: what is long, or has signs of its own there, is in none.
const shortly = "/\x1b[31mX\x07\u009b2JY\u202eZ"

// TestStrangersEnvironmentOnScreen starts a session, and asks the doctor, with
// every stranger's words in the variables, and with a few of them,
// in a home that is called so.
func TestStrangersEnvironmentOnScreen(t *testing.T) {
	t.Parallel()
	texts := hostile()
	var words strings.Builder
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		text := strings.ReplaceAll(texts[name], "\x00", "")
		words.WriteString("/" + text[:min(400, len(text))])
	}
	path := routineFile(t, "held", held)
	tried, failed := 0, 0
	for group, variables := range looked {
		for _, said := range []string{words.String(), shortly} {
			var environ []string
			for _, v := range variables {
				environ = append(environ, v+"=unix:path=/dev/null"+said)
			}
			dir, _ := home(t)
			doctor := record(t, dir, append(slices.Clone(environ), "TSPINE_HOME="+dir+shortly), "doctor", "--quiet")
			select {
			case <-doctor.done:
			case <-time.After(20 * time.Second):
				t.Fatalf("%s: the doctor takes too long: %q", group, doctor.all())
			}
			if wrong := unsafeScreen(doctor.all()); wrong != "" {
				failed++
				t.Errorf("%s: the doctor sends %s", group, wrong)
			}
			r := record(t, dir, environ, "start", path, "--no-questions")
			r.sends("Held", 0)
			r.press("w")
			r.leaves("\x03")
			if wrong := unsafeScreen(r.all()); wrong != "" {
				failed++
				t.Errorf("%s: the session sends %s", group, wrong)
			}
			tried += 2*len(variables) + 1
		}
	}
	t.Logf("tried %d variables with %d texts, failed %d", tried, len(texts), failed)
}
