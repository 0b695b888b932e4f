package strict

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// maxInt bounds every whole number (X), so that sums of them fit an int on
// every machine.
const maxInt = 1_000_000_000

// read gives the value of key when as takes it, and records a problem when it is
// something else. want names a T; example is one, for the remedy.
func read[T any](t *Table, key, want, example string, as func(any) (T, bool)) (none T, ok bool) {
	value, there := t.Any(key)
	if typed, ok := as(value); ok {
		return typed, true
	}
	if there {
		t.wrong(key, want, value, example)
	}
	return none, false
}

// wrong records that key has a value of the wrong type.
func (t *Table) wrong(key, want string, value any, example string) {
	remedy := ""
	if example != "" {
		remedy = "write " + key + " = " + example
	}
	t.Fail(key, fmt.Sprintf("%s must be %s, not %s", key, want, kindOf(value)), remedy)
}

// list gives the elements of a list when as takes every one. It records a
// problem at each element that is not an element, and none is given then.
func list[T any](t *Table, key, element, elements string, as func(any) (T, bool)) ([]T, bool) {
	value, ok := t.Any(key)
	if !ok {
		return nil, false
	}
	values, ok := value.([]any)
	if !ok {
		example := ""
		if _, fits := as(value); fits {
			example = "[" + cmp.Or(t.source(key), " ... ") + "]"
		}
		t.wrong(key, "a list of "+elements, value, example)
		return nil, false
	}
	return all(t, key, values, element, as)
}

func all[T any](t *Table, key string, values []any, element string, as func(any) (T, bool)) ([]T, bool) {
	typed := make([]T, 0, len(values))
	for i, value := range values {
		if one, ok := as(value); ok {
			typed = append(typed, one)
			continue
		}
		t.FailAt(key, i, fmt.Sprintf("element %d of %s must be %s, not %s", i+1, key, element, kindOf(value)), "")
	}
	if len(typed) < len(values) {
		return nil, false
	}
	return typed, true
}

func as[T any](value any) (T, bool) {
	typed, ok := value.(T)
	return typed, ok
}

// String gives text as it stands in the file. It is not safe to show or to
// speak: use Text for that.
func (t *Table) String(key string) (string, bool) {
	return read(t, key, "text", t.quotedValue(key), as[string])
}

// Bool gives true or false.
func (t *Table) Bool(key string) (value, ok bool) {
	return read(t, key, "true or false", "true or "+key+" = false", as[bool])
}

// Int gives a whole number from -1,000,000,000 to 1,000,000,000.
func (t *Table) Int(key string) (int, bool) {
	number, ok := read(t, key, "a whole number", t.bareNumber(key), as[int64])
	if !ok {
		return 0, false
	}
	if number > maxInt || number < -maxInt {
		t.Fail(key, key+" is too large a number", "")
		return 0, false
	}
	return int(number), true
}

// Float gives a number, whole or not. Infinity and "not a number" are
// problems.
func (t *Table) Float(key string) (float64, bool) {
	return read(t, key, "a number", t.bareNumber(key), float)
}

// Strings gives a list of texts as they stand in the file.
func (t *Table) Strings(key string) ([]string, bool) {
	return list(t, key, "text", "texts", as[string])
}

// Floats gives a list of numbers.
func (t *Table) Floats(key string) ([]float64, bool) {
	return list(t, key, "a number", "numbers", float)
}

func float(value any) (float64, bool) {
	switch number := value.(type) {
	case int64:
		return float64(number), true
	case float64:
		return number, !math.IsInf(number, 0) && !math.IsNaN(number)
	}
	return 0, false
}

// kindOf names what a value is, for a person.
func kindOf(value any) string {
	switch value := value.(type) {
	case string:
		return "text"
	case int64:
		return "a whole number"
	case float64:
		if _, ok := float(value); !ok {
			return strconv.FormatFloat(value, 'f', -1, 64)
		}
		return "a number with a fraction"
	case bool:
		return "true or false"
	case time.Time:
		return "a date or time"
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	}
	return "a list"
}

// quotedValue is the value of key with quotes around it, as a remedy for text
// without them; "" when it is more than one word of a line.
func (t *Table) quotedValue(key string) string {
	if source := t.source(key); source != "" && !strings.ContainsAny(source, "\"'[{") {
		return `"` + source + `"`
	}
	return ""
}

// bareNumber is the number that stands between quotes, as a remedy.
func (t *Table) bareNumber(key string) string {
	number := strings.Trim(t.source(key), `"' `)
	if _, err := strconv.Atoi(number); err != nil {
		return ""
	}
	return number
}

// source is the value of key as it is written, "" when it is long.
func (t *Table) source(key string) string {
	if t == nil {
		return ""
	}
	p := t.place.named[key]
	if p == nil || p.end == 0 || p.end-p.start > 40 || strings.Contains(t.doc.src[p.start:p.end], "\n") {
		return ""
	}
	return t.doc.src[p.start:p.end]
}
