package strict

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"tspine/routine/text"
)

// Position is a place in a file: line and column from 1, columns in
// characters. The zero Position is no place at all.
type Position struct{ Line, Column int }

// Compare is below 0 for a place before q, and 0 for the same.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Problem is one thing that is wrong in a file. Nothing in it is safe to show
// as it is, for all of it may come from the file; String is.
type Problem struct {
	File string
	Position
	What   string // one sentence without a full stop
	Remedy string // what to write instead, "" when there is nothing to say
	Source string // the line of the file, "" when it says nothing
}

// Problems are the problems of one file, in file order.
type Problems []Problem

// Widest a rendered line gets, in columns of the terminal (X).
const (
	maxSource = 76  // the line of the file, without its indent
	maxWords  = 400 // a file name, a sentence
)

// String draws the problem on up to four lines, safe for a terminal and
// without a line end:
//
//	back.toml:7:8: hold has no unit
//	    hold = 30
//	           ^
//	  write hold = "30s"
func (p Problem) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s", words(p.File), p.Line, p.Column, words(p.What))
	if strings.TrimSpace(p.Source) != "" {
		line, caret := excerpt(harmless(p.Source), p.Column-1)
		fmt.Fprintf(&b, "\n    %s\n    %s^", line, strings.Repeat(" ", caret))
	}
	if p.Remedy != "" {
		b.WriteString("\n  " + words(p.Remedy))
	}
	return b.String()
}

// Error draws all of them, one below the other.
func (ps Problems) Error() string {
	return strings.Join(text.Each(ps, Problem.String), "\n")
}

// harmless keeps as many characters as it is given, so that columns stay
// right, and replaces what a terminal does not show as itself: controls,
// formats, bidi overrides, piles of accents.
func harmless(s string) []rune {
	runes := []rune(s)
	marks := 0
	for i, r := range runes {
		if !unicode.Is(unicode.M, r) {
			marks = 0
		} else if marks++; marks > 2 {
			runes[i] = '?'
		}
		switch {
		case r == '\t':
			runes[i] = ' '
		case r == utf8.RuneError || !unicode.IsGraphic(r):
			runes[i] = '?'
		}
	}
	return runes
}

// words is a sentence made safe and kept to a sensible length.
func words(s string) string {
	safe := harmless(s)
	if len(safe) > maxWords {
		safe = append(safe[:maxWords-1], '…')
	}
	return string(safe)
}

// excerpt cuts a long line down to what stands around the character at index
// at, and says in which column of the result that character starts.
func excerpt(line []rune, at int) (shown string, column int) {
	at = max(0, min(at, len(line)))
	start, end := 0, len(line)
	before, after := "", ""
	if width(line) > maxSource {
		start, end = window(line, at)
		if start > 0 {
			before = "…"
		}
		if end < len(line) {
			after = "…"
		}
	}
	column = width([]rune(before)) + width(line[start:at])
	return strings.TrimRight(before+string(line[start:end])+after, " "), column
}

// window takes up to half of the width before the character at index at and
// the rest after it, leaving room for an ellipsis at both ends.
func window(line []rune, at int) (start, end int) {
	start, end = at, at
	for room := maxSource/2 - 1; start > 0 && width(line[start-1:start]) <= room; start-- {
		room -= width(line[start-1 : start])
	}
	for room := maxSource - 2 - width(line[start:at]); end < len(line) && width(line[end:end+1]) <= room; end++ {
		room -= width(line[end : end+1])
	}
	return start, end
}

// width is how many cells runes take where each counts for itself, as most
// terminals have it.
func width(runes []rune) (cells int) {
	for _, r := range runes {
		cells += displaywidth.Rune(r)
	}
	return cells
}
