package strict

import (
	"fmt"

	"tspine/routine/text"
)

// Entry is one element of a list that may hold words and tables: one of the
// two.
type Entry struct {
	Text  text.Text
	Table *Table // nil for words
}

// Entries gives a list of words and tables. An element that is neither, and
// words that cannot be shown, are problems and left out.
func (t *Table) Entries(key string) ([]Entry, bool) {
	value, ok := t.Any(key)
	if !ok {
		return nil, false
	}
	list, ok := elements(value)
	if !ok {
		t.wrong(key, "a list of texts and tables", value, "")
		return nil, false
	}
	entries := make([]Entry, 0, len(list))
	for i, element := range list {
		switch element := element.(type) {
		case map[string]any:
			entries = append(entries, Entry{Table: t.item(key, i, element)})
		case string:
			if words, ok := t.words(key, i, element); ok {
				entries = append(entries, Entry{Text: words})
			}
		default:
			t.FailAt(key, i, fmt.Sprintf("element %d of %s must be text or a table, not %s", i+1, key, kindOf(element)), "")
		}
	}
	return entries, true
}
