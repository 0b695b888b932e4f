package terminal

import (
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"tspine/tui/theme"
)

// Capabilities is what the terminal can do, as far as its environment tells.
// Nothing is asked of the terminal itself: some never answer.
type Capabilities struct {
	// Plain means that Bubble Tea must not be started: no terminal on stdout,
	// TERM=dumb, or ACCESSIBLE set. The session runs line by line instead.
	Plain bool
	// Keyboard means that stdin is a terminal.
	Keyboard bool
	// Words means that words beyond ASCII may be written: the locale is UTF-8.
	Words bool
	// Glyphs is what the font has. That of the Linux console is taken for ASCII.
	theme.Glyphs
	// Narrow means that only words with letters of a certain width may be written:
	// the terminal draws those that may be one or two cells wide in two.
	Narrow bool
	// Ground is the background as the environment tells it (COLORFGBG).
	Ground theme.Ground
	// Progress means that the terminal shows OSC 9;4 as a progress bar, and not
	// as a notification for every percent.
	Progress bool
	// Slow means that the line carries little, so that nothing should move and
	// figures are drawn in dots.
	Slow bool
	// NoColor means that the person asked for no colour (NO_COLOR, any value).
	NoColor bool
	// Profile is the number of colours. colorprofile.ASCII: none, but bold and
	// underline; colorprofile.NoTTY: not even those.
	Profile colorprofile.Profile
}

// Current is Detect for this process.
func Current() Capabilities {
	can := Detect(os.Environ(), term.IsTerminal(os.Stdin.Fd()), term.IsTerminal(os.Stdout.Fd()))
	can.Slow = slowSpeed(os.Stdout) > 0
	return can
}

// Detect tells the capabilities from the environment ("NAME=value" each, the
// last of a name counts) and from whether stdin and stdout are terminals.
func Detect(environ []string, stdinTTY, stdoutTTY bool) Capabilities {
	env := variables(environ)
	can := Capabilities{
		Plain:    !stdoutTTY || isDumb(env) || Accessible(env["ACCESSIBLE"]),
		Keyboard: stdinTTY,
		Words:    drawsUTF8(env),
		Ground:   groundOf(env),
		Progress: showsProgress(env),
		NoColor:  env["NO_COLOR"] != "",
		Profile:  colorprofile.NoTTY,
	}
	if can.Words && env["TERM"] != console {
		can.Glyphs = theme.Glyphs{UTF8: true, Blocks: true, Braille: true, Sextants: drawsSextants(env)}
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

// variables are the values by name; the last of a name counts.
func variables(environ []string) map[string]string {
	env := make(map[string]string, len(environ))
	for _, entry := range environ {
		name, value, _ := strings.Cut(entry, "=")
		env[name] = value
	}
	return env
}

// console is TERM on the Linux console.
const console = "linux"

// Drawn is what glyphs a person has chosen, "blocks", "braille" or "ascii",
// over what was guessed. Other words change nothing.
func (c Capabilities) Drawn(glyphs string) Capabilities {
	switch glyphs {
	case "blocks":
		c.Glyphs = theme.Glyphs{UTF8: true, Blocks: true, Sextants: c.Sextants}
	case "braille":
		c.Glyphs = theme.Glyphs{UTF8: true, Braille: true}
	case "ascii":
		c.Glyphs = theme.Glyphs{}
	}
	c.Words = c.Words || c.UTF8
	return c
}

// Keeps says whether a letter may be written where lines and marks are ASCII.
func (c Capabilities) Keeps(r rune) bool {
	return c.Words && !(c.Narrow && ambiguous(r)) && !mark(r)
}

// Accessible says whether the value of ACCESSIBLE asks for lines that a screen
// reader can follow.
func Accessible(value string) bool {
	return slices.Contains([]string{"1", "true", "yes", "on"}, strings.ToLower(strings.TrimSpace(value)))
}

// isDumb reports a terminal that cannot move its cursor. Windows sets no TERM.
func isDumb(env map[string]string) bool {
	return env["TERM"] == "dumb" || env["TERM"] == "" && runtime.GOOS != "windows"
}

// vteSextants is the first release of the library below GNOME Terminal and its
// kin that draws sextants.
const vteSextants = 6200

// drawsSextants knows the terminals that do (X).
func drawsSextants(env map[string]string) bool {
	if vte, err := strconv.Atoi(env["VTE_VERSION"]); err == nil {
		return vte >= vteSextants
	}
	return slices.Contains([]string{"ghostty", "wezterm"}, strings.ToLower(env["TERM_PROGRAM"])) ||
		slices.Contains([]string{"kitty", "ghostty", "foot", "foot-extra"}, strings.TrimPrefix(env["TERM"], "xterm-"))
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

// nested reports a terminal inside another: what the environment says of the
// outer one is not true of it.
func nested(env map[string]string) bool {
	return env["TMUX"] != "" || env["STY"] != "" || strings.HasPrefix(env["TERM"], "tmux") || strings.HasPrefix(env["TERM"], "screen")
}

// showsProgress knows the terminals that take OSC 9;4 for a progress bar. To
// kitty before 0.38, older iTerm2 and WezTerm and others it is a notification,
// and kitty does not tell its version.
func showsProgress(env map[string]string) bool {
	if nested(env) {
		return false
	}
	version := env["TERM_PROGRAM_VERSION"]
	switch strings.ToLower(env["TERM_PROGRAM"]) {
	case "ghostty":
		return since(version, 1, 2)
	case "iterm.app":
		return since(version, 3, 6, 6)
	case "wezterm": // its versions are days
		day, _, _ := strings.Cut(version, "-")
		return since(day, 20250210)
	case "":
		return env["WT_SESSION"] != "" || env["ConEmuANSI"] == "ON"
	}
	return false
}

// since says whether a version, numbers with dots between, is a least one or
// later. What is no number is none.
func since(version string, least ...int) bool {
	parts := strings.Split(version, ".")
	for i, want := range least {
		if i >= len(parts) {
			return want == 0
		}
		n, err := strconv.Atoi(parts[i])
		if err != nil || n != want {
			return err == nil && n > want
		}
	}
	return true
}

// groundOf reads COLORFGBG, which rxvt, Konsole and others set to the numbers of
// their colours, the background last. The Linux console is black.
func groundOf(env map[string]string) theme.Ground {
	if env["TERM"] == console {
		return theme.Dark
	}
	words, back, ok := strings.Cut(env["COLORFGBG"], ";")
	if !ok || words == "" {
		return theme.Unknown
	}
	n, err := strconv.Atoi(back[strings.LastIndexByte(back, ';')+1:])
	switch {
	case err != nil || n < 0 || n > 15:
		return theme.Unknown
	case n == 7 || n > 8:
		return theme.Light
	}
	return theme.Dark
}

// asks says whether a terminal may be asked for its modes: those that are known
// to answer, and nobody is far away, where an answer may come late. Others show
// the question.
func asks(env map[string]string) bool {
	variables := []string{"WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID"}
	programs := []string{"ghostty", "wezterm", "iterm.app", "vscode", "rio", "mintty", "tmux"}
	terms := []string{"ghostty", "wezterm", "alacritty", "kitty", "rio", "foot", "contour", "tmux"}
	return !isFar(env) && (slices.ContainsFunc(variables, func(name string) bool { return env[name] != "" }) ||
		slices.Contains(programs, strings.ToLower(env["TERM_PROGRAM"])) ||
		slices.ContainsFunc(terms, func(name string) bool { return strings.Contains(env["TERM"], name) }))
}

// isFar reports a line from another computer, which may be a slow one.
func isFar(env map[string]string) bool { return env["SSH_TTY"] != "" || env["SSH_CONNECTION"] != "" }

// bare reports a terminal that is given nothing but colours and cursor moves:
// Emacs's prints a title into the picture, Eterm and dvtm take a request for
// exact keys for underline, and those of old, or of a console, have no window.
func bare(env map[string]string) bool {
	name := strings.ToLower(env["TERM"])
	starts := []string{"eterm", "dvtm", console, "vt", "ansi", "cons", "cygwin", "sun", "wyse", "pcansi"}
	return !strings.HasPrefix(name, "vte") && slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(name, start) })
}
