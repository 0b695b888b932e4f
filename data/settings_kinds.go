package data

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/strict"
)

func boolKey(name string, of func(*Settings) *bool) settingKey {
	return settingKey{name, func(t *strict.Table, s *Settings) {
		if v, ok := t.Bool(name); ok {
			*of(s) = v
		}
	}, func(s Settings) string { return strconv.FormatBool(*of(&s)) }}
}

// intKey is a number within bounds; one below them is no line.
func intKey(name string, least, most int, of func(*Settings) *int) settingKey {
	return settingKey{name, func(t *strict.Table, s *Settings) {
		v, ok := t.Int(name)
		if ok && (v < least || v > most) {
			t.Fail(name, fmt.Sprintf("%s %d is out of range", name, v), fmt.Sprintf("write a number from %d to %d", least, most))
		} else if ok {
			*of(s) = v
		}
	}, func(s Settings) string {
		if v := *of(&s); v >= least {
			return strconv.Itoa(v)
		}
		return ""
	}}
}

func wordKey[T ~string](name string, allowed []T, of func(*Settings) *T) settingKey {
	return settingKey{name, func(t *strict.Table, s *Settings) {
		if v, ok := t.Choice(name, words(allowed)...); ok {
			*of(s) = T(v)
		}
	}, func(s Settings) string { return quoted(string(*of(&s))) }}
}

// orKey is a word, or another one that stands for none of them.
func orKey[T ~string](name, none string, allowed []T, of func(*Settings) *T) settingKey {
	return settingKey{name, func(t *strict.Table, s *Settings) {
		if v, ok := t.Choice(name, append(words(allowed), none)...); ok {
			*of(s) = T(strings.TrimPrefix(v, none))
		}
	}, func(s Settings) string {
		if v := *of(&s); v != "" {
			return quoted(string(v))
		}
		return quoted(none)
	}}
}

func words[T ~string](list []T) (out []string) {
	for _, w := range list {
		out = append(out, string(w))
	}
	return out
}

// lengthKey is a length of time within bounds; 0 is no line.
func lengthKey(name string, least, most time.Duration, of func(*Settings) *time.Duration) settingKey {
	remedy := fmt.Sprintf("write a length from %q to %q", inSeconds(least), inSeconds(most))
	return settingKey{name, func(t *strict.Table, s *Settings) {
		switch v, _ := t.Any(name); v.(type) {
		case int64, float64:
			t.Fail(name, name+" has no unit", remedy)
			return
		}
		v, ok := t.String(name)
		if !ok {
			return
		}
		switch span, err := routine.ParseSpan(v); {
		case err != nil:
			t.Fail(name, name+" "+err.Error(), remedy)
		case span.Min != span.Max:
			t.Fail(name, name+" is a range", remedy)
		case span.Min < least || span.Max > most:
			t.Fail(name, name+" is out of range", remedy)
		default:
			*of(s) = span.Min
		}
	}, func(s Settings) string {
		if v := *of(&s); v > 0 {
			return quoted(inSeconds(v))
		}
		return ""
	}}
}

func inSeconds(d time.Duration) string { return routine.Seconds(d.Seconds()).String() }

func readVoice(t *strict.Table, s *Settings) {
	if v, ok := t.Text("voice"); ok {
		s.Voice = v.String()
	}
}

// commandKey is a program with its arguments.
func commandKey(name, example string, of func(*Settings) *[]string) settingKey {
	remedy := "write the program and its arguments, such as " + example
	return settingKey{name, func(t *strict.Table, s *Settings) {
		v, ok := t.Strings(name)
		switch {
		case !ok:
		case len(v) == 0 || v[0] == "":
			t.Fail(name, name+" names no program", remedy)
		case len(v) > maxParts || slices.ContainsFunc(v, func(part string) bool { return strings.ContainsRune(part, 0) }):
			t.Fail(name, name+" cannot be started", remedy)
		default:
			*of(s) = v
		}
	}, func(s Settings) string {
		var parts []string
		for _, p := range *of(&s) {
			parts = append(parts, quoted(p))
		}
		if parts == nil {
			return ""
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}}
}

var clockForm = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

func readReminder(t *strict.Table, s *Settings) {
	v, ok := t.String("reminder")
	if ok && !clockForm.MatchString(v) {
		t.Fail("reminder", "reminder is not a time of day", `write it as "18:00"`)
	} else if ok {
		s.Reminder = v
	}
}

func readAcknowledged(t *strict.Table, s *Settings) {
	v, ok := t.String("acknowledged")
	if !ok {
		return
	}
	day, err := plan.ParseDate(v)
	if err != nil {
		t.Fail("acknowledged", "acknowledged is not a date", `write it as "2026-11-23"`)
		return
	}
	s.Acknowledged = day
}

// readVariations reads the table of chosen variations. Whether the library
// has them is not asked: a choice that names nothing changes nothing.
func readVariations(t *strict.Table) map[string]string {
	chosen := map[string]string{}
	for _, exercise := range t.Keys() {
		variation, ok := t.ID(exercise)
		if ok && !isWord(exercise) {
			t.Fail(exercise, "this is not the id of an exercise", `write a line such as row = "single-arm-row"`)
		} else if ok {
			chosen[exercise] = variation
		}
	}
	return chosen
}

// quoted is text as TOML writes it: as in JSON, but that DEL is escaped too.
func quoted(s string) string {
	var raw strings.Builder
	out := json.NewEncoder(&raw)
	out.SetEscapeHTML(false)
	_ = out.Encode(s) // a string always can be
	return strings.ReplaceAll(strings.TrimSuffix(raw.String(), "\n"), "\x7f", `\u007f`)
}

func quotedOrNone(s string) string {
	if s == "" {
		return ""
	}
	return quoted(s)
}

func sortedKeys(a, b map[string]string) []string {
	both := maps.Clone(a)
	maps.Copy(both, b)
	return slices.Sorted(maps.Keys(both))
}
