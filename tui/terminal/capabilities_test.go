//go:build unix

package terminal

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		environ       string // separated by blanks
		stdin, stdout bool
		want          Capabilities
	}{
		{"TERM=xterm-256color LANG=en_GB.UTF-8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Braille: true, Profile: colorprofile.ANSI256}},
		{"TERM=xterm COLORTERM=truecolor LC_CTYPE=C.utf8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Braille: true, Profile: colorprofile.TrueColor}},
		{"TERM=xterm-kitty LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Braille: true, Sextants: true, Profile: colorprofile.TrueColor}},
		{"TERM=xterm-256color VTE_VERSION=7600 LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Braille: true, Sextants: true, Profile: colorprofile.ANSI256}},
		{"TERM=xterm-256color VTE_VERSION=5800 LANG=C.UTF-8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Braille: true, Profile: colorprofile.ANSI256}},
		{"TERM=xterm-kitty LANG=C", true, true,
			Capabilities{Keyboard: true, Profile: colorprofile.TrueColor}},
		{"TERM=linux LANG=de_DE.UTF-8", true, true,
			Capabilities{Keyboard: true, UTF8: true, Profile: colorprofile.ANSI}},
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
