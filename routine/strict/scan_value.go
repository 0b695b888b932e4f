package strict

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// value reads whatever stands after = or in a list. key is the key it belongs
// to, for the messages; level is how deep it is.
func (s *scanner) value(key string, level int) (*place, *fault) {
	p := &place{kind: scalar, start: s.at}
	var f *fault
	switch s.peek() {
	case '"', '\'':
		f = s.quoted()
	case '[':
		p.kind = array
		f = s.enclosed("list", ']', func() *fault {
			if f := s.count(level + 1); f != nil {
				return f
			}
			item, f := s.value(key, level+1)
			p.items = append(p.items, item)
			return f
		})
	case '{':
		p.kind = inline
		f = s.enclosed("inline table", '}', func() *fault { return s.pair(p, level) })
	default:
		f = s.plain(key)
	}
	p.end = s.at
	return p, f
}

// enclosed reads what stands between brackets, with commas between.
func (s *scanner) enclosed(what string, closing byte, one func() *fault) *fault {
	start := s.at
	s.at++
	s.nested++
	defer func() { s.nested-- }()
	for {
		s.skipBlank()
		if s.peek() == closing {
			s.at++
			return nil
		}
		if s.peek() == 0 {
			return &fault{start, fmt.Sprintf("the %s has no closing %c", what, closing), fmt.Sprintf("end it with %c", closing)}
		}
		if f := one(); f != nil {
			return f
		}
		s.skipBlank()
		switch s.peek() {
		case ',':
			s.at++
		case closing, 0:
		default:
			line := 1 + strings.Count(s.src[:start], "\n")
			return &fault{s.at, fmt.Sprintf("a comma or %c is missing before this", closing),
				fmt.Sprintf("put a comma, or end the %s from line %d with %c", what, line, closing)}
		}
	}
}

// quoted reads a string of any of the four kinds.
func (s *scanner) quoted() *fault {
	quote := s.src[s.at : s.at+1]
	if long := strings.Repeat(quote, 3); strings.HasPrefix(s.src[s.at:], long) {
		return s.quotedLines(long)
	}
	for at := s.at + 1; at < len(s.src) && s.src[at] != '\n'; at++ {
		switch {
		case s.src[at] == quote[0]:
			s.at = at + 1
			return nil
		case s.src[at] == '\\' && quote == `"`:
			if at++; !escapes(s.src[at:], escapable) {
				return badEscape(at - 1)
			}
		}
	}
	return &fault{s.at, "the text has no closing quote", "end it with " + quote + " on the same line"}
}

// escapable is what may stand after a backslash in double quotes.
const escapable = `btnfre"\xuU`

// escapes says whether rest, which follows a backslash, starts with one of
// these characters, or is not there at all: that is another fault.
func escapes(rest, these string) bool {
	return rest == "" || strings.IndexByte(these, rest[0]) >= 0
}

func badEscape(at int) *fault {
	return &fault{at, "the backslash means nothing before this character", `write \\ for a backslash, or use single quotes`}
}

// quotedLines reads a string that may span lines. Up to two quotes may stand
// directly before the three that close it.
func (s *scanner) quotedLines(long string) *fault {
	for at := s.at + 3; at < len(s.src); at++ {
		switch {
		case s.src[at] == '\\' && long[0] == '"':
			if at++; !escapes(s.src[at:], escapable+" \t\r\n") {
				return badEscape(at - 1)
			}
		case strings.HasPrefix(s.src[at:], long):
			at += 3
			for range 2 {
				if strings.HasPrefix(s.src[at:], long[:1]) {
					at++
				}
			}
			s.at = at
			return nil
		}
	}
	return &fault{s.at, "the text has no closing " + long, "end it with " + long}
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
func (s *scanner) plain(key string) *fault {
	stops := "#\n"
	if s.nested > 0 {
		stops = "#\n,]}"
	}
	word := s.src[s.at:]
	if end := strings.IndexAny(word, stops); end >= 0 {
		word = word[:end]
	}
	word = strings.TrimRight(word, " \t\r")
	if plainForm.MatchString(word) {
		if farOffset.MatchString(word) {
			return &fault{s.at, noSuchTime, likeTime}
		}
		s.at += len(word)
		return nil
	}
	if word == "" {
		return &fault{s.at, key + " has no value here", ""}
	}
	remedy := "write " + key + " = " + instead(word)
	if s.nested > 0 {
		remedy = "write " + instead(word) + ", with a comma after each value"
	}
	return &fault{s.at, shorten(word) + " is not a number, and text needs quotes", remedy}
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
