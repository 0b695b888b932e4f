package strict

import (
	"errors"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Doc is one file that has been read, and the problems found in it so far.
type Doc struct {
	file     string
	src      string
	mark     int // bytes of the mark of Unicode before src
	root     *Table
	problems Problems
	broken   bool // it cannot be read at all, and no more is said
}

// Read takes a file apart. It never fails: what is wrong with the file is in
// Problems, and a file that cannot be read at all has an empty root. file is
// only used in messages.
func Read(file string, src []byte) *Doc {
	d := &Doc{file: file}
	d.root = &Table{doc: d, place: &place{kind: opened}}
	if len(src) > MaxBytes {
		d.fault(tooLarge)
		return d
	}
	d.src = strings.TrimPrefix(string(src), "\uFEFF")
	d.mark = len(src) - len(d.src)
	places, f := scan(d.src)
	if f != nil {
		d.fault(f)
		return d
	}
	var values any // a map right away would have the decoder copy every table
	if _, err := toml.Decode(d.src, &values); err != nil {
		d.fault(decodeFault(err))
		return d
	}
	d.root.place = places
	d.root.values, _ = values.(map[string]any)
	return d
}

// Root is the table of the whole file, never nil.
func (d *Doc) Root() *Table { return d.root }

// Problems lists everything found wrong so far, in file order, each once; nil
// when nothing is. A file that cannot be read has exactly one. At most 50 are
// listed, and a last one then says so.
func (d *Doc) Problems() Problems {
	listed := slices.Clone(d.problems)
	sort.SliceStable(listed, func(i, j int) bool { return listed[i].Compare(listed[j].Position) < 0 })
	listed = slices.Compact(listed)
	if len(d.problems) == maxProblems {
		last := listed[len(listed)-1]
		listed = append(listed, Problem{File: d.file, Position: last.Position,
			What: "there may be more problems than these", Remedy: "put these right and check again"})
	}
	return listed
}

// Broken says whether the file could not be read at all, for its one problem.
func (d *Doc) Broken() bool { return d.broken }

// full says that no further problem is taken.
func (d *Doc) full() bool { return d.broken || len(d.problems) >= maxProblems }

func (d *Doc) fault(f *fault) {
	d.fail(f.at, f.what, f.remedy)
	d.broken = true
}

func (d *Doc) fail(at int, what, remedy string) {
	if d.full() {
		return
	}
	at = max(0, min(at, len(d.src)))
	line, _, _ := strings.Cut(d.src[lineStart(d.src, at):], "\n")
	d.problems = append(d.problems, Problem{d.file, d.position(at), what, remedy, strings.TrimSuffix(line, "\r")})
}

// position turns a byte offset into line and column.
func (d *Doc) position(at int) Position {
	return Position{1 + strings.Count(d.src[:at], "\n"), 1 + utf8.RuneCountInString(d.src[lineStart(d.src, at):at])}
}

func lineStart(src string, at int) int { return strings.LastIndexByte(src[:at], '\n') + 1 }

// decodeFault puts what the decoder says into words of our own. The scanner
// has seen the file before, so little is left that can be wrong.
func decodeFault(err error) *fault {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return &fault{0, "the file is not valid TOML", ""}
	}
	f := &fault{at: parse.Position.Start}
	for _, known := range decoderMessages {
		if strings.Contains(parse.Message, known.holds) {
			f.what, f.remedy = known.what, known.remedy
			return f
		}
	}
	f.what = "this is not valid TOML: " + parse.Message
	return f
}

var decoderMessages = []struct{ holds, what, remedy string }{
	{"invalid escape", "there is a backslash before a space", `write \\ for a backslash, or use single quotes`},
	{"hexadecimal digits", `the text has a \x, \u or \U without its digits`, `write \\ for a backslash, or use single quotes`},
	{"is not valid UTF-8", "the text names a character that does not exist", "write the character itself"},
	{"out of range", "the number is too large", "write a smaller one"},
	{"invalid datetime", noSuchTime, likeTime},
}

const (
	noSuchTime = "there is no such date or time"
	likeTime   = "write it like 2026-11-23 or 08:15:00"
)
