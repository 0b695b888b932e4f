package strict

import (
	"fmt"
	"slices"
	"strings"
)

// Table is one table of a file, asked for its keys one by one. A nil Table is
// an absent one: all its keys are absent, and it has no problems. Asking the
// same Doc for the same table twice gives two readers; call Done on the one
// that was asked for everything.
type Table struct {
	doc    *Doc
	place  *place
	values map[string]any
	asked  []string // in the order of asking
}

// Any gives the value of key as the decoder made it: string, int64, float64,
// bool, time.Time, []any, map[string]any or []map[string]any. The key counts as
// a known one from then on.
func (t *Table) Any(key string) (any, bool) {
	if t == nil {
		return nil, false
	}
	if !slices.Contains(t.asked, key) {
		t.asked = append(t.asked, key)
	}
	value, ok := t.values[key]
	return value, ok
}

// Has says whether key is there, whatever its value.
func (t *Table) Has(key string) bool {
	_, ok := t.Any(key)
	return ok
}

// Keys lists the keys that are there, in file order. It does not count as
// asking for them.
func (t *Table) Keys() []string {
	if t == nil {
		return nil
	}
	return slices.Clone(t.place.names)
}

// Table gives the table under key, nil when there is none.
func (t *Table) Table(key string) *Table {
	values, ok := read(t, key, "a table", "{ ... }", as[map[string]any])
	if !ok {
		return nil
	}
	return &Table{doc: t.doc, place: t.place.named[key], values: values}
}

// Tables gives the tables of a list of tables, written [[key]] or inline. When
// an element is something else, that is a problem and the list reads as empty.
func (t *Table) Tables(key string) []*Table {
	list, _ := t.elements(key, "a list of tables", "write [["+key+"]] on a line of its own")
	all, _ := all(t, key, list, "a table", as[map[string]any])
	var tables []*Table
	for i, values := range all {
		tables = append(tables, t.item(key, i, values))
	}
	return tables
}

// item is the table that element i of a list is.
func (t *Table) item(key string, i int, values map[string]any) *Table {
	return &Table{doc: t.doc, place: t.placeOf(key).item(i), values: values}
}

// elements are those of a list, written inline or as [[key]]. What is none is a problem.
func (t *Table) elements(key, want, remedy string) (list []any, ok bool) {
	value, ok := t.Any(key)
	switch value := value.(type) {
	case []any:
		return value, true
	case []map[string]any:
		for _, one := range value {
			list = append(list, one)
		}
		return list, true
	}
	if ok {
		t.Fail(key, fmt.Sprintf("%s must be %s, not %s", key, want, kindOf(value)), remedy)
	}
	return nil, false
}

// At is where the value of key stands, or the table itself when key is "" or
// absent.
func (t *Table) At(key string) Position {
	if t == nil {
		return Position{}
	}
	return t.doc.position(t.placeOf(key).start)
}

// Span is where in the file, in bytes, the value of key begins and ends. A table
// that is not written in one piece has no end: to is 0 then, as for a key that
// is absent.
func (t *Table) Span(key string) (from, to int) {
	if t == nil || t.place.named[key] == nil {
		return 0, 0
	}
	p := t.place.named[key]
	if p.end > 0 {
		to = t.doc.mark + p.end
	}
	return t.doc.mark + p.start, to
}

// Fail records a problem at the value of key, or at the table when key is ""
// or absent.
func (t *Table) Fail(key, what, remedy string) { t.FailAt(key, -1, what, remedy) }

// FailAt records a problem at element i, from 0, of the list under key; without
// that element at the whole value.
func (t *Table) FailAt(key string, i int, what, remedy string) {
	if t != nil {
		t.doc.fail(t.placeOf(key).item(i).start, what, remedy)
	}
}

// Require says whether all keys are there, and records a problem for each that is
// not.
func (t *Table) Require(keys ...string) bool {
	all := true
	for _, key := range keys {
		if !t.Has(key) {
			t.Fail("", key+" is missing", "add a line that starts with "+key+" =")
			all = false
		}
	}
	return all
}

// Done says that every key of the table that is known has been asked for. Each
// other key becomes a problem.
func (t *Table) Done() {
	if t == nil {
		return
	}
	for _, key := range t.place.names {
		if !t.doc.full() && !slices.Contains(t.asked, key) { // what is meant is only looked for where it is told
			t.doc.fail(t.place.named[key].key, "unknown key "+key, t.meant(key))
		}
	}
}

// meant is the remedy for an unknown key.
func (t *Table) meant(key string) string {
	if near := Nearest(key, t.asked); near != "" {
		return "did you mean " + near + "?"
	}
	if len(t.asked) == 0 {
		return "take it out"
	}
	return "known here: " + strings.Join(t.asked, ", ")
}

func (t *Table) placeOf(key string) *place {
	if p := t.place.named[key]; p != nil {
		return p
	}
	return t.place
}

// Entries gives a list of words and tables: each a text.Text or a *Table. An element
// that is neither, and words that cannot be shown, are problems and left out.
func (t *Table) Entries(key string) (entries []any, ok bool) {
	list, ok := t.elements(key, "a list of texts and tables", "")
	for i, element := range list {
		switch element := element.(type) {
		case map[string]any:
			entries = append(entries, t.item(key, i, element))
		case string:
			if words, ok := t.words(key, i, element); ok {
				entries = append(entries, words)
			}
		default:
			t.FailAt(key, i, fmt.Sprintf("element %d of %s must be text or a table, not %s", i+1, key, kindOf(element)), "")
		}
	}
	return entries, ok
}
