package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// scanner walks a file once. It knows just as much of TOML as it takes to
// tell keys, values, strings and comments apart; what a number or an escape
// means is left to the decoder. The first fault ends it, as a panic that scan
// takes back.
type scanner struct {
	src string
	at  int // the next byte

	root    *place
	current *place // the table that the last header opened
	level   int    // how many keys deep it is

	nested  int // brackets open around the value being read
	headers int
	parts   int
}

// fault is what makes a file unreadable, at a byte offset.
type fault struct {
	at           int
	what, remedy string
}

// name is one part of a dotted key.
type name struct {
	text string
	at   int
}

// scan returns the place of everything in src, or the first fault.
func scan(src string) (root *place, f *fault) {
	if f := checkBytes(src); f != nil {
		return nil, f
	}
	defer func() {
		if r := recover(); r != nil {
			root, f = nil, r.(*fault)
		}
	}()
	root = &place{kind: opened}
	s := &scanner{src: src, root: root, current: root}
	for s.skipBlank(); s.at < len(src); s.skipBlank() {
		s.line()
	}
	return root, nil
}

func (s *scanner) fail(at int, what, remedy string) { panic(&fault{at, what, remedy}) }

// line reads a header or a pair, and the end of its line.
func (s *scanner) line() {
	if s.peek() == '[' {
		s.header()
	} else {
		s.pair(s.current, s.level)
	}
	s.skipSpace()
	if c := s.peek(); c != '\n' && c != '#' && c != 0 {
		s.fail(s.at, "there is something here after the end", "start a new line, or put # before a comment")
	}
}

// header reads [a.b] or [[a.b]] and makes it the current table.
func (s *scanner) header() {
	start, closing := s.at, "]"
	if strings.HasPrefix(s.src[s.at:], "[[") {
		closing = "]]"
	}
	s.at += len(closing)
	if s.headers++; s.headers > maxHeaders {
		s.fail(start, fmt.Sprintf("the file has more than %d tables", maxHeaders), "split it into several files")
	}
	keys := s.keys(0)
	if !strings.HasPrefix(s.src[s.at:], closing) {
		s.fail(start, "the name of the table has no closing "+closing, "end it with "+closing)
	}
	s.at += len(closing)
	s.open(start, keys, closing == "]]")
}

// open walks from the root to the table that a header names.
func (s *scanner) open(start int, keys []name, many bool) {
	into := s.root
	last := len(keys) - 1
	for _, key := range keys[:last] {
		next := into.named[key.text]
		if next == nil {
			next = &place{kind: implied, key: key.at, start: start}
			into.add(key.text, next)
		}
		if into = next.table(); into == nil {
			s.twice(key, next)
		}
	}
	old, fresh := into.named[keys[last].text], &place{kind: opened, key: keys[last].at, start: start}
	switch {
	case old == nil && many:
		into.add(keys[last].text, &place{kind: repeated, key: keys[last].at, start: start, items: []*place{fresh}})
	case old == nil:
		into.add(keys[last].text, fresh)
	case many && old.kind == repeated:
		old.items = append(old.items, fresh)
	case !many && old.kind == implied:
		old.kind, old.key, old.start = opened, keys[last].at, start
		fresh = old
	default:
		s.twice(keys[last], old)
	}
	s.current, s.level = fresh, len(keys)
}

// pair reads key = value into a table that is level keys deep.
func (s *scanner) pair(into *place, level int) {
	keys := s.keys(level)
	last := keys[len(keys)-1]
	if s.peek() != '=' {
		s.fail(s.at, last.text+" has no =", "write = between "+last.text+" and its value")
	}
	s.at++
	for _, key := range keys[:len(keys)-1] {
		next := into.named[key.text]
		if next == nil {
			next = &place{kind: dotted, key: key.at, start: key.at}
			into.add(key.text, next)
		}
		if next.kind != implied && next.kind != dotted {
			s.twice(key, next)
		}
		into = next
	}
	if old := into.named[last.text]; old != nil {
		s.twice(last, old)
	}
	s.skipSpace()
	value := s.value(last.text, level+len(keys))
	value.key = last.at
	into.add(last.text, value)
}

func (s *scanner) twice(key name, old *place) {
	line := 1 + strings.Count(s.src[:old.key], "\n")
	s.fail(key.at, fmt.Sprintf("%s is already set on line %d", key.text, line), "keep one of the two")
}

// keys reads a, a.b or "a b".c, below level other keys.
func (s *scanner) keys(level int) (keys []name) {
	for {
		s.skipSpace()
		level++
		s.count(level)
		keys = append(keys, s.key())
		s.skipSpace()
		if s.peek() != '.' {
			return keys
		}
		s.at++
	}
}

// key reads one part of a key.
func (s *scanner) key() name {
	start := s.at
	text := s.src[start:]
	if quote := s.peek(); quote == '"' || quote == '\'' {
		text = text[1:]
		end := strings.IndexAny(text, string(quote)+"\\\n")
		if end < 0 || text[end] != quote {
			s.fail(start, "the quoted key has no clear end", "close the quote on the same line, and leave out backslashes")
		}
		text = text[:end]
		s.at += end + 2
	} else {
		text = text[:len(text)-len(strings.TrimLeft(text, bare))]
		s.at += len(text)
	}
	switch {
	case s.peek() >= utf8.RuneSelf:
		s.fail(s.at, "this character cannot be used in a key without quotes", "put quotes around the key")
	case text == "" && s.at > start:
		s.fail(start, "the key is empty", "write some letters or digits between the quotes")
	case text == "":
		s.fail(start, "a key is missing here", "write a key of letters, digits, - and _")
	case len([]rune(text)) > maxKey:
		s.fail(start, fmt.Sprintf("the key is longer than %d characters", maxKey), "shorten it")
	}
	return name{text, start}
}

// bare is what a key without quotes may have.
const bare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

// count holds back files with too much in them; level is how deep the part of
// a key or the element of a list that follows is.
func (s *scanner) count(level int) {
	s.parts++
	switch {
	case s.parts > maxParts:
		s.fail(s.at, fmt.Sprintf("the file has more than %d keys and values", maxParts), "split it into several files")
	case level > maxDepth:
		s.fail(s.at, fmt.Sprintf("this is nested more than %d levels deep", maxDepth), "use fewer brackets and dots")
	}
}

// peek is the next byte, 0 at the end: checkBytes lets no NUL through.
func (s *scanner) peek() byte {
	if s.at == len(s.src) {
		return 0
	}
	return s.src[s.at]
}

// skipSpace goes on to the next byte that is not white space in this line. A
// carriage return only stands before a line feed, so it counts as space.
func (s *scanner) skipSpace() {
	for c := s.peek(); c == ' ' || c == '\t' || c == '\r'; c = s.peek() {
		s.at++
	}
}

// skipBlank goes on over white space, line ends and comments.
func (s *scanner) skipBlank() {
	for {
		s.skipSpace()
		switch s.peek() {
		case '\n':
			s.at++
		case '#':
			comment, _, _ := strings.Cut(s.src[s.at:], "\n")
			s.at += len(comment)
		default:
			return
		}
	}
}
