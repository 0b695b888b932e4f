package data

import (
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"tspine/routine/strict"
)

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
	for _, k := range settingKeys {
		if value := k.write(now); value != k.write(old) {
			changed = setLine(changed, "", k.name, value)
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
	for _, k := range settingKeys {
		if k.write(a) != k.write(b) {
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
