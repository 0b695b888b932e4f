package data

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"sort"

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
	for _, k := range settingKeys {
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
