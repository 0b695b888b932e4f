package data

import (
	"fmt"
	"strings"
	"time"
)

// A record's file is named ID.json, and an id is STAMP-WORD-RANDOM: the UTC
// second of the start, the routine, four hexadecimal digits. So names in order
// are records in order.
const (
	stampForm   = "20060102T150405Z"
	fileSuffix  = ".json"
	maxWord     = 64 // characters of WORD (X)
	randomWidth = 4
	minID       = len(stampForm) + len("-x-") + randomWidth
	maxID       = len(stampForm) + len("--") + maxWord + randomWidth
)

// NewID is the id of a record of word (a routine's id, or "assessment") that
// starts at a moment. Whatever in word is not fit for a file name becomes a
// hyphen. random keeps apart what starts in the same second.
func NewID(start time.Time, word string, random uint16) string {
	safe := strings.Map(func(r rune) rune {
		if inWord(r) {
			return r
		}
		return '-'
	}, strings.ToLower(word))
	safe = strings.Trim(safe[:min(len(safe), maxWord)], "-")
	if safe == "" {
		safe = "session"
	}
	return fmt.Sprintf("%s-%s-%0*x", start.UTC().Format(stampForm), safe, randomWidth, random)
}

func inWord(c rune) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' }

// isID says whether the whole of s is an id.
func isID(s string) bool { return idAtStart(s) == s && s != "" }

// idAtStart is the id that a file name begins with, "" when it begins with
// none. Tools that sync put their own words behind it: "ID (conflicted
// copy).json", "ID.sync-conflict-20261124-101500-ABCDEFG.json".
func idAtStart(name string) string {
	n := len(stampForm)
	if len(name) < n || name[8] != 'T' || name[15] != 'Z' {
		return ""
	}
	for i := range n { // no strings are made: ten thousand names are looked at before the first frame
		if c := name[i]; i != 8 && i != 15 && (c < '0' || c > '9') {
			return ""
		}
	}
	for n < len(name) && inWord(rune(name[n])) {
		n++
	}
	if n < minID || n > maxID || name[len(stampForm)] != '-' || name[n-randomWidth-1] != '-' {
		return ""
	}
	return name[:n]
}

// idIn is the first id in a name, "" when there is none.
func idIn(name string) string {
	for i := range name {
		if id := idAtStart(name[i:]); id != "" {
			return id
		}
	}
	return ""
}

// mayBeRecord says whether a file's name is that of a record or of a copy.
func mayBeRecord(name string) bool {
	return strings.HasSuffix(name, fileSuffix) && idAtStart(name) != ""
}

// isYear says whether a folder's name is a year.
func isYear(name string) bool {
	return len(name) == 4 && strings.Trim(name, "0123456789") == ""
}

// ignored are the names that file managers and sync tools leave about, and our
// own temporary files: not worth a word.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || name == "desktop.ini" || name == "Thumbs.db"
}
