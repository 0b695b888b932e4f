package data

import (
	"errors"
	"io/fs"
	"path/filepath"
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
	Volume       int            // 0 to 100
	Voice        string         // the system voice's name, "" for the system's choice
	Rate         int            // words a minute, 80 to 400; 0 is the speech program's own
	Speech       session.Speech // how much is spoken
	VoiceCommand []string       // a program of one's own that reads words from stdin, with its arguments

	Ready time.Duration // get ready, 5 to 60 s; 0 is the program's own
	Rest  time.Duration // between sets, 30 to 90 s; 0 is each exercise's own
	First routine.Side  // the first side; NoSide changes from session to session
	Level routine.Level // "" is picked by the rules

	Calm  bool   // no motion, one update a second
	Flash bool   // the whole frame takes the phase's colour
	Theme string // one of Themes

	Heat       bool       // offer heat before mobility (H1)
	Hemisphere Hemisphere // when winter is
	Reminder   string     // when planned days are reminded of, as 18:00

	Variations   map[string]string // exercise id to the id of the variation that was chosen
	Acknowledged plan.Date         // when the words of safety were; 0 is not yet
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

// DefaultSettings are the settings of somebody who has chosen nothing (X).
func DefaultSettings() Settings {
	return Settings{Volume: 80, Speech: session.Full, Theme: Themes[0], Heat: true, Hemisphere: North, Reminder: "18:00", Variations: map[string]string{}}
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
		return nil, d.Settings(), nil
	}
	return src, path, failed("read", d.Settings(), err)
}

func parseSettings(src []byte) (Settings, error) {
	s := DefaultSettings()
	doc := strict.Read("settings.toml", src)
	root := doc.Root()
	for _, k := range settingKeys {
		k.read(root, &s)
	}
	s.Variations = readVariations(root.Table(variationKey))
	root.Done()
	if problems := doc.Problems(); problems != nil {
		return s, problems
	}
	return s, nil
}
