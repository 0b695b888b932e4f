package data

import (
	"maps"
	"slices"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// Settings are what a person has chosen. The zero value of Rate and of the Options
// is the choice to leave it to the program.
type Settings struct {
	routine.Options // of a session

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

	Display
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

// Display is what a person has chosen of the player's frame.
type Display struct {
	Calm  bool // nothing moves, and nothing changes more than once a second
	Flash bool // the whole frame takes the phase's colour
}

// Vary chooses a variation of an exercise; "" is its standard form.
func (s *Settings) Vary(exercise, variation string) {
	s.Variations = chosenOf(s.Variations, exercise, variation)
}

// chosenOf is a copy of some choices with one more; "" is none.
func chosenOf[K comparable](chosen map[K]string, of K, choice string) map[K]string {
	out := map[K]string{}
	maps.Copy(out, chosen)
	if out[of] = choice; choice == "" {
		delete(out, of)
	}
	return out
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
var Themes, themeWords = paired("auto", "same as the terminal", "dark", "for a dark background",
	"light", "for a light background", "16", "the terminal's own 16", "none", "none")

// Glyphs are the values of Settings.Glyphs: what the font has, as far as can be
// guessed, quarter blocks, braille dots, or nothing beyond ASCII.
var Glyphs, glyphWords = paired("auto", "automatic", "blocks", "blocks", "braille", "braille dots", "ascii", "ASCII only")

// Progresses are the values of Settings.Progress: whether the terminal's own
// progress bar is used.
var Progresses, progressWords = paired("auto", "automatic", "on", "always", "off", "never")

// paired are the values among words of which every second one is what the screen says
// for the value before it.
func paired(all ...string) (values []string, words map[string]string) {
	words = map[string]string{}
	for pair := range slices.Chunk(all, 2) {
		values, words[pair[0]] = append(values, pair[0]), pair[1]
	}
	return values, words
}

// DefaultSettings are the settings of somebody who has chosen nothing (X).
func DefaultSettings() Settings {
	return Settings{Volume: 80, VoiceVolume: -1, Speech: session.Full, MediaKeys: true, LowerOthers: true, Theme: Themes[0], Glyphs: Glyphs[0], Progress: Progresses[0], Heat: true, Hemisphere: North, Reminder: "18:00", Variations: map[string]string{}}
}
