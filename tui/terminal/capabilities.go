package terminal

import (
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// Capabilities is what the terminal can do, as far as its environment tells.
// Nothing is asked of the terminal itself: some never answer.
type Capabilities struct {
	// Plain means that Bubble Tea must not be started: no terminal on stdout,
	// TERM=dumb, or ACCESSIBLE set. The session runs line by line instead.
	Plain bool
	// Keyboard means that stdin is a terminal.
	Keyboard bool
	// UTF8 means that text beyond ASCII may be drawn.
	UTF8 bool
	// Braille means that braille cells may be drawn: UTF8, and a font that has
	// them. The Linux console has none.
	Braille bool
	// Sextants means that cells of two by three pixels are drawn by the terminal
	// itself, whatever its font has.
	Sextants bool
	// NoColor means that the person asked for no colour (NO_COLOR, any value).
	NoColor bool
	// Profile is the number of colours. colorprofile.ASCII: none, but bold and
	// underline; colorprofile.NoTTY: not even those.
	Profile colorprofile.Profile
}

// Current is Detect for this process.
func Current() Capabilities {
	return Detect(os.Environ(), term.IsTerminal(os.Stdin.Fd()), term.IsTerminal(os.Stdout.Fd()))
}

// Detect tells the capabilities from the environment ("NAME=value" each, the
// last of a name counts) and from whether stdin and stdout are terminals.
func Detect(environ []string, stdinTTY, stdoutTTY bool) Capabilities {
	env := make(map[string]string, len(environ))
	for _, entry := range environ {
		name, value, _ := strings.Cut(entry, "=")
		env[name] = value
	}
	utf8 := drawsUTF8(env)
	can := Capabilities{
		Plain:    !stdoutTTY || isDumb(env) || env["ACCESSIBLE"] != "",
		Keyboard: stdinTTY,
		UTF8:     utf8,
		Braille:  utf8 && env["TERM"] != "linux",
		Sextants: utf8 && drawsSextants(env),
		NoColor:  env["NO_COLOR"] != "",
		Profile:  colorprofile.NoTTY,
	}
	if stdoutTTY {
		can.Profile = colorprofile.Env(environ)
	}
	// colorprofile reads NO_COLOR as a truth value; its convention is "any
	// value that is not empty".
	if can.NoColor {
		can.Profile = min(can.Profile, colorprofile.ASCII)
	}
	return can
}

// isDumb reports a terminal that cannot move its cursor. Windows sets no TERM.
func isDumb(env map[string]string) bool {
	name, set := env["TERM"]
	return name == "dumb" || ((!set || name == "") && runtime.GOOS != "windows")
}

// vteSextants is the first release of the library below GNOME Terminal and its
// kin that draws sextants.
const vteSextants = 6200

// drawsSextants knows the terminals that do (X).
func drawsSextants(env map[string]string) bool {
	if vte, err := strconv.Atoi(env["VTE_VERSION"]); err == nil {
		return vte >= vteSextants
	}
	switch strings.ToLower(env["TERM_PROGRAM"]) {
	case "ghostty", "wezterm":
		return true
	}
	name := strings.TrimPrefix(env["TERM"], "xterm-")
	return name == "kitty" || name == "ghostty" || name == "foot" || name == "foot-extra"
}

// drawsUTF8 follows the order in which a C library looks for the locale.
func drawsUTF8(env map[string]string) bool {
	if runtime.GOOS == "windows" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(env[name]); value != "" {
			return strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
		}
	}
	return false
}
