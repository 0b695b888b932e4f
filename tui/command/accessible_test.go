package command

import (
	"bytes"
	"testing"

	"tspine/data"
)

// Beside a screen reader the program's own voice is off, unless one is asked
// for by the command line or by the settings.
func TestOneVoiceAtATime(t *testing.T) {
	for _, c := range []struct {
		accessible string
		args       []string
		settings   func(*data.Settings)
		silent     bool
	}{
		{"1", nil, nil, true},
		{"TRUE", nil, nil, true},
		{"yes", nil, nil, true},
		{"0", nil, nil, false},
		{"no", nil, nil, false},
		{"", nil, nil, false},
		{"1", []string{"--no-voice=false"}, nil, false},
		{"1", []string{"--no-voice"}, nil, true},
		{"1", nil, func(s *data.Settings) { s.Voice = "pack" }, false},
		{"1", nil, func(s *data.Settings) { s.VoiceCommand = []string{"say"} }, false},
	} {
		t.Setenv("ACCESSIBLE", c.accessible)
		dirs := data.Dirs{Config: t.TempDir(), Data: t.TempDir()}
		if c.settings != nil {
			if _, err := data.ChangeSettings(dirs, c.settings); err != nil {
				t.Fatal(err)
			}
		}
		var f startFlags
		command := startCommand(IO{})
		command.ResetFlags()
		f.on(command)
		if err := command.ParseFlags(c.args); err != nil {
			t.Fatal(err)
		}
		std := IO{In: &bytes.Buffer{}, Out: &bytes.Buffer{}, Err: &bytes.Buffer{}}
		if p := std.plain(f, dirs); p.Flags.NoVoice != c.silent || p.Waits {
			t.Errorf("ACCESSIBLE=%q %v: silent %t, waits %t", c.accessible, c.args, p.Flags.NoVoice, p.Waits)
		}
	}
}
