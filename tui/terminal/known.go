package terminal

import (
	"strconv"
	"strings"

	"tspine/tui/theme"
)

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
	if isFar(env) {
		return false
	}
	for _, name := range []string{"WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID"} {
		if env[name] != "" {
			return true
		}
	}
	switch strings.ToLower(env["TERM_PROGRAM"]) {
	case "ghostty", "wezterm", "iterm.app", "vscode", "rio", "mintty", "tmux":
		return true
	}
	for _, name := range []string{"ghostty", "wezterm", "alacritty", "kitty", "rio", "foot", "contour", "tmux"} {
		if strings.Contains(env["TERM"], name) {
			return true
		}
	}
	return false
}

// isFar reports a line from another computer, which may be a slow one.
func isFar(env map[string]string) bool { return env["SSH_TTY"] != "" || env["SSH_CONNECTION"] != "" }

// bare reports a terminal that is given nothing but colours and cursor moves:
// Emacs's prints a title into the picture, Eterm and dvtm take a request for
// exact keys for underline, and those of old, or of a console, have no window.
func bare(env map[string]string) bool {
	name := strings.ToLower(env["TERM"])
	for _, start := range []string{"eterm", "dvtm", console, "vt", "ansi", "cons", "cygwin", "sun", "wyse", "pcansi"} {
		if strings.HasPrefix(name, start) && !strings.HasPrefix(name, "vte") {
			return true
		}
	}
	return false
}
