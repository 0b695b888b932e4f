package data

import (
	"maps"
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

// settingKey is one key of settings.toml: how it is read, and what is written
// for it, "" for a line that is not there.
type settingKey struct {
	name  string
	read  func(*strict.Table, *Settings)
	write func(Settings) string
}

const variationKey = "variation"

// Words that stand for "left to the program".
const (
	alternate = "alternate"
	auto      = "auto"
)

// settingKeys are all keys of the file but the table of variations, in the
// order in which they are written.
var settingKeys = []settingKey{
	boolKey("mute", func(s *Settings) *bool { return &s.Mute }),
	intKey("volume", 0, maxVolume, func(s *Settings) *int { return &s.Volume }),
	intKey("voice_volume", 0, maxVolume, func(s *Settings) *int { return &s.VoiceVolume }),
	{"voice", readVoice, func(s Settings) string { return quotedOrNone(s.Voice) }},
	intKey("rate", minRate, maxRate, func(s *Settings) *int { return &s.Rate }),
	wordKey("speech", []session.Speech{session.Full, session.Short, session.Counts}, func(s *Settings) *session.Speech { return &s.Speech }),
	commandKey("voice_command", `["festival", "--tts"]`, func(s *Settings) *[]string { return &s.VoiceCommand }),
	commandKey("event_command", `["my-lights", "--follow"]`, func(s *Settings) *[]string { return &s.EventCommand }),
	boolKey("media_keys", func(s *Settings) *bool { return &s.MediaKeys }),
	boolKey("lower_others", func(s *Settings) *bool { return &s.LowerOthers }),
	lengthKey("ready", minReady, maxReady, func(s *Settings) *time.Duration { return &s.Ready }),
	lengthKey("rest", routine.RestMin, routine.RestMax, func(s *Settings) *time.Duration { return &s.Rest }),
	orKey("first_side", alternate, []routine.Side{routine.Left, routine.Right}, func(s *Settings) *routine.Side { return &s.First }),
	orKey("level", auto, routine.Levels, func(s *Settings) *routine.Level { return &s.Level }),
	boolKey("calm", func(s *Settings) *bool { return &s.Calm }),
	boolKey("flash", func(s *Settings) *bool { return &s.Flash }),
	wordKey("theme", Themes, func(s *Settings) *string { return &s.Theme }),
	wordKey("glyphs", Glyphs, func(s *Settings) *string { return &s.Glyphs }),
	wordKey("progress", Progresses, func(s *Settings) *string { return &s.Progress }),
	boolKey("heat", func(s *Settings) *bool { return &s.Heat }),
	wordKey("hemisphere", []Hemisphere{North, South}, func(s *Settings) *Hemisphere { return &s.Hemisphere }),
	dayKey(routine.Mobility),
	dayKey(routine.Stability),
	dayKey(routine.Balance),
	{"reminder", readReminder, func(s Settings) string { return quoted(s.Reminder) }},
	{"acknowledged", readAcknowledged, func(s Settings) string { return quotedOrNone(s.Acknowledged.String()) }},
}
