package data

import (
	"fmt"
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/strict"
)

// Setting is one setting: a key of settings.toml, and a line on the screen of
// settings where it has a Name. It is all that both know of it.
type Setting struct {
	Group  string // on the screen; "" goes on with the one before
	Name   string
	About  string
	Shown  func(Settings) string   // its value in words; "" is left to the program
	Values func(*Snapshot) []Value // what it can be, in a round; nil where it is written
	Write  func(*Settings, string) // takes what was written; nil where it has Values

	key     string
	read    func(*strict.Table, *Settings)
	written func(Settings) string // as the file has it, "" for a line that is not there
}

// Value is one that a setting can have.
type Value struct {
	Words  string
	Chosen bool // it is the value now
	Set    func(*Settings)
}

// Settable are all settings but the table of variations, in the order in which the
// screen shows and the file gets them. Steps and bounds are X, but for RestMin and
// RestMax of routine.
var Settable = slices.Concat(
	grouped("Sound",
		boolKey("mute", func(s *Settings) *bool { return &s.Mute }, "on", "off").
			named("Sound", "when it is off, only the screen guides you"),
		intKey("volume", func(s *Settings) *int { return &s.Volume }, "%d%%", spaced(0, 100, 5), nil).
			named("Volume", "for tones, and for words unless set separately"),
		intKey("voice_volume", func(s *Settings) *int { return &s.VoiceVolume }, "%d%%", fromUsual(spaced(0, 100, 5)), map[int]string{-1: "same as the tones"}).
			named("Voice volume", "louder or softer than the tones"),
		voiceKey().
			named("Voice", "or a name that your speech program knows; leave it empty for the best one available"),
		intKey("rate", func(s *Settings) *int { return &s.Rate }, "%d", spaced(80, 400, 10), map[int]string{0: "normal"}).
			named("Voice speed", "in words a minute"),
		wordKey("speech", func(s *Settings) *session.Speech { return &s.Speech }, "", []session.Speech{session.Full, session.Short, session.Counts},
			map[session.Speech]string{session.Full: "everything", session.Short: "names, sides, phases and counts", session.Counts: "names, sides and counts"}).
			named("What is spoken", "fewer words are enough once you know the exercises"),
		commandKey("voice_command", func(s *Settings) *[]string { return &s.VoiceCommand }, `["festival", "--tts"]`),
		commandKey("event_command", func(s *Settings) *[]string { return &s.EventCommand }, `["my-lights", "--follow"]`),
		boolKey("lower_others", func(s *Settings) *bool { return &s.LowerOthers }, "as they are", "lowered").
			named("Other media players", "while words are spoken, on Linux")),
	grouped("Session",
		boolKey("media_keys", func(s *Settings) *bool { return &s.MediaKeys }, "off", "on").
			named("Media keys", "a headset, media keys and the lock screen pause and resume, on Linux"),
		lengthKey("ready", func(s *Settings) *time.Duration { return &s.Ready }, spaced(5*time.Second, time.Minute, 5*time.Second)).
			named("Get ready", fmt.Sprintf("automatic is %d s; it is longer when you change position", routine.ReadyTime/time.Second)),
		lengthKey("rest", func(s *Settings) *time.Duration { return &s.Rest }, spaced(routine.RestMin, routine.RestMax, 5*time.Second)).
			named("Rest", fmt.Sprintf("between sets; automatic is %d s, or what the exercise says", routine.RestTime/time.Second)),
		wordKey("first_side", func(s *Settings) *routine.Side { return &s.First }, "alternate", []routine.Side{routine.NoSide, routine.Left, routine.Right}, map[routine.Side]string{routine.NoSide: "alternates"}).
			named("First side", "for exercises with a left and a right side"),
		wordKey("level", func(s *Settings) *routine.Level { return &s.Level }, "auto", slices.Concat([]routine.Level{""}, routine.Levels), map[routine.Level]string{"": "suggested"}).
			named("Level", "how many reps and how long to hold; the suggested level follows your sessions")),
	grouped("Screen",
		boolKey("calm", func(s *Settings) *bool { return &s.Calm }, "off", "on").
			named("Calm", "nothing moves, one update a second"),
		boolKey("flash", func(s *Settings) *bool { return &s.Flash }, "off", "on").
			named("Flash", "the whole frame takes the colour of the phase"),
		wordKey("theme", func(s *Settings) *string { return &s.Theme }, "", Themes, themeWords).
			named("Colours", "of the whole screen"),
		wordKey("glyphs", func(s *Settings) *string { return &s.Glyphs }, "", Glyphs, glyphWords).
			named("Characters", "what your font can show; tspine doctor prints a line of each"),
		wordKey("progress", func(s *Settings) *string { return &s.Progress }, "", Progresses, progressWords).
			named("Progress bar", "of the terminal itself, in its tab or in the task bar; automatic is on where that works")),
	grouped("Days",
		dayKey(routine.Mobility), dayKey(routine.Stability), dayKey(routine.Balance),
		boolKey("heat", func(s *Settings) *bool { return &s.Heat }, "off", "on").
			named("Offer heat", "15 to 20 minutes before mobility work"),
		wordKey("hemisphere", func(s *Settings) *Hemisphere { return &s.Hemisphere }, "", []Hemisphere{North, South}, nil).
			named("Hemisphere", "for the winter tip"),
		clockKey("reminder", func(s *Settings) *string { return &s.Reminder }, spaced(0, 24*time.Hour-30*time.Minute, 30*time.Minute)).
			named("Reminder", "in the exported calendar"),
		acknowledgedKey()),
)

// grouped are settings under one heading.
func grouped(heading string, all ...Setting) []Setting {
	all[0].Group = heading
	return all
}

// named is a setting that the screen shows.
func (s Setting) named(name, about string) Setting {
	s.Name, s.About = name, about
	return s
}

// spaced are values at even distances, both ends included.
func spaced[T int | time.Duration](least, most, by T) []T {
	var out []T
	for v := least; v <= most; v += by {
		out = append(out, v)
	}
	return out
}

// fromUsual are volumes in a round that begins with the usual one: the first key that
// turns the words away from the volume of the tones is no silence.
func fromUsual(all []int) []int {
	at := slices.Index(all, DefaultSettings().Volume)
	return slices.Concat(all[at:], all[:at])
}
