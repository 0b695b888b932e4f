package settings

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/report"
	"tspine/tui/ui"
)

// choice is one setting: how it is called, what it is now, and how it is
// changed: by turning through values, or by writing.
type choice struct {
	group string // "" goes on with the one before
	name  string
	about string
	value func(data.Settings) string
	all   []string // its values in words; none where they are many
	turn  func(*data.Snapshot, int) func(*data.Settings)
	write func(*data.Settings, string)
}

// Steps of the settings that are numbers (X).
const (
	volumeStep   = 5
	rateStep     = 10
	slowest      = 80
	fastest      = 400
	readyStep    = 5 * time.Second
	restStep     = 5 * time.Second
	reminderStep = 30 * time.Minute
	fewValues    = 6 // that are all named beside the list
)

// voiceAbout says what may be written as the voice.
var voiceAbout = strings.Join(cue.VoiceNames(), ", ") + ", or a name that your speech program knows; leave it empty for the best one available. Space plays it."

// wordVolumes begin with that of the tones, and go on from what those are at first:
// the next key is no silence.
var wordVolumes = slices.Concat([]int{-1}, numbers(80, 100, volumeStep), numbers(0, 75, volumeStep))

var choices = []choice{
	onOff("Sound", "Sound", "when it is off, only the screen guides you", func(s *data.Settings) *bool { return &s.Mute }, "off", "on"),
	oneOf("", "Volume", "for tones, and for words unless set separately", numbers(0, 100, volumeStep), func(s *data.Settings) *int { return &s.Volume },
		func(n int) string { return fmt.Sprintf("%d%%", n) }),
	oneOf("", "Voice volume", "louder or softer than the tones", wordVolumes, func(s *data.Settings) *int { return &s.VoiceVolume },
		func(n int) string {
			if n < 0 {
				return "same as the tones"
			}
			return fmt.Sprintf("%d%%", n)
		}),
	{name: "Voice", about: voiceAbout,
		value: func(s data.Settings) string { return orWords(s.Voice, "") }, write: func(s *data.Settings, v string) { s.Voice = v }},
	oneOf("", "Voice speed", "in words a minute", append([]int{0}, numbers(slowest, fastest, rateStep)...), func(s *data.Settings) *int { return &s.Rate },
		func(n int) string { return orOwn(n, "normal") }),
	oneOf("", "What is spoken", "fewer words are enough once you know the exercises", []session.Speech{session.Full, session.Short, session.Counts},
		func(s *data.Settings) *session.Speech { return &s.Speech }, func(v session.Speech) string { return speechWords[v] }),
	onOff("", "Other media players", "while words are spoken, on Linux", func(s *data.Settings) *bool { return &s.LowerOthers }, "lowered", "as they are"),
	onOff("Session", "Media keys", "a headset, media keys and the lock screen pause and resume, on Linux", func(s *data.Settings) *bool { return &s.MediaKeys }, "on", "off"),
	oneOf("", "Get ready", fmt.Sprintf("automatic is %d s; it is longer when you change position", routine.ReadyTime/time.Second), append([]time.Duration{0}, lengths(5*time.Second, time.Minute, readyStep)...),
		func(s *data.Settings) *time.Duration { return &s.Ready }, lengthWords),
	oneOf("", "Rest", fmt.Sprintf("between sets; automatic is %d s, or what the exercise says", routine.RestTime/time.Second), append([]time.Duration{0}, lengths(routine.RestMin, routine.RestMax, restStep)...),
		func(s *data.Settings) *time.Duration { return &s.Rest }, lengthWords),
	oneOf("", "First side", "for exercises with a left and a right side", []routine.Side{routine.NoSide, routine.Left, routine.Right},
		func(s *data.Settings) *routine.Side { return &s.First }, func(v routine.Side) string { return orWords(string(v), "alternates") }),
	oneOf("", "Level", "how many reps and how long to hold; the suggested level follows your sessions", append([]routine.Level{""}, routine.Levels...),
		func(s *data.Settings) *routine.Level { return &s.Level }, func(v routine.Level) string { return orWords(string(v), "suggested") }),
	onOff("Screen", "Calm", "nothing moves, one update a second", func(s *data.Settings) *bool { return &s.Calm }, "on", "off"),
	onOff("", "Flash", "the whole frame takes the colour of the phase", func(s *data.Settings) *bool { return &s.Flash }, "on", "off"),
	oneOf("", "Colours", "of the whole screen", data.Themes, func(s *data.Settings) *string { return &s.Theme }, func(v string) string { return themeWords[v] }),
	oneOf("", "Characters", "what your font can show; tspine doctor prints a line of each", data.Glyphs, func(s *data.Settings) *string { return &s.Glyphs }, func(v string) string { return glyphWords[v] }),
	oneOf("", "Progress bar", "of the terminal itself, in its tab or in the task bar; automatic is on where that works", data.Progresses, func(s *data.Settings) *string { return &s.Progress }, func(v string) string { return progressWords[v] }),
	ownDay("Days", routine.Mobility),
	ownDay("", routine.Stability),
	ownDay("", routine.Balance),
	onOff("", "Offer heat", "15 to 20 minutes before mobility work", func(s *data.Settings) *bool { return &s.Heat }, "on", "off"),
	oneOf("", "Hemisphere", "for the winter tip", []data.Hemisphere{data.North, data.South},
		func(s *data.Settings) *data.Hemisphere { return &s.Hemisphere }, func(v data.Hemisphere) string { return string(v) }),
	oneOf("", "Reminder", "in the exported calendar", clockTimes(), func(s *data.Settings) *string { return &s.Reminder }, func(v string) string { return v }),
}

var (
	speechWords   = map[session.Speech]string{session.Full: "everything", session.Short: "names, sides, phases and counts", session.Counts: "names, sides and counts"}
	themeWords    = map[string]string{"auto": "same as the terminal", "dark": "for a dark background", "light": "for a light background", "16": "the terminal's own 16", "none": "none"}
	glyphWords    = map[string]string{"auto": "automatic", "blocks": "blocks", "braille": "braille dots", "ascii": "ASCII only"}
	progressWords = map[string]string{"auto": "automatic", "on": "always", "off": "never"}
)

// oneOf is a setting with a few values, which are gone through in a round.
func oneOf[T comparable](group, name, about string, values []T, of func(*data.Settings) *T, words func(T) string) choice {
	var all []string
	if len(values) <= fewValues {
		for _, v := range values {
			all = append(all, words(v))
		}
	}
	return choice{group: group, name: name, about: about, all: all,
		value: func(s data.Settings) string { return words(*of(&s)) },
		turn: func(known *data.Snapshot, by int) func(*data.Settings) {
			next := ui.Turn(values, *of(&known.Settings), by)
			return func(s *data.Settings) { *of(s) = next }
		}}
}

// ownDay is which routine a day is: the shipped one, or one of the person's own
// with that focus.
func ownDay(group string, f routine.Focus) choice {
	return choice{group: group, name: report.DayWords[string(f)], about: "the default, or a routine of yours with that focus",
		value: func(s data.Settings) string { return orWords(s.Days[f], "default") },
		turn: func(known *data.Snapshot, by int) func(*data.Settings) {
			ids := []string{""}
			for _, l := range known.Routines {
				if l.Err == nil && l.Path != "" && l.Routine.Focus == f {
					ids = append(ids, l.Routine.ID)
				}
			}
			next := ui.Turn(ids, known.Settings.Days[f], by)
			return func(s *data.Settings) { s.SetDay(f, next) }
		}}
}

func onOff(group, name, about string, of func(*data.Settings) *bool, yes, no string) choice {
	return oneOf(group, name, about, []bool{false, true}, of, func(on bool) string {
		if on {
			return yes
		}
		return no
	})
}

func numbers(from, to, by int) []int {
	var out []int
	for n := from; n <= to; n += by {
		out = append(out, n)
	}
	return out
}

func lengths(from, to, by time.Duration) []time.Duration {
	var out []time.Duration
	for d := from; d <= to; d += by {
		out = append(out, d)
	}
	return out
}

// clockTimes are the times of a day that can be chosen.
func clockTimes() []string {
	var out []string
	for d := range slices.Values(lengths(0, 24*time.Hour-reminderStep, reminderStep)) {
		out = append(out, fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60))
	}
	return out
}

func lengthWords(d time.Duration) string { return orOwn(int(d.Seconds()), "automatic", "s") }

// orOwn is a number with its unit, or what 0 stands for.
func orOwn(n int, zero string, unit ...string) string {
	if n == 0 {
		return zero
	}
	return strings.TrimSpace(fmt.Sprint(n, " ", strings.Join(unit, "")))
}

// orWords is a word that may come from a file, or what no word stands for.
func orWords(word, none string) string {
	if word == "" {
		return none
	}
	return text.New(word).String()
}
