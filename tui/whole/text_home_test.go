//go:build unix

package whole

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// strangersRoutine is a routine with a text in every field that takes words,
// an inline figure among them. Its steps are short.
const strangersRoutine = `format = 1
id = "stranger-%[2]d"
name = %[1]s
focus = "mobility"
[[exercise]]
id = "one"
name = %[1]s
focus = "mobility"
position = "standing"
needs = [%[1]s]
setup = [%[1]s]
during = [%[1]s]
caution = [%[1]s]
dose = { reps = 2, hold = "1s", sides = "each", tempo = { move = "0.5s", return = "0.5s" }, ready = "30s", switch = "1s" }
[exercise.figure]
describe = %[1]s
pose = [{ elbow = 10 }, { elbow = 90 }]
[[exercise.variation]]
id = "other"
name = %[1]s
setup = [%[1]s]
`

// brokenRoutine is one with a text where an id, a number or a key has to be,
// so that the text comes back in the answer.
const brokenRoutine = `format = 1
id = %[1]s
name = 5
focus = %[1]s
%[1]s = %[1]s
[[exercise]]
use = %[1]s
dose = { hold = %[1]s, reps = %[1]s, sides = %[1]s, %[1]s = 1 }
[[exercise]]
id = "one"
name = "One"
focus = "mobility"
position = %[1]s
screen = %[1]s
figure = %[1]s
dose = { time = %[1]s, pace = %[1]s, tempo = { move = %[1]s } }
`

// strangersSettings have a text in every field; none is right but the date.
const strangersSettings = `acknowledged = "2026-01-01"
voice = %[1]s
voice_command = [%[1]s, %[1]s]
speech = %[1]s
ready = %[1]s
rest = %[1]s
first_side = %[1]s
level = %[1]s
theme = %[1]s
hemisphere = %[1]s
reminder = %[1]s
%[1]s = %[1]s
[variation]
one = %[1]s
%[1]s = "other"
`

// strangersRecord is a record with a text in every field that takes one.
func strangersRecord(id, words string, at time.Time) map[string]any {
	set := []any{map[string]any{"set": 1, "side": "left", "reps": 3, "hold_s": 15, "work_s": 15}}
	return map[string]any{"format": 1, "id": id, "status": "partial", "level": "low",
		"routine": map[string]any{"id": "mobility", "name": words, "focus": "mobility"},
		"started": at.Format(time.RFC3339), "ended": at.Add(5 * time.Minute).Format(time.RFC3339), "active_s": 200, "paused_s": 3,
		"pain_before": 3, "pain_after": 5, "effort": 4, "feel": "stiff", "note": words,
		"exercises": []any{map[string]any{"id": "thoracic-rotation", "name": words, "outcome": "hurt", "why": words, "planned": set, "done": set}}}
}

// strangersHome is a home whose every file is a stranger's, one of each kind
// for each text.
func strangersHome(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	texts := hostile()
	day := time.Now().Add(-time.Duration(len(texts)+1) * 24 * time.Hour).UTC()
	for i, name := range slices.Sorted(maps.Keys(texts)) {
		words, at := texts[name], day.Add(time.Duration(i)*24*time.Hour)
		quoted := tomlText(words)
		keep(t, filepath.Join(dir, "routines", fmt.Sprintf("good-%02d.toml", i)), fmt.Appendf(nil, strangersRoutine, quoted, i))
		keep(t, filepath.Join(dir, "routines", fmt.Sprintf("broken-%02d.toml", i)), fmt.Appendf(nil, brokenRoutine, quoted))
		keep(t, filepath.Join(dir, "routines", fmt.Sprintf("raw-%02d.toml", i)), []byte("name = '"+words+"'\n"+words))
		keep(t, filepath.Join(dir, "routines", fileName(words)+".toml"), []byte("x"))
		id := fmt.Sprintf("%s-mobility-%04x", at.Format("20060102T150405Z"), i)
		year := filepath.Join(dir, "sessions", id[:4])
		keep(t, filepath.Join(year, id+".json"), recordJSON(t, strangersRecord(id, words, at), words))
		keep(t, filepath.Join(year, id+fileName(words)+".json"), recordJSON(t, strangersRecord(words, words, at), words))
		keep(t, filepath.Join(year, fileName(words)), []byte("{"))
		keep(t, filepath.Join(dir, "sessions", fileName(words)), []byte("{"))
		keep(t, filepath.Join(dir, "assessments", id[:4], fmt.Sprintf("%s-assessment-%04x.json", at.Format("20060102T150405Z"), i)),
			recordJSON(t, map[string]any{"format": 1, "id": words, "at": at, "items": []string{words}, "feel": words, "warnings": []string{words}}, words))
	}
	strangersSettingsIn(t, dir, "title")
	return dir
}

// strangersSettingsIn writes the settings with one of the texts.
func strangersSettingsIn(t *testing.T, dir, name string) {
	t.Helper()
	keep(t, filepath.Join(dir, "settings.toml"), fmt.Appendf(nil, strangersSettings, tomlText(hostile()[name])))
}

// recordJSON is a value as JSON. What encoding/json makes safe on its way out
// is put back as a stranger's bytes.
func recordJSON(t *testing.T, v any, words string) []byte {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	safe, _ := json.Marshal(words)
	var raw strings.Builder
	for i := range len(words) {
		if c := words[i]; c < ' ' || c == '"' || c == '\\' {
			fmt.Fprintf(&raw, `\u%04x`, c)
		} else {
			raw.WriteByte(c)
		}
	}
	return []byte(strings.ReplaceAll(string(out), string(safe), `"`+raw.String()+`"`))
}

// fileName is a text as far as a file's name can have it.
func fileName(words string) string {
	words = strings.NewReplacer("/", "|", "\x00", "").Replace(words)
	return words[:min(len(words), 150)]
}

func keep(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
