package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxRunes is how many characters of one text are kept (X). A longer one is
// cut and ends in an ellipsis; strict reading reports it before it comes here.
const MaxRunes = 400

// MaxSpoken is how many characters of one text a speech program is given (X).
const MaxSpoken = 200

// maxMarks is how many combining marks one letter may carry (X): enough for
// every living script, too few to smear over the lines above and below.
const maxMarks = 2

// Text is words that are safe to draw and to speak. The zero value is empty.
// Two texts are equal when they show the same.
type Text struct{ s string }

// New makes raw words safe: whatever moves a cursor, hides or reorders
// letters is dropped, and every run of white space becomes one space. It
// never fails; junk becomes an empty text.
func New(raw string) Text {
	if trimmed := strings.Trim(raw, " "); plain(trimmed) {
		return Text{trimmed}
	}
	var b strings.Builder
	runes, marks, space, last := 0, 0, false, rune(0)
	all := append([]rune(stripSequences(raw)), 0) // so that there is one after each
	for i, r := range all[:len(all)-1] {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if !drawable(r) && (space || !Joins(last, r, all[i+1])) {
			continue
		}
		last = r
		if unicode.Is(unicode.M, r) {
			if marks++; marks > maxMarks || b.Len() == 0 || space {
				continue
			}
		} else {
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			runes++
			space = false
		}
		runes++
		b.WriteRune(r)
	}
	if runes > MaxRunes {
		return Text{string([]rune(b.String())[:MaxRunes-1]) + "…"}
	}
	return Text{b.String()}
}

// Joins says whether r is a joiner between two letters, as Persian and the
// scripts of India have, or between the parts of an emoji. Elsewhere it is only
// a character that nobody sees.
func Joins(before, r, after rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return (r == nonJoiner || r == joiner) && unicode.In(before, unicode.L, unicode.M, unicode.So, unicode.Sk) && unicode.In(after, unicode.L, unicode.So)
}

// plain says that what is trimmed is safe as it is: printable ASCII, tidily spaced,
// not too long. Nearly all words are, and thousands of records are read at once.
func plain(trimmed string) bool {
	return len(trimmed) <= MaxRunes && !strings.Contains(trimmed, "  ") &&
		!strings.ContainsFunc(trimmed, func(r rune) bool { return r < ' ' || r > '~' })
}

// drawable says whether a terminal shows r as itself: no control, no bidi override,
// joiner or other invisible format, nothing private, and not the replacement
// character, which is what is left of broken UTF-8.
func drawable(r rune) bool { return r != unicode.ReplacementChar && unicode.IsGraphic(r) }

// sequences are whole escape sequences, with an escape character or a C1 in its
// place: strings (OSC, DCS, SOS, PM, APC) up to BEL or ST, or without one the rest
// of their line; CSI with its parameters, intermediates and one final; any other.
var sequences = regexp.MustCompile("(?:\x1b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\n\x07\u009c]*?(?:\x07|\u009c|\x1b\\\\|(\n)|\\z)" +
	"|(?:\x1b\\[|\u009b)[ -?]*[@-~]?|\x1b(?s:.)?|[\u0080-\u009f]")

// stripSequences takes whole escape sequences out, so that dropping only the
// escape character does not leave "[31m" behind.
func stripSequences(raw string) string {
	if !strings.ContainsFunc(raw, func(r rune) bool { return r == 0x1b || r >= 0x80 && r <= 0x9f }) {
		return raw
	}
	return sequences.ReplaceAllString(strings.ToValidUTF8(raw, "\ufffd"), "$1")
}

// String is what a screen shows, words in brackets included.
func (t Text) String() string { return t.s }

// Empty says whether there is nothing to show.
func (t Text) Empty() bool { return t.s == "" }

// Spoken is what a voice says: words in (brackets) are left out, short
// forms are written out, characters that speech programs take for markup are
// removed, and no more than
// MaxSpoken characters are left, cut at a word.
func (t Text) Spoken() string {
	var b strings.Builder
	depth := 0
	for _, r := range t.s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth > 0 || strings.ContainsRune("[]<>", r):
		default:
			b.WriteRune(r)
		}
	}
	said := asSpoken(tidy(b.String()))
	runes := []rune(said)
	if len(runes) <= MaxSpoken {
		return said
	}
	cut := string(runes[:MaxSpoken])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut
}

// tidy closes the gaps that left-out words leave: "up (left) ." is "up."
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, p := range []string{".", ",", ";", ":", "!", "?"} {
		s = strings.ReplaceAll(s, " "+p, p)
	}
	return s
}

// MarshalText writes the shown form.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.s), nil }

// UnmarshalText reads raw words and makes them safe; it never fails.
func (t *Text) UnmarshalText(raw []byte) error {
	*t = New(string(raw))
	return nil
}

// Capital is words with a capital at their start.
func Capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// List joins words as a sentence does: "a, b and c", where last is "and".
func List(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// Each is words(x) for each x of all, nil if there are none.
func Each[T any](all []T, words func(T) string) (out []string) {
	for _, one := range all {
		out = append(out, words(one))
	}
	return out
}
