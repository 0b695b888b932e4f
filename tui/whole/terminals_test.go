//go:build unix

package whole

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/hinshun/vt10x"

	"tspine/tui/theme"
)

// inTerminal begins a session in a terminal with an environment, does what a
// person does there, ends the session and the program, and returns all that the
// terminal was sent.
func inTerminal(t *testing.T, environ []string, does func(*recorder), flags ...string) string {
	t.Helper()
	dir, _ := home(t)
	r := record(t, dir, environ, append([]string{"start", routineFile(t, "held", "[[exercise]]\nuse = \"thoracic-rotation\"\ndose = { hold = \"600s\", ready = \"1s\" }\n"), "--mute", "--no-questions"}, flags...)...)
	r.sends("GET READY", 0)
	if does != nil {
		does(r)
	}
	r.leaves("\x03")
	r.sends("\x1b[?1049l\x1b[?25h", 0)
	return r.all()
}

// TestBareTerminals: who takes a title for words and a request for keys for a
// colour gets neither, and no question but where the cursor is.
func TestBareTerminals(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"eterm-color", "dvtm-256color", "Eterm", "vt100", "linux"} {
		sent := inTerminal(t, []string{"TERM=" + name}, nil)
		for _, sequence := range []string{"\x1b]", "\x1b[>", "\x1b[<", "$p", "\x1b[?u", "\x1b[22;2t"} {
			if strings.Contains(sent, sequence) {
				t.Errorf("%s got %q", name, sequence)
			}
		}
	}
	if sent := inTerminal(t, nil, nil); strings.Contains(sent, "$p") {
		t.Error("a terminal that nobody knows was asked for its modes")
	}
	if sent := inTerminal(t, []string{"XTERM_VERSION=XTerm(390)"}, nil); !strings.Contains(sent, "\x1b[?2026$p") {
		t.Error("xterm was not asked for its modes")
	}
}

// TestFoundAsItWas: before the second screen nothing is sent; the title is put
// away and taken back; at the end no style is on, and where there is no second
// screen nothing of the program stays on the first.
func TestFoundAsItWas(t *testing.T) {
	t.Parallel()
	sent := inTerminal(t, nil, nil)
	if !strings.HasPrefix(sent, "\x1b[?1049h") {
		t.Errorf("sent first: %.20q", sent)
	}
	kept, set := strings.Index(sent, "\x1b[22;2t"), strings.Index(sent, "\x1b]2;")
	back, last := strings.LastIndex(sent, "\x1b[23;2t"), strings.LastIndex(sent, "\x1b]2;")
	if kept < 0 || kept > set || back < last {
		t.Errorf("the title is kept at %d, set at %d, last at %d and taken back at %d", kept, set, last, back)
	}
	keys, style := strings.LastIndex(sent, "\x1b[>4m"), strings.LastIndex(sent, "\x1b[m")
	if keys < 0 || style < keys {
		t.Errorf("the keys are given back at %d and styles at %d", keys, style)
	}
	one := vt10x.New(vt10x.WithSize(100, 30))
	fmt.Fprint(one, "$ tspine\r\n", strings.NewReplacer("\x1b[?1049h", "", "\x1b[?1049l", "").Replace(sent))
	if left := strings.TrimSpace(one.String()); left != "" {
		t.Errorf("left on a terminal with one screen:\n%s", left)
	}
}

// TestProgressBar goes to terminals that are known to show it, or where a person
// wants it: to others each percent is a notification.
func TestProgressBar(t *testing.T) {
	t.Parallel()
	known := []string{"WT_SESSION=1"}
	for _, c := range []struct {
		environ, flags []string
		want           bool
	}{
		{nil, nil, false}, {[]string{"TERM=xterm-kitty"}, nil, false}, {known, nil, true},
		{nil, []string{"--progress", "on"}, true}, {known, []string{"--progress=off"}, false},
	} {
		if got := strings.Contains(inTerminal(t, c.environ, nil, c.flags...), "\x1b]9;4"); got != c.want {
			t.Errorf("%q %q: a progress bar: %v", c.environ, c.flags, got)
		}
	}
}

// These are the characters of a way of drawing.
func isDot(r rune) bool     { return r > 0x2800 && r <= 0x28ff }
func isQuarter(r rune) bool { return r >= 0x2596 && r <= 0x259f }
func isHigh(r rune) bool    { return r >= utf8.RuneSelf }

// TestGlyphs: what a person says of the font counts; without a word the console
// gets ASCII, and so does a terminal that draws a line in two cells.
func TestGlyphs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		environ []string
		does    func(*recorder)
		flags   []string
		has     func(rune) bool
		lacks   func(rune) bool
	}{
		{"auto", nil, nil, nil, isQuarter, isDot},
		{"blocks", nil, nil, []string{"--glyphs", "blocks"}, isQuarter, isDot},
		{"braille", nil, nil, []string{"--glyphs", "braille"}, isDot, isQuarter},
		{"ascii", nil, nil, []string{"--glyphs", "ascii"}, func(r rune) bool { return r == '=' }, func(r rune) bool { return r != '─' && isHigh(r) }},
		{"console", []string{"TERM=linux"}, nil, nil, func(r rune) bool { return r == '=' }, isHigh},
		{"console, told", []string{"TERM=linux"}, nil, []string{"--glyphs", "braille"}, isDot, isQuarter},
	} {
		drawn := ansi.Strip(inTerminal(t, c.environ, c.does, c.flags...))
		if !strings.ContainsFunc(drawn, c.has) || strings.ContainsFunc(drawn, c.lacks) {
			t.Errorf("%s: it has %v, and what it must not %v", c.name, strings.ContainsFunc(drawn, c.has), strings.ContainsFunc(drawn, c.lacks))
		}
	}
	var after string
	inTerminal(t, nil, func(r *recorder) {
		from := len(r.all())
		r.write("\x1b[2;3R\x1b[2;8R") // a line is two cells wide, and the frame is drawn
		r.sends(" | ", from)
		after = r.all()[from:]
	})
	after = ansi.Strip(after[max(0, strings.Index(after, "\x1b[2J")):])
	if strings.ContainsFunc(after, isHigh) {
		t.Errorf("where lines are two cells wide it draws %q", after)
	}
}

// TestGroundByTheEnvironment: on a terminal that does not answer the environment
// says which inks can be read, and --theme stands over it.
func TestGroundByTheEnvironment(t *testing.T) {
	t.Parallel()
	ready := func(g theme.Ground) string { return theme.New(g, colorprofile.ANSI256).Ink(theme.Ready) }
	for _, c := range []struct {
		environ, flags []string
		ink            string
	}{
		{[]string{"COLORFGBG=0;15"}, nil, ready(theme.Light)},
		{[]string{"COLORFGBG=15;0"}, nil, ready(theme.Dark)},
		{[]string{"COLORFGBG=15;0"}, []string{"--theme", "light"}, ready(theme.Light)},
		{nil, []string{"--theme", "dark"}, ready(theme.Dark)},
	} {
		sent := inTerminal(t, c.environ, nil, c.flags...)
		ink := regexp.MustCompile(`38;5;[0-9]+`).FindString(c.ink)
		if !strings.Contains(sent, ink) {
			t.Errorf("%q %q: no %q", c.environ, c.flags, ink)
		}
	}
}
