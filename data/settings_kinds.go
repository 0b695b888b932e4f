package data

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/strict"
)

// keyOf is a key of a setting: how it is read into its place, and written.
func keyOf[T any](name string, of func(*Settings) *T, read func(t *strict.Table, into *T), write func(T) string) settingKey {
	return settingKey{name, func(t *strict.Table, s *Settings) { read(t, of(s)) }, func(s Settings) string { return write(*of(&s)) }}
}

func boolKey(name string, of func(*Settings) *bool) settingKey {
	return keyOf(name, of, func(t *strict.Table, into *bool) { strict.Set(into, name, t.Bool) }, strconv.FormatBool)
}

// intKey is a number within bounds; one below them is no line.
func intKey(name string, least, most int, of func(*Settings) *int) settingKey {
	return keyOf(name, of, func(t *strict.Table, into *int) {
		v, ok := t.Int(name)
		if ok && (v < least || v > most) {
			t.Fail(name, fmt.Sprintf("%s %d is out of range", name, v), fmt.Sprintf("write a number from %d to %d", least, most))
		} else if ok {
			*into = v
		}
	}, func(v int) string {
		if v >= least {
			return strconv.Itoa(v)
		}
		return ""
	})
}

// wordKey is one of some words.
func wordKey[T ~string](name string, allowed []T, of func(*Settings) *T) settingKey {
	return orKey(name, "", allowed, of)
}

// orKey is a word, or another one that stands for none of them.
func orKey[T ~string](name, none string, allowed []T, of func(*Settings) *T) settingKey {
	if none != "" {
		allowed = append(slices.Clone(allowed), T(none))
	}
	return keyOf(name, of, func(t *strict.Table, into *T) {
		strict.Pick(t, name, into, allowed...)
		*into = T(strings.TrimPrefix(string(*into), none))
	}, func(v T) string { return quoted(cmp.Or(string(v), none)) })
}

// lengthKey is a length of time within bounds; 0 is no line.
func lengthKey(name string, least, most time.Duration, of func(*Settings) *time.Duration) settingKey {
	remedy := fmt.Sprintf("write a length from %q to %q", inSeconds(least), inSeconds(most))
	return keyOf(name, of, func(t *strict.Table, into *time.Duration) {
		switch v, _ := t.Any(name); v.(type) {
		case int64, float64:
			t.Fail(name, name+" has no unit", remedy)
			return
		}
		v, ok := t.String(name)
		switch span, err := routine.ParseSpan(v); {
		case !ok:
		case err != nil:
			t.Fail(name, name+" "+err.Error(), remedy)
		case span.Min != span.Max:
			t.Fail(name, name+" is a range", remedy)
		case span.Min < least || span.Max > most:
			t.Fail(name, name+" is out of range", remedy)
		default:
			*into = span.Min
		}
	}, func(v time.Duration) string {
		if v > 0 {
			return quoted(inSeconds(v))
		}
		return ""
	})
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
	return keyOf(name, of, func(t *strict.Table, into *[]string) {
		v, ok := t.Strings(name)
		switch {
		case !ok:
		case len(v) == 0 || v[0] == "":
			t.Fail(name, name+" names no program", remedy)
		case len(v) > maxParts || slices.ContainsFunc(v, func(part string) bool { return strings.ContainsRune(part, 0) }):
			t.Fail(name, name+" cannot be started", remedy)
		default:
			*into = v
		}
	}, func(command []string) string {
		var parts []string
		for _, p := range command {
			parts = append(parts, quoted(p))
		}
		if parts == nil {
			return ""
		}
		return "[" + strings.Join(parts, ", ") + "]"
	})
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
	day, err := plan.ParseDate(v)
	if ok && err != nil {
		t.Fail("acknowledged", "acknowledged is not a date", `write it as "2026-11-23"`)
	} else if ok {
		s.Acknowledged = day
	}
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
