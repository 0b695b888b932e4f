package data

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"tspine/routine/strict"
)

// LoadSettings reads the person's settings. The settings can always be used:
// what is not right has its default. The error lists every problem of the
// file, or says why it cannot be read; a file that is not there is no problem.
func LoadSettings(d Dirs) (Settings, error) {
	src, _, err := readSettings(d)
	if err != nil {
		return DefaultSettings(), err
	}
	return parseSettings(src)
}

// readSettings is the content of the file and its path, where a link leads to
// when it is one. Both are what they would be for a new file when there is none.
func readSettings(d Dirs) (src []byte, path string, err error) {
	path, err = filepath.EvalSymlinks(d.Settings())
	if err == nil {
		src, err = readAtMost(path, strict.MaxBytes, nil)
	}
	if errors.Is(err, fs.ErrNotExist) {
		// A kill may have come while a newer one was taking its place.
		src, err = readAtMost(before(d.Settings()), strict.MaxBytes, nil)
		path = d.Settings()
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, d.Settings(), nil
	}
	return src, path, failed("read", d.Settings(), err)
}

func parseSettings(src []byte) (Settings, error) {
	s := DefaultSettings()
	doc, problems := readable(src)
	root := doc.Root()
	for _, k := range Settable {
		k.read(root, &s)
	}
	s.Variations = readVariations(root.Table(variationKey))
	root.Done()
	for _, p := range doc.Problems() {
		if len(problems) < maxBadLines {
			problems = append(problems, p)
		}
	}
	if problems != nil {
		sort.SliceStable(problems, func(i, j int) bool { return problems[i].Line < problems[j].Line })
		return s, problems
	}
	return s, nil
}

// maxBadLines is how many lines of the file may be lost before all of it is
// (X): by then it is no settings file.
const maxBadLines = 50

// readable reads the file with spaces in place of the lines that keep it from
// being read, so that everything else stands where it stood; and says what is
// wrong with them.
func readable(src []byte) (doc *strict.Doc, lost strict.Problems) {
	for range maxBadLines {
		if doc = strict.Read(settingsFile, src); !doc.Broken() {
			return doc, lost
		}
		p := doc.Problems()[0]
		less := blanked(src, p.Line)
		if first := opening(src, p.Line); first < p.Line {
			// A list or a text that has no end: everything behind it seems wrong.
			without := blanked(src, first)
			if rest := strict.Read(settingsFile, without); !rest.Broken() || rest.Problems()[0].Line > p.Line {
				less = without
			}
		}
		lost = append(lost, p)
		if bytes.Equal(less, src) {
			return doc, lost // it is not a line that is wrong
		}
		src = less
	}
	return strict.Read(settingsFile, src), lost
}

// blanked is a file with spaces in place of one line.
func blanked(src []byte, line int) []byte {
	lines := bytes.SplitAfter(slices.Clone(src), []byte("\n"))
	for i, c := range lines[min(line, len(lines))-1] {
		if c != '\n' {
			lines[min(line, len(lines))-1][i] = ' '
		}
	}
	return bytes.Join(lines, nil)
}

// opening is the last line before another one that begins something and does
// not end it; without any, that other one.
func opening(src []byte, before int) int {
	lines := bytes.Split(src, []byte("\n"))
	for n := min(before, len(lines)) - 1; n > 0; n-- {
		line := lines[n-1]
		opens := func(from, to string) bool { return bytes.Count(line, []byte(from)) > bytes.Count(line, []byte(to)) }
		odd := func(mark string) bool { return bytes.Count(line, []byte(mark))%2 == 1 }
		if opens("[", "]") || opens("{", "}") || odd(`"""`) || odd("'''") {
			return n
		}
	}
	return before
}

// settingsHead is what a new settings file begins with.
const settingsHead = "# Settings for tspine. Anything not set here uses its default; the README lists all keys.\n"

// errByHand is what a person reads whose file the program cannot change
// without losing something.
var errByHand = errors.New("the settings were not saved: fix the problems in settings.toml first, or edit it by hand")

// ChangeSettings changes the settings and keeps them: change is given those of
// the file as it is now, and only the lines of what it changes are touched, so
// comments, order and problems of the file stay. The result is what holds from
// now on, whether it could be kept or not.
//
// Two windows change them one after the other, so that none undoes what the
// other has just done.
func ChangeSettings(d Dirs, change func(*Settings)) (Settings, error) {
	defer oneAtATime(d)()
	src, path, err := readSettings(d)
	old, _ := parseSettings(src) // its problems were told when it was loaded
	now, _ := parseSettings(src)
	change(&now)
	if err != nil {
		return now, err
	}
	if len(src) == 0 {
		src = []byte(settingsHead)
	}
	changed := string(src)
	for _, k := range Settable {
		if value := k.written(now); value != k.written(old) {
			changed = setLine(changed, "", k.key, value)
		}
	}
	varied := maps.Clone(old.Variations)
	maps.Copy(varied, now.Variations)
	for _, exercise := range slices.Sorted(maps.Keys(varied)) {
		if value := now.Variations[exercise]; value != old.Variations[exercise] {
			changed = setLine(changed, variationKey, exercise, quotedOrNone(value))
		}
	}
	if kept, _ := parseSettings([]byte(changed)); !same(kept, now) {
		return now, errByHand
	}
	if changed == string(src) {
		return now, nil
	}
	sweep(filepath.Dir(path), func(string) bool { return true })
	return now, replaceFile(path, []byte(changed))
}

// oneAtATime waits until no other window changes the settings, and keeps them
// out until done is called. Where there can be no lock, or one is held for much
// longer than a change takes, it goes on without.
func oneAtATime(d Dirs) (done func()) {
	c := claims{folder: d.running()}
	f, err := c.lock(settingsFile, settingsTries)
	if err != nil {
		return func() {}
	}
	return func() { _ = unlockAndRemove(f) } // what is left of it locks nothing
}

// settingsTries is how often a change of the settings waits for another one (X), a
// glance each.
const settingsTries = 1000

// same says whether two settings would be written the same.
func same(a, b Settings) bool {
	for _, k := range Settable {
		if k.written(a) != k.written(b) {
			return false
		}
	}
	return maps.Equal(a.Variations, b.Variations)
}

// setLine is a TOML file with one key set to a value as it is written there,
// or without it when value is "". Where it does not see how, the file stays as
// it is; the caller looks at what came out.
func setLine(src, table, key, value string) string {
	doc, _ := readable([]byte(src))
	root := doc.Root()
	t := root
	if table != "" {
		t = root.Table(table)
	}
	switch from, to := t.Span(key); {
	case t.Has(key) && to == 0: // it is spread over the file
		return src
	case t.Has(key) && value != "":
		return src[:from] + value + src[to:]
	case t.Has(key):
		return src[:strings.LastIndexByte(src[:from], '\n')+1] + src[lineEnd(src, to):]
	case value == "":
		return src
	case table == "":
		return withLine(src, firstHeader(src, root), key, value)
	case !root.Has(table):
		return src + startLine(src) + "\n[" + table + "]\n" + key + " = " + value + "\n"
	}
	if at, to := root.Span(table); isHeader(src, at, to) {
		return withLine(src, lineEnd(src, at), key, value)
	}
	return src
}

// withLine is a file with one line more, from an offset on.
func withLine(src string, at int, key, value string) string {
	return src[:at] + startLine(src[:at]) + key + " = " + value + "\n" + src[at:]
}

// firstHeader is where the keys of the root end: before the first [table] and
// the comments that stand directly above it.
func firstHeader(src string, root *strict.Table) int {
	first := len(src)
	for _, key := range root.Keys() {
		if at, to := root.Span(key); isHeader(src, at, to) {
			first = min(first, strings.LastIndexByte(src[:at], '\n')+1)
		}
	}
	for first > 0 && first < len(src) {
		above := strings.LastIndexByte(src[:first-1], '\n') + 1
		if !strings.HasPrefix(strings.TrimSpace(src[above:first]), "#") {
			break
		}
		first = above
	}
	return first
}

// isHeader says whether what stands at an offset is a [table].
func isHeader(src string, from, to int) bool { return to == 0 && strings.HasPrefix(src[from:], "[") }

// lineEnd is where the line after the one at an offset begins.
func lineEnd(src string, at int) int {
	if n := strings.IndexByte(src[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(src)
}

// startLine is the line end that is missing before a new line.
func startLine(before string) string {
	if before == "" || strings.HasSuffix(before, "\n") {
		return ""
	}
	return "\n"
}
