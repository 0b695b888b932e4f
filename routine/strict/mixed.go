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
	var list []any
	switch value := value.(type) {
	case []any:
		list = value
	case []map[string]any:
		for _, one := range value {
			list = append(list, one)
		}
	default:
		t.wrong(key, "a list of texts and tables", value, "")
		return nil, false
	}
	entries := make([]Entry, 0, len(list))
	for i, element := range list {
		switch element := element.(type) {
		case map[string]any:
			entries = append(entries, Entry{Table: &Table{doc: t.doc, place: t.placeOf(key).item(i), values: element}})
		case string:
			if what, remedy := unfit(element); what != "" {
				t.FailAt(key, i, fmt.Sprintf("element %d of %s %s", i+1, key, what), remedy)
				continue
			}
			entries = append(entries, Entry{Text: text.New(element)})
		default:
			t.FailAt(key, i, fmt.Sprintf("element %d of %s must be text or a table, not %s", i+1, key, kindOf(element)), "")
		}
	}
	return entries, true
}
