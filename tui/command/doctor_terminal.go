package command

import (
	"cmp"
	"os"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/terminal"
	"tspine/tui/theme"
)

// colours say how many colours a profile has.
var colours = map[colorprofile.Profile]string{
	colorprofile.NoTTY:     "no colours",
	colorprofile.ASCII:     "no colours",
	colorprofile.ANSI:      "16 colours",
	colorprofile.ANSI256:   "256 colours",
	colorprofile.TrueColor: "all colours",
}

// samples are a line of each kind of characters, as wide as each other.
var samples = []struct{ glyphs, line string }{
	{"blocks", "▖▗▘▝▙▛▜▟▞▚ █▀▄ ━─ ←↑→"},
	{"braille", "⠁⠃⠇⡇⣇⣧⣷⣿⢿⠶ █▀▄ ━─ ←↑→"},
	{"ascii", "/\\_|()oO# =- \"_#"},
}

// tellTerminal tells what is guessed of the terminal, and how to say better.
func (s IO) tellTerminal(can terminal.Capabilities, chosen data.Settings) {
	if can.Plain {
		s.tell("Terminal", "line by line: "+whyPlain(s.toTerminal(), terminal.Accessible(os.Getenv("ACCESSIBLE"))))
	} else {
		found := []string{"UTF-8", "a keyboard"}
		if !can.Words {
			found[0] = "no UTF-8: words and figures are drawn in ASCII (set LANG to a UTF-8 locale)"
		}
		if !can.Keyboard {
			found[1] = "no keyboard"
		}
		s.tell("Terminal", strings.Join(found, ", "))
	}
	s.tellChoice("Theme", colours[can.Profile]+", "+grounds[can.Ground], chosen.Theme, "theme", data.Themes)
	s.tellChoice("Glyphs", glyphs(can), chosen.Glyphs, "glyphs", data.Glyphs)
	for _, line := range samples {
		if line.glyphs == "ascii" || can.Words {
			s.tell("", line.glyphs+strings.Repeat(" ", 9-len(line.glyphs))+line.line)
		}
	}
	s.tell("", "Use the best of these lines with no boxes, gaps or question marks.")
	bar := "probably not shown by this terminal"
	if can.Progress {
		bar = "shown by this terminal"
	}
	s.tellChoice("Progress", bar, chosen.Progress, "progress", data.Progresses)
}

var grounds = map[theme.Ground]string{
	theme.Unknown: "the background is asked for when the app starts",
	theme.Dark:    "a dark background",
	theme.Light:   "a light background",
}

// glyphs is what is guessed of the font.
func glyphs(can terminal.Capabilities) string {
	switch {
	case can.Sextants:
		return "blocks, of two by three pixels"
	case can.Blocks:
		return "blocks and braille dots"
	case can.Words:
		return "ASCII, since the fonts of the console lack the others"
	}
	return "ASCII"
}

// tellChoice tells what was guessed, and what was chosen instead of it or can
// be.
func (s IO) tellChoice(name, guessed, chosen, key string, allowed []string) {
	if cmp.Or(chosen, allowed[0]) != allowed[0] {
		s.tell(name, text.New(chosen).String()+", as the settings say (guessed: "+guessed+")")
		return
	}
	s.tell(name, guessed+" (guessed; "+key+" = "+strings.Join(allowed[1:], ", ")+")")
}

// whyPlain is why everything is told line by line.
func whyPlain(onTerminal, accessible bool) string {
	switch {
	case !onTerminal:
		return "output does not go to a terminal"
	case accessible:
		return "ACCESSIBLE is set"
	}
	return "this terminal supports nothing else (TERM is dumb or not set)"
}
