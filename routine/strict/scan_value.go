package strict

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// value reads whatever stands after = or in a list. key is the key it belongs
// to, for the messages; level is how deep it is.
func (s *scanner) value(key string, level int) *place {
	p := &place{kind: scalar, start: s.at}
	switch s.peek() {
	case '"', '\'':
		s.quoted()
	case '[':
		p.kind = array
		s.enclosed("list", ']', func() {
			s.count(level + 1)
			p.items = append(p.items, s.value(key, level+1))
		})
	case '{':
		p.kind = inline
		s.enclosed("inline table", '}', func() { s.pair(p, level) })
	default:
		s.plain(key)
	}
	p.end = s.at
	return p
}

// enclosed reads what stands between brackets, with commas between.
func (s *scanner) enclosed(what string, closing byte, one func()) {
	start := s.at
	s.at++
	s.nested++
	for s.skipBlank(); s.peek() != closing; s.skipBlank() {
		if s.peek() == 0 {
			s.fail(start, fmt.Sprintf("the %s has no closing %c", what, closing), fmt.Sprintf("end it with %c", closing))
		}
		one()
		s.skipBlank()
		switch s.peek() {
		case ',':
			s.at++
		case closing, 0:
		default:
			line := 1 + strings.Count(s.src[:start], "\n")
			s.fail(s.at, fmt.Sprintf("a comma or %c is missing before this", closing),
				fmt.Sprintf("put a comma, or end the %s from line %d with %c", what, line, closing))
		}
	}
	s.at++
	s.nested--
}

// escapable is what may stand after a backslash in double quotes.
const escapable = `btnfre"\xuU`

// quoted reads a string of any of the four kinds. Up to two quotes may stand
// directly before the three that close one over many lines.
func (s *scanner) quoted() {
	quote, may := s.src[s.at:s.at+1], escapable
	closing := strings.Repeat(quote, 3)
	long := strings.HasPrefix(s.src[s.at:], closing)
	if long {
		may += " \t\r\n"
	} else {
		closing = quote
	}
	for at := s.at + len(closing); at < len(s.src) && (long || s.src[at] != '\n'); at++ {
		switch {
		case s.src[at] == '\\' && quote == `"`:
			if at++; at < len(s.src) && strings.IndexByte(may, s.src[at]) < 0 {
				s.fail(at-1, "the backslash means nothing before this character", `write \\ for a backslash, or use single quotes`)
			}
		case strings.HasPrefix(s.src[at:], closing):
			s.at = at + len(closing)
			for n := 0; n < 2 && long && strings.HasPrefix(s.src[s.at:], quote); n++ {
				s.at++
			}
			return
		}
	}
	if long {
		s.fail(s.at, "the text has no closing "+closing, "end it with "+closing)
	}
	s.fail(s.at, "the text has no closing quote", "end it with "+quote+" on the same line")
}

// plainForm is every value that needs no quotes.
var plainForm = regexp.MustCompile(`^(?:true|false|[+-]?(?:inf|nan)` +
	`|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*` +
	`|[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?` +
	`|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?` +
	`|[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)$`)

// farOffset ends a time that is 24 hours or 60 minutes off: the decoder takes
// it, but TOML does not.
var farOffset = regexp.MustCompile(`:.*[+-](?:24:..|..:60)$`)

// plain reads a value without quotes. The usual slip is to forget them, so
// that is what the message is about.
func (s *scanner) plain(key string) {
	stops := "#\n"
	if s.nested > 0 {
		stops = "#\n,]}"
	}
	word := s.src[s.at:]
	if end := strings.IndexAny(word, stops); end >= 0 {
		word = word[:end]
	}
	word = strings.TrimRight(word, " \t\r")
	remedy := "write " + key + " = " + instead(word)
	if s.nested > 0 {
		remedy = "write " + instead(word) + ", with a comma after each value"
	}
	switch {
	case word == "":
		s.fail(s.at, key+" has no value here", "")
	case !plainForm.MatchString(word):
		s.fail(s.at, shorten(word)+" is not a number, and text needs quotes", remedy)
	case farOffset.MatchString(word):
		s.fail(s.at, noSuchTime, likeTime)
	}
	s.at += len(word)
}

// instead guesses what a word without quotes was meant to be.
func instead(word string) string {
	if lower := strings.ToLower(word); lower == "true" || lower == "false" {
		return lower
	}
	if number, err := strconv.ParseFloat(word, 64); err == nil && number < maxInt && number > -maxInt {
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	return `"` + shorten(strings.Trim(word, "\"'`“”„‘’ ")) + `"`
}

// shorten cuts a word from a file to what fits into a message.
func shorten(word string) string {
	if runes := []rune(word); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return word
}
