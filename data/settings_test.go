package data_test

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

const everySetting = `# mine
mute = true
volume = 35            # the neighbours
voice_volume = 50
voice = "Anna"
rate = 150
speech = "short"
voice_command = [
  "festival",  # "old"
  '--tts',
]
event_command = ["lights"]
media_keys = false
lower_others = false
ready = "15s"
rest = "1m"
first_side = "right"
level = "mid"
calm = true
flash = true
theme = "16"
glyphs = "braille"
progress = "off"
heat = false
hemisphere = "south"
reminder = "07:30"
acknowledged = "2026-11-23"

# chosen
[variation]
row = "single-arm-row"
`

func everything() data.Settings {
	day, _ := plan.ParseDate("2026-11-23")
	return data.Settings{Mute: true, Volume: 35, VoiceVolume: 50, Voice: "Anna", Rate: 150, Speech: session.Short, VoiceCommand: []string{"festival", "--tts"}, EventCommand: []string{"lights"},
		Options: routine.Options{Ready: 15 * time.Second, Rest: time.Minute, First: routine.Right, Level: routine.Mid}, Display: data.Display{Calm: true, Flash: true}, Theme: "16", Glyphs: "braille", Progress: "off",
		Hemisphere: data.South, Reminder: "07:30", Acknowledged: day, Variations: map[string]string{"row": "single-arm-row"}}
}

func TestSettingsAreRead(t *testing.T) {
	for _, c := range []struct {
		src  string
		want data.Settings
	}{
		{"", data.DefaultSettings()},
		{everySetting, everything()},
		{"first_side = \"alternate\"\nlevel = \"auto\"\n", data.DefaultSettings()},
	} {
		home := t.TempDir()
		put(t, c.src, home, "settings.toml")
		if got, err := data.LoadSettings(dirsUnder(home)); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q reads as\n%+v\nwant\n%+v\n%v", c.src, got, c.want, err)
		}
	}
	if got, err := data.LoadSettings(dirsUnder(filepath.Join(t.TempDir(), "none"))); err != nil || !reflect.DeepEqual(got, data.DefaultSettings()) {
		t.Errorf("no file reads as %+v, %v", got, err)
	}
}

func TestBadSettings(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{`volum = 3`, "settings.toml:1:1: unknown key volum\n    volum = 3\n    ^\n  did you mean volume?"},
		{`volume = 101`, "settings.toml:1:10: volume 101 is out of range\n    volume = 101\n             ^\n  write a number from 0 to 100"},
		{`volume = "loud"`, "settings.toml:1:10: volume must be a whole number, not text\n    volume = \"loud\"\n             ^"},
		{`mute = 1`, "settings.toml:1:8: mute must be true or false, not a whole number\n    mute = 1\n           ^\n  write mute = true or mute = false"},
		{`rate = 40`, "settings.toml:1:8: rate 40 is out of range\n    rate = 40\n           ^\n  write a number from 80 to 400"},
		{`speech = "all"`, "settings.toml:1:10: speech cannot be \"all\"\n    speech = \"all\"\n             ^\n  write one of \"full\", \"short\", \"counts\""},
		{`voice = ""`, "settings.toml:1:9: voice is empty\n    voice = \"\"\n            ^\n  write some words between the quotes"},
		{`voice_command = "festival --tts"`, "settings.toml:1:17: voice_command must be a list of texts, not text\n    voice_command = \"festival --tts\"\n                    ^\n  write voice_command = [\"festival --tts\"]"},
		{`voice_command = []`, "settings.toml:1:17: voice_command names no program\n    voice_command = []\n                    ^\n  write the program and its arguments, such as [\"festival\", \"--tts\"]"},
		{`voice_command = ["a", 2]`, "settings.toml:1:23: element 2 of voice_command must be text, not a whole number\n    voice_command = [\"a\", 2]\n                          ^"},
		{`voice_command = ["a\u0000b"]`, "settings.toml:1:17: voice_command cannot be started\n    voice_command = [\"a\\u0000b\"]\n                    ^\n  write the program and its arguments, such as [\"festival\", \"--tts\"]"},
		{`ready = 10`, "settings.toml:1:9: ready has no unit\n    ready = 10\n            ^\n  write a length from \"5s\" to \"60s\""},
		{`ready = "10"`, "settings.toml:1:9: ready has no unit\n    ready = \"10\"\n            ^\n  write a length from \"5s\" to \"60s\""},
		{`ready = "4s"`, "settings.toml:1:9: ready is out of range\n    ready = \"4s\"\n            ^\n  write a length from \"5s\" to \"60s\""},
		{`ready = true`, "settings.toml:1:9: ready must be text, not true or false\n    ready = true\n            ^\n  write ready = \"true\""},
		{`rest = "30-60s"`, "settings.toml:1:8: rest is a range\n    rest = \"30-60s\"\n           ^\n  write a length from \"30s\" to \"90s\""},
		{`rest = "soon"`, "settings.toml:1:8: rest is not a length of time\n    rest = \"soon\"\n           ^\n  write a length from \"30s\" to \"90s\""},
		{`rest = "2m"`, "settings.toml:1:8: rest is out of range\n    rest = \"2m\"\n           ^\n  write a length from \"30s\" to \"90s\""},
		{`first_side = "both"`, "settings.toml:1:14: first_side cannot be \"both\"\n    first_side = \"both\"\n                 ^\n  write one of \"left\", \"right\", \"alternate\""},
		{`level = "hard"`, "settings.toml:1:9: level cannot be \"hard\"\n    level = \"hard\"\n            ^\n  write one of \"low\", \"mid\", \"high\", \"auto\""},
		{`theme = "drak"`, "settings.toml:1:9: theme cannot be \"drak\"\n    theme = \"drak\"\n            ^\n  did you mean \"dark\"?"},
		{`hemisphere = "west"`, "settings.toml:1:14: hemisphere cannot be \"west\"\n    hemisphere = \"west\"\n                 ^\n  write one of \"north\", \"south\""},
		{`reminder = "6pm"`, "settings.toml:1:12: reminder is not a time of day\n    reminder = \"6pm\"\n               ^\n  write it as \"18:00\""},
		{`reminder = "24:00"`, "settings.toml:1:12: reminder is not a time of day\n    reminder = \"24:00\"\n               ^\n  write it as \"18:00\""},
		{`acknowledged = "yes"`, "settings.toml:1:16: acknowledged is not a date\n    acknowledged = \"yes\"\n                   ^\n  write it as \"2026-11-23\""},
		{`acknowledged = 2026-11-23`, "settings.toml:1:16: acknowledged must be text, not a date or time\n    acknowledged = 2026-11-23\n                   ^\n  write acknowledged = \"2026-11-23\""},
		{`variation = "row"`, "settings.toml:1:13: variation must be a table, not text\n    variation = \"row\"\n                ^\n  write variation = { ... }"},
		{"[variation]\nrow = 1", "settings.toml:2:7: row must be text, not a whole number\n    row = 1\n          ^\n  write row = \"1\""},
		{"[variation]\n\"a b\" = \"c\"", "settings.toml:2:9: this is not the id of an exercise\n    \"a b\" = \"c\"\n            ^\n  write a line such as row = \"single-arm-row\""},
		{"volume = ", "settings.toml:1:10: volume has no value here\n    volume =\n             ^"},
		{"mute = 1\nvolume = -1\n[sound]\n", "settings.toml:1:8: mute must be true or false, not a whole number\n    mute = 1\n           ^\n  write mute = true or mute = false\nsettings.toml:2:10: volume -1 is out of range\n    volume = -1\n             ^\n  write a number from 0 to 100\nsettings.toml:3:2: unknown key sound\n    [sound]\n     ^\n  known here: mute, volume, voice_volume, voice, rate, speech, voice_command, event_command, lower_others, media_keys, ready, rest, first_side, level, calm, flash, theme, glyphs, progress, mobility_day, stability_day, balance_day, heat, hemisphere, reminder, acknowledged, variation"},
	} {
		home := t.TempDir()
		put(t, c.src, home, "settings.toml")
		got, err := data.LoadSettings(dirsUnder(home))
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\n%v\nwant\n%s", c.src, err, c.want)
		}
		if !reflect.DeepEqual(got, data.DefaultSettings()) {
			t.Errorf("%q reads as %+v", c.src, got)
		}
	}
}

// TestABadLineCostsItself has lines that keep a file from being read as TOML at
// all: the others hold, before and after, and a change leaves all of them.
func TestABadLineCostsItself(t *testing.T) {
	for _, c := range []struct{ bad, want string }{
		{"theme = light", "settings.toml:1:9: "},
		{"theme = ", "settings.toml:1:9: theme has no value here"},
		{"theme", "settings.toml:1:6: theme has no ="},
		{"theme = \"light", "settings.toml:1:9: "},
		{"= 3", "settings.toml:1:1: "},
		{"volume = 10\nvolume = 20 30", "settings.toml:2:"},
		{"[sound", "settings.toml:1:1: "},
		{"voice_command = [\"festival\",", "settings.toml:"},
		{"voice = \"\x9b31m\"", "settings.toml:1:"},
		{"calm = yes\nflash = no\ntheme = 1-2", "settings.toml:1:8: "},
		{"calm = true # \x01", "settings.toml:1:"},
	} {
		home := t.TempDir()
		before := c.bad + "\nmute = true # mine\nrate = 150\n[variation]\nrow = \"single-arm-row\"\n"
		put(t, before, home, "settings.toml")
		got, err := data.LoadSettings(dirsUnder(home))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v", c.bad, err)
		}
		if !got.Mute || got.Rate != 150 || got.Variations["row"] != "single-arm-row" {
			t.Errorf("%q costs others: %+v", c.bad, got)
		}
		now, err := data.ChangeSettings(dirsUnder(home), func(s *data.Settings) { s.Mute, s.Heat = false, false })
		after, _ := os.ReadFile(filepath.Join(home, "settings.toml"))
		want := strings.Replace(strings.Replace(before, "mute = true", "mute = false", 1), "[variation]", "heat = false\n[variation]", 1)
		if err != nil || now.Mute || now.Heat || string(after) != want {
			t.Errorf("%q: %v, it has become\n%s\nwant\n%s", c.bad, err, after, want)
		}
	}
}

func TestWhatIsRightInABadFileHolds(t *testing.T) {
	home := t.TempDir()
	put(t, "mute = true\nvolume = 500\nflash = true\n", home, "settings.toml")
	want := data.DefaultSettings()
	want.Mute, want.Flash = true, true
	if got, err := data.LoadSettings(dirsUnder(home)); err == nil || !reflect.DeepEqual(got, want) {
		t.Errorf("it reads as %+v, %v", got, err)
	}
}

func TestChangingSettings(t *testing.T) {
	for _, c := range []struct {
		story, before string
		change        func(*data.Settings)
		after         string
	}{
		{"nothing", "# mine\n", func(s *data.Settings) { s.Volume = 80 }, "# mine\n"},
		{"the first", "", func(s *data.Settings) { s.Volume = 35; s.Ready = 7500 * time.Millisecond },
			"# Settings for tspine. Anything not set here uses its default; the README lists all keys.\nvolume = 35\nready = \"7.5s\"\n"},
		{"one in its place", "mute = true # quiet\n  volume  =  35   # the neighbours\nheat = false\n", func(s *data.Settings) { s.Volume = 50 },
			"mute = true # quiet\n  volume  =  50   # the neighbours\nheat = false\n"},
		{"one back to its default", "heat = false\n", func(s *data.Settings) { s.Heat = true }, "heat = true\n"},
		{"one before the table and its comment", "mute = true\n\n# chosen\n[variation]\nrow = \"x\"\n", func(s *data.Settings) { s.Calm = true },
			"mute = true\n\ncalm = true\n# chosen\n[variation]\nrow = \"x\"\n"},
		{"one into a file without a last line end", "mute = true", func(s *data.Settings) { s.Calm = true }, "mute = true\ncalm = true\n"},
		{"a line taken out", "ready = \"15s\" # long\nmute = true\n", func(s *data.Settings) { s.Ready = 0 }, "mute = true\n"},
		{"a list over many lines", everySetting, func(s *data.Settings) { s.VoiceCommand = []string{"say", `a"b\c` + "\x7f"} },
			strings.Replace(everySetting, "[\n  \"festival\",  # \"old\"\n  '--tts',\n]", `["say", "a\"b\\c\u007f"]`, 1)},
		{"a list taken out", everySetting, func(s *data.Settings) { s.VoiceCommand = nil },
			strings.Replace(everySetting, "voice_command = [\n  \"festival\",  # \"old\"\n  '--tts',\n]\n", "", 1)},
		{"a side left to the program", everySetting, func(s *data.Settings) { s.First, s.Level = routine.NoSide, "" },
			strings.NewReplacer(`first_side = "right"`, `first_side = "alternate"`, `level = "mid"`, `level = "auto"`).Replace(everySetting)},
		{"a long string", "voice = \"\"\"a#b\"\"\" # c\n", func(s *data.Settings) { s.Voice = "Zoë" }, "voice = \"Zoë\" # c\n"},
		{"after letters of more bytes", "voice = \"Zoë\"\ntheme = \"16\"\n", func(s *data.Settings) { s.Theme = "dark" }, "voice = \"Zoë\"\ntheme = \"dark\"\n"},
		{"after a mark at the start", "\ufeffvolume = 35\n# chosen\n[variation]\nrow = \"x\"\n", func(s *data.Settings) { s.Volume, s.Calm = 40, true },
			"\ufeffvolume = 40\ncalm = true\n# chosen\n[variation]\nrow = \"x\"\n"},
		{"Windows line ends", "mute = true\r\nvolume = 35\r\n", func(s *data.Settings) { s.Volume = 40 }, "mute = true\r\nvolume = 40\r\n"},
		{"a variation", "mute = true\n", func(s *data.Settings) { s.Variations["row"] = "single-arm-row" }, "mute = true\n\n[variation]\nrow = \"single-arm-row\"\n"},
		{"one more", everySetting, func(s *data.Settings) { s.Variations["prone-w"] = "y" }, strings.Replace(everySetting, "[variation]\n", "[variation]\nprone-w = \"y\"\n", 1)},
		{"another one", everySetting, func(s *data.Settings) { s.Variations["row"] = "row" }, strings.Replace(everySetting, "single-arm-row", "row", 1)},
		{"none", everySetting, func(s *data.Settings) { delete(s.Variations, "row") }, strings.Replace(everySetting, "row = \"single-arm-row\"\n", "", 1)},
		{"problems stay", "volum = 3\nvolume = 500 # so loud\n", func(s *data.Settings) { s.Mute = true }, "volum = 3\nvolume = 500 # so loud\nmute = true\n"},
		{"a problem put right", "volume = 500 # so loud\n", func(s *data.Settings) { s.Volume = 90 }, "volume = 90 # so loud\n"},
		{"all", "", func(s *data.Settings) { *s = everything() }, "# Settings for tspine. Anything not set here uses its default; the README lists all keys.\n" +
			"mute = true\nvolume = 35\nvoice_volume = 50\nvoice = \"Anna\"\nrate = 150\nspeech = \"short\"\nvoice_command = [\"festival\", \"--tts\"]\nevent_command = [\"lights\"]\nlower_others = false\nmedia_keys = false\nready = \"15s\"\nrest = \"60s\"\n" +
			"first_side = \"right\"\nlevel = \"mid\"\ncalm = true\nflash = true\ntheme = \"16\"\nglyphs = \"braille\"\nprogress = \"off\"\nheat = false\nhemisphere = \"south\"\nreminder = \"07:30\"\nacknowledged = \"2026-11-23\"\n" +
			"\n[variation]\nrow = \"single-arm-row\"\n"},
	} {
		home := t.TempDir()
		put(t, c.before, home, "settings.toml")
		now, err := data.ChangeSettings(dirsUnder(home), c.change)
		after, _ := os.ReadFile(filepath.Join(home, "settings.toml"))
		if err != nil || string(after) != c.after {
			t.Errorf("%s: the file is\n%s\nwant\n%s\n%v", c.story, after, c.after, err)
		}
		if kept, _ := data.LoadSettings(dirsUnder(home)); !reflect.DeepEqual(kept, now) {
			t.Errorf("%s: kept is %+v, want %+v", c.story, kept, now)
		}
		if left := tree(t, home); len(left) != 1 {
			t.Errorf("%s: there is %v", c.story, left)
		}
	}
}

// TestSettingsThatTheProgramLeavesAlone are files, and changes, that it
// cannot make without losing something: nothing is written, and the change
// holds until the end of the program.
func TestSettingsThatTheProgramLeavesAlone(t *testing.T) {
	const byHand = "the settings were not saved: fix the problems in settings.toml first, or edit it by hand"
	for _, c := range []struct {
		before string
		change func(*data.Settings)
		want   string
	}{
		{"variation = { row = \"x\" }\n", func(s *data.Settings) { s.Variations["prone-w"] = "y" }, byHand},
		{"variation.row = \"x\"\n", func(s *data.Settings) { s.Variations["prone-w"] = "y" }, byHand},
		{"[mute]\n", func(s *data.Settings) { s.Mute = true }, byHand},
		{"mute = true\n", func(s *data.Settings) { s.Volume = 300 }, byHand},
		{"mute = true\n", func(s *data.Settings) { s.Variations["a b"] = "y" }, byHand},
		{strings.Repeat("#\n", 40000), func(s *data.Settings) { s.Mute = true }, "cannot read HOME/settings.toml: it is far too large"},
	} {
		home := t.TempDir()
		put(t, c.before, home, "settings.toml")
		want, _ := data.LoadSettings(dirsUnder(home))
		c.change(&want)
		now, err := data.ChangeSettings(dirsUnder(home), c.change)
		if err == nil || strings.ReplaceAll(err.Error(), home+string(filepath.Separator), "HOME/") != c.want || !reflect.DeepEqual(now, want) {
			t.Errorf("%.40q: %v, %+v", c.before, err, now)
		}
		if after, _ := os.ReadFile(filepath.Join(home, "settings.toml")); string(after) != c.before {
			t.Errorf("%.40q has become %q", c.before, after)
		}
	}
}

// TestSettingsBehindALink is how people keep their settings together.
func TestSettingsBehindALink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // links need a right of their own there
	}
	home := t.TempDir()
	put(t, "mute = true\n", home, "dotfiles", "tspine.toml")
	must(t, os.Symlink(filepath.Join("dotfiles", "tspine.toml"), filepath.Join(home, "settings.toml")))
	_, err := data.ChangeSettings(dirsUnder(home), func(s *data.Settings) { s.Mute = false })
	must(t, err)
	if real, _ := os.ReadFile(filepath.Join(home, "dotfiles", "tspine.toml")); string(real) != "mute = false\n" {
		t.Errorf("the file behind the link is %q", real)
	}
	if _, err := os.Readlink(filepath.Join(home, "settings.toml")); err != nil {
		t.Error(err)
	}
}

// TestEveryValueIsKept: what the screen of settings can turn to is read back as it was
// written.
func TestEveryValueIsKept(t *testing.T) {
	d := dirsUnder(t.TempDir())
	known := &data.Snapshot{Routines: []data.Listed{{Path: "own.toml", Routine: routine.Routine{ID: "own", Focus: routine.Stability}}}}
	for _, one := range data.Settable {
		if one.Values == nil {
			continue
		}
		for _, v := range one.Values(known) {
			if _, err := data.ChangeSettings(d, v.Set); err != nil {
				t.Errorf("%s %s: %v", one.Name, v.Words, err)
			}
			if now, err := data.LoadSettings(d); err != nil || one.Shown(now) != v.Words {
				t.Errorf("%s is read as %q, not %q, %v", one.Name, one.Shown(now), v.Words, err)
			}
		}
	}
}

func TestReadmeHasEveryKey(t *testing.T) {
	d := dirsUnder(t.TempDir())
	if _, err := data.ChangeSettings(d, func(s *data.Settings) { *s = everything(); s.SetDay(routine.Mobility, "back") }); err != nil {
		t.Fatal(err)
	}
	written, _ := os.ReadFile(d.Settings())
	readme, _ := os.ReadFile("../README.md")
	for line := range strings.Lines(string(written)) {
		if key, _, isKey := strings.Cut(line, " = "); isKey && key != "row" && !strings.Contains(string(readme), "`"+key+"`") {
			t.Errorf("the README does not have the setting %s", key)
		}
	}
}
