//go:build unix

package terminal

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"tspine/tui/theme"
)

var (
	blocks   = theme.Glyphs{UTF8: true, Blocks: true, Braille: true}
	sextants = theme.Glyphs{UTF8: true, Blocks: true, Braille: true, Sextants: true}
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		environ       string // separated by blanks
		stdin, stdout bool
		want          Capabilities
	}{
		{"TERM=xterm-256color LANG=en_GB.UTF-8", true, true,
			Capabilities{Keyboard: true, Words: true, Glyphs: blocks, Profile: colorprofile.ANSI256}},
		{"TERM=xterm COLORTERM=truecolor LC_CTYPE=C.utf8", true, true,
			Capabilities{Keyboard: true, Words: true, Glyphs: blocks, Profile: colorprofile.TrueColor}},
		{"TERM=xterm-kitty LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, Words: true, Glyphs: sextants, Profile: colorprofile.TrueColor}},
		{"TERM=xterm-256color VTE_VERSION=7600 LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, Words: true, Glyphs: sextants, Profile: colorprofile.ANSI256}},
		{"TERM=xterm-256color VTE_VERSION=5800 LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, Words: true, Glyphs: blocks, Profile: colorprofile.ANSI256}},
		{"TERM=xterm-kitty LANG=C", true, true,
			Capabilities{Keyboard: true, Profile: colorprofile.TrueColor}},
		{"TERM=linux LANG=de_DE.UTF-8", true, true,
			Capabilities{Keyboard: true, Words: true, Ground: theme.Dark, Profile: colorprofile.ANSI}},
		{"TERM=vt100 LC_ALL=C LANG=en_GB.UTF-8", true, true,
			Capabilities{Keyboard: true, Profile: colorprofile.ANSI}},
		{"TERM=xterm-256color NO_COLOR=please", true, true,
			Capabilities{Keyboard: true, NoColor: true, Profile: colorprofile.ASCII}},
		{"TERM=xterm-256color NO_COLOR=", true, true,
			Capabilities{Keyboard: true, Profile: colorprofile.ANSI256}},
		{"TERM=dumb", true, true,
			Capabilities{Plain: true, Keyboard: true, Profile: colorprofile.NoTTY}},
		{"", true, true,
			Capabilities{Plain: true, Keyboard: true, Profile: colorprofile.NoTTY}},
		{"TERM=xterm ACCESSIBLE=1", true, true,
			Capabilities{Plain: true, Keyboard: true, Profile: colorprofile.ANSI}},
		{"TERM=xterm ACCESSIBLE=0", true, true, Capabilities{Keyboard: true, Profile: colorprofile.ANSI}},
		{"TERM=xterm ACCESSIBLE=false", true, true, Capabilities{Keyboard: true, Profile: colorprofile.ANSI}},
		{"TERM=xterm-256color COLORTERM=truecolor", true, false,
			Capabilities{Plain: true, Keyboard: true, Profile: colorprofile.NoTTY}},
		{"TERM=xterm", false, true,
			Capabilities{Profile: colorprofile.ANSI}},
		{"TERM=dumb TERM=xterm", true, true,
			Capabilities{Keyboard: true, Profile: colorprofile.ANSI}},
	} {
		if got := Detect(strings.Fields(c.environ), c.stdin, c.stdout); got != c.want {
			t.Errorf("Detect(%q, %v, %v)\n  = %+v\nwanted %+v", c.environ, c.stdin, c.stdout, got, c.want)
		}
	}
}

// TestKnown is what the environment says of a terminal, each case by itself.
func TestKnown(t *testing.T) {
	detect := func(environ string) Capabilities { return Detect(strings.Fields(environ), true, true) }
	for environ, want := range map[string]bool{
		"TERM=xterm-256color WT_SESSION=1":                                                       true,
		"TERM=xterm-256color WT_SESSION=1 TMUX=/tmp/1":                                           false,
		"TERM=screen-256color WT_SESSION=1":                                                      false,
		"TERM=xterm ConEmuANSI=ON":                                                               true,
		"TERM=xterm-ghostty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=1.2.0":                     true,
		"TERM=xterm-ghostty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=1.1.3":                     false,
		"TERM=xterm-ghostty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=2.0":                       true,
		"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.6.6":                  true,
		"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.6.5":                  false,
		"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.10":                   true,
		"TERM=xterm-256color TERM_PROGRAM=WezTerm TERM_PROGRAM_VERSION=20240203-110809-5046fc22": false,
		"TERM=xterm-256color TERM_PROGRAM=WezTerm TERM_PROGRAM_VERSION=20250310-000000-aaaaaaaa": true,
		"TERM=xterm-256color TERM_PROGRAM=WezTerm TERM_PROGRAM_VERSION=nightly":                  false,
		"TERM=xterm-kitty KITTY_WINDOW_ID=1":                                                     false,
		"TERM=xterm-256color TERM_PROGRAM=Apple_Terminal":                                        false,
		"TERM=xterm-256color": false,
	} {
		if got := detect(environ).Progress; got != want {
			t.Errorf("%s: progress %v", environ, got)
		}
	}
	for environ, want := range map[string]theme.Ground{
		"TERM=xterm":                      theme.Unknown,
		"TERM=rxvt COLORFGBG=0;15":        theme.Light,
		"TERM=rxvt COLORFGBG=0;default;7": theme.Light,
		"TERM=rxvt COLORFGBG=15;0":        theme.Dark,
		"TERM=rxvt COLORFGBG=15;8":        theme.Dark,
		"TERM=rxvt COLORFGBG=12;default":  theme.Unknown,
		"TERM=rxvt COLORFGBG=15;230":      theme.Unknown,
		"TERM=rxvt COLORFGBG=15":          theme.Unknown,
		"TERM=linux COLORFGBG=0;15":       theme.Dark,
	} {
		if got := detect(environ).Ground; got != want {
			t.Errorf("%s: ground %v", environ, got)
		}
	}
}

// TestDrawn: what a person says of the font counts, also where nothing was
// guessed.
func TestDrawn(t *testing.T) {
	console := Detect([]string{"TERM=linux", "LANG=C.UTF-8"}, true, true)
	if console.Glyphs != (theme.Glyphs{}) || !console.Words {
		t.Errorf("the console: %+v", console)
	}
	for glyphs, want := range map[string]theme.Glyphs{
		"blocks": {UTF8: true, Blocks: true}, "braille": {UTF8: true, Braille: true}, "ascii": {}, "auto": {}, "": {},
	} {
		if got := console.Drawn(glyphs).Glyphs; got != want {
			t.Errorf("%s: %+v", glyphs, got)
		}
	}
	if got := Detect([]string{"TERM=xterm", "LANG=C.UTF-8"}, true, true).Drawn("ascii"); got.Glyphs != (theme.Glyphs{}) || !got.Keeps('é') || got.Keeps('▀') {
		t.Errorf("ASCII lines, and words as they are: %+v", got)
	}
}
