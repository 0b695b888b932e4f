package data

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/strict"
)

// Bounds of the settings (X but for RestMin and RestMax of routine).
const (
	maxVolume = 100
	minRate   = 80 // words a minute
	maxRate   = 400
	minReady  = 5 * time.Second
	maxReady  = time.Minute
	maxParts  = 32 // of a command
)

// Settings are what a person has chosen. The zero value of Rate, Ready, Rest,
// Level and First is the choice to leave it to the program.
type Settings struct {
	Mute         bool
	Volume       int            // of tones, 0 to 100
	VoiceVolume  int            // of words, 0 to 100; -1 is that of tones
	Voice        string         // the system voice's name, "" for the system's choice
	Rate         int            // words a minute, 80 to 400; 0 is the speech program's own
	Speech       session.Speech // how much is spoken
	VoiceCommand []string       // a program of one's own that reads words from stdin, with its arguments
	EventCommand []string       // a program that is told what happens in a session, a line of JSON each on stdin
	MediaKeys    bool           // a session is a media player on the session bus, which media keys and headsets reach
	LowerOthers  bool           // other players are lowered while words are spoken

	Ready time.Duration // get ready, 5 to 60 s; 0 is the program's own
	Rest  time.Duration // between sets, 30 to 90 s; 0 is each exercise's own
	First routine.Side  // the first side; NoSide changes from session to session
	Level routine.Level // "" is picked by the rules

	Calm  bool   // no motion, one update a second
	Flash bool   // the whole frame takes the phase's colour
	Theme string // one of Themes

	Glyphs   string // one of Glyphs
	Progress string // one of Progresses

	Heat       bool       // offer heat before mobility (H1)
	Hemisphere Hemisphere // when winter is
	Reminder   string     // when planned days are reminded of, as 18:00

	Days         map[routine.Focus]string // id of the person's own routine for a day
	Variations   map[string]string        // exercise id to the id of the variation that was chosen
	Acknowledged plan.Date                // when the words of safety were; 0 is not yet
}

// Vary chooses a variation of an exercise; "" is its standard form.
func (s *Settings) Vary(exercise, variation string) {
	chosen := map[string]string{}
	for id, v := range s.Variations {
		chosen[id] = v
	}
	if chosen[exercise] = variation; variation == "" {
		delete(chosen, exercise)
	}
	s.Variations = chosen
}

// Hemisphere is the half of the earth that the person lives on.
type Hemisphere string

// The two halves.
const (
	North Hemisphere = "north"
	South Hemisphere = "south"
)

// Themes are the values of Settings.Theme: by the terminal's answer, for a
// dark and a light background, with 16 colours, with none.
var Themes = []string{"auto", "dark", "light", "16", "none"}

// Glyphs are the values of Settings.Glyphs: what the font has, as far as can be
// guessed, quarter blocks, braille dots, or nothing beyond ASCII.
var Glyphs = []string{"auto", "blocks", "braille", "ascii"}

// Progresses are the values of Settings.Progress: whether the terminal's own
// progress bar is used.
var Progresses = []string{"auto", "on", "off"}

// DefaultSettings are the settings of somebody who has chosen nothing (X).
func DefaultSettings() Settings {
	return Settings{Volume: 80, VoiceVolume: -1, Speech: session.Full, MediaKeys: true, LowerOthers: true, Theme: Themes[0], Glyphs: Glyphs[0], Progress: Progresses[0], Heat: true, Hemisphere: North, Reminder: "18:00", Variations: map[string]string{}}
}

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
	src, problems := readable(src)
	doc := strict.Read(settingsFile, src)
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
		slices.SortStableFunc(problems, func(a, b strict.Problem) int { return cmp.Compare(a.Line, b.Line) })
		return s, problems
	}
	return s, nil
}

// maxBadLines is how many lines of the file may be lost before all of it is
// (X): by then it is no settings file.
const maxBadLines = 50

// readable is the file with spaces in place of the lines that keep it from
// being read, so that everything else stands where it stood; and what is wrong
// with them.
func readable(src []byte) ([]byte, strict.Problems) {
	var lost strict.Problems
	for range maxBadLines {
		doc := strict.Read(settingsFile, src)
		if !doc.Broken() {
			return src, lost
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
			break // it is not a line that is wrong
		}
		src = less
	}
	return src, lost
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
