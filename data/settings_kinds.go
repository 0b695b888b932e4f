package data

import (
	"cmp"
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
	"tspine/routine/text"
)

// kind is what the values of a setting are: read into their place, written, in the
// order in which they are turned through, and in words.
type kind[T comparable] struct {
	read   func(t *strict.Table, key string, into *T)
	write  func(T) string
	values []T
	words  func(T) string
	unset  map[T]string // the value, if any, that leaves the setting to the program, with its words: it is no line of the file and comes first
}

func keyOf[T comparable](key string, place func(*Settings) *T, k kind[T]) Setting {
	words := func(v T) string {
		if said, unset := k.unset[v]; unset {
			return said
		}
		return k.words(v)
	}
	return Setting{key: key,
		read: func(t *strict.Table, s *Settings) { k.read(t, key, place(s)) },
		written: func(s Settings) string {
			if _, unset := k.unset[*place(&s)]; unset {
				return ""
			}
			return k.write(*place(&s))
		},
		Shown: func(s Settings) string { return words(*place(&s)) },
		Values: func(known *Snapshot) []Value {
			var out []Value
			for _, v := range append(slices.Collect(maps.Keys(k.unset)), k.values...) {
				out = append(out, Value{words(v), *place(&known.Settings) == v, func(s *Settings) { *place(s) = v }})
			}
			return out
		}}
}

func boolKey(key string, place func(*Settings) *bool, no, yes string) Setting {
	return keyOf(key, place, kind[bool]{
		read:   func(t *strict.Table, key string, into *bool) { strict.Set(into, key, t.Bool) },
		write:  strconv.FormatBool,
		values: []bool{false, true},
		words: func(on bool) string {
			if on {
				return yes
			}
			return no
		}})
}

// intKey is a number from the least to the most of some values.
func intKey(key string, place func(*Settings) *int, form string, values []int, unset map[int]string) Setting {
	least, most := slices.Min(values), slices.Max(values)
	return keyOf(key, place, kind[int]{values: values, unset: unset, read: func(t *strict.Table, key string, into *int) {
		v, ok := t.Int(key)
		if ok && (v < least || v > most) {
			t.Fail(key, fmt.Sprintf("%s %d is out of range", key, v), fmt.Sprintf("write a number from %d to %d", least, most))
		} else if ok {
			*into = v
		}
	}, write: strconv.Itoa, words: func(v int) string { return fmt.Sprintf(form, v) }})
}

// wordKey is one of some words, which the screen has in words of its own or as they
// are. Where none is not "", it is what the file has for the first of them, "".
func wordKey[T ~string](key string, place func(*Settings) *T, none string, values []T, words map[T]string) Setting {
	allowed := values
	if none != "" {
		allowed = append(slices.Clone(values[1:]), T(none))
	}
	return keyOf(key, place, kind[T]{values: values,
		read: func(t *strict.Table, key string, into *T) {
			strict.Pick(t, key, into, allowed...)
			*into = T(strings.TrimPrefix(string(*into), none))
		},
		write: func(v T) string { return quoted(string(cmp.Or(v, T(none)))) },
		words: func(v T) string { return cmp.Or(words[v], string(v)) }})
}

// lengthKey is a length of time from the least to the most of some values; 0 is no
// line.
func lengthKey(key string, place func(*Settings) *time.Duration, values []time.Duration) Setting {
	least, most := slices.Min(values), slices.Max(values)
	remedy := fmt.Sprintf("write a length from %q to %q", inSeconds(least), inSeconds(most))
	return keyOf(key, place, kind[time.Duration]{values: values, read: func(t *strict.Table, key string, into *time.Duration) {
		switch v, _ := t.Any(key); v.(type) {
		case int64, float64:
			t.Fail(key, key+" has no unit", remedy)
			return
		}
		v, ok := t.String(key)
		switch span, err := routine.ParseSpan(v); {
		case !ok:
		case err != nil:
			t.Fail(key, key+" "+err.Error(), remedy)
		case span.Min != span.Max:
			t.Fail(key, key+" is a range", remedy)
		case span.Min < least || span.Max > most:
			t.Fail(key, key+" is out of range", remedy)
		default:
			*into = span.Min
		}
	},
		write: func(v time.Duration) string { return quoted(inSeconds(v)) },
		words: func(v time.Duration) string { return fmt.Sprintf("%g s", v.Seconds()) },
		unset: map[time.Duration]string{0: "automatic"}})
}

func inSeconds(d time.Duration) string { return routine.Seconds(d.Seconds()).String() }

// voiceKey is the voice, which is written.
func voiceKey() Setting {
	return Setting{key: "voice",
		read: func(t *strict.Table, s *Settings) {
			if v, ok := t.Text("voice"); ok {
				s.Voice = v.String()
			}
		},
		written: func(s Settings) string { return quotedOrNone(s.Voice) },
		Shown:   func(s Settings) string { return text.New(s.Voice).String() },
		Write:   func(s *Settings, v string) { s.Voice = v }}
}

// maxParts is how many parts a command may have (X).
const maxParts = 32

// commandKey is a program with its arguments, which the screen does not show.
func commandKey(key string, place func(*Settings) *[]string, example string) Setting {
	remedy := "write the program and its arguments, such as " + example
	return Setting{key: key, read: func(t *strict.Table, s *Settings) {
		v, ok := t.Strings(key)
		switch {
		case !ok:
		case len(v) == 0 || v[0] == "":
			t.Fail(key, key+" names no program", remedy)
		case len(v) > maxParts || slices.ContainsFunc(v, func(part string) bool { return strings.ContainsRune(part, 0) }):
			t.Fail(key, key+" cannot be started", remedy)
		default:
			*place(s) = v
		}
	}, written: func(s Settings) string {
		parts := text.Each(*place(&s), quoted)
		if parts == nil {
			return ""
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}}
}

var clockForm = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

// clockKey is a time of day, such as 18:00, one of some in turn.
func clockKey(key string, place func(*Settings) *string, times []time.Duration) Setting {
	k := kind[string]{write: quoted, words: func(v string) string { return v }, read: func(t *strict.Table, key string, into *string) {
		v, ok := t.String(key)
		if ok && !clockForm.MatchString(v) {
			t.Fail(key, key+" is not a time of day", `write it as "18:00"`)
		} else if ok {
			*into = v
		}
	}}
	k.values = text.Each(times, func(d time.Duration) string { return fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60) })
	return keyOf(key, place, k)
}

// acknowledgedKey is the day on which the words of safety were read, which the screen
// does not show.
func acknowledgedKey() Setting {
	return Setting{key: "acknowledged", written: func(s Settings) string { return quotedOrNone(s.Acknowledged.String()) }, read: func(t *strict.Table, s *Settings) {
		v, ok := t.String("acknowledged")
		day, err := plan.ParseDate(v)
		if ok && err != nil {
			t.Fail("acknowledged", "acknowledged is not a date", `write it as "2026-11-23"`)
		} else if ok {
			s.Acknowledged = day
		}
	}}
}

// variationKey is the table of the chosen variations.
const variationKey = "variation"

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
