package strict

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tspine/routine/text"
)

// Choice gives one of the words that are allowed.
func (t *Table) Choice(key string, allowed ...string) (string, bool) {
	word, ok := t.String(key)
	if !ok || slices.Contains(allowed, word) {
		return word, ok
	}
	remedy := `write one of "` + strings.Join(allowed, `", "`) + `"`
	if near := Nearest(word, allowed); near != "" {
		remedy = `did you mean "` + near + `"?`
	}
	t.Fail(key, fmt.Sprintf("%s cannot be %q", key, shorten(word)), remedy)
	return "", false
}

// Pick puts one of the words that are allowed into a place, where there is one.
func Pick[T, W ~string](t *Table, key string, into *T, allowed ...W) {
	if word, ok := t.Choice(key, text.Each(allowed, func(w W) string { return string(w) })...); ok {
		*into = T(word)
	}
}

// Set puts what a reader of a table gives for key into a place, where there is
// something: Set(&id, "id", t.ID).
func Set[T any](into *T, key string, read func(key string) (T, bool)) {
	if v, ok := read(key); ok {
		*into = v
	}
}

// Text gives words that are safe to show and to speak. Empty ones, overlong
// ones and ones with characters that cannot be shown are problems.
func (t *Table) Text(key string) (text.Text, bool) {
	raw, ok := t.String(key)
	if !ok {
		return text.Text{}, false
	}
	return t.words(key, -1, raw)
}

// Texts gives a list of such words.
func (t *Table) Texts(key string) ([]text.Text, bool) {
	list, ok := t.Strings(key)
	if !ok {
		return nil, false
	}
	texts := make([]text.Text, 0, len(list))
	for i, raw := range list {
		if words, ok := t.words(key, i, raw); ok {
			texts = append(texts, words)
		}
	}
	if len(texts) < len(list) {
		return nil, false
	}
	return texts, true
}

// words makes a text of element i of a list, or of the whole value for -1; what
// cannot be shown is a problem.
func (t *Table) words(key string, i int, raw string) (text.Text, bool) {
	what, remedy := unfit(raw)
	if what == "" {
		return text.New(raw), true
	}
	of := key
	if i >= 0 {
		of = fmt.Sprintf("element %d of %s", i+1, key)
	}
	t.FailAt(key, i, of+" "+what, remedy)
	return text.Text{}, false
}

// unfit says what keeps raw words from being shown as they are; "" for
// nothing. White space of any kind counts as one space, as in text.New.
func unfit(raw string) (what, remedy string) {
	folded := strings.Join(strings.Fields(raw), " ")
	if n := utf8.RuneCountInString(folded); n > text.MaxRunes {
		return fmt.Sprintf("has %d characters; the limit is %d", n, text.MaxRunes), "shorten it, or split it in two"
	}
	all := []rune(raw)
	for i, r := range all {
		folds := r == '\n' || r == '\r' || r == '\t' || i > 0 && i+1 < len(all) && text.Joins(all[i-1], r, all[i+1])
		if !folds && !unicode.IsGraphic(r) || r == utf8.RuneError {
			return fmt.Sprintf("holds the character U+%04X, which cannot be shown", r), "take it out"
		}
	}
	if text.New(folded).Empty() {
		return "is empty", "write some words between the quotes"
	}
	return "", ""
}

// idForm is lower-case letters, digits and hyphens, none of them at an end.
var idForm = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$`)

const maxID = 64 // characters (X)

// ID gives an id: 1 to 64 lower-case letters, digits and hyphens, with no
// hyphen at either end.
func (t *Table) ID(key string) (string, bool) {
	id, ok := t.String(key)
	if !ok || len(id) <= maxID && idForm.MatchString(id) {
		return id, ok
	}
	remedy := "write 1 to 64 lower-case letters, digits and hyphens"
	if better := asID(id); better != "" {
		remedy = `write ` + key + ` = "` + better + `"`
	}
	t.Fail(key, fmt.Sprintf("%q is not an id", shorten(id)), remedy)
	return "", false
}

// asID makes the id that somebody may have meant by a name.
func asID(name string) string {
	if len(name) > maxID {
		return ""
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}
