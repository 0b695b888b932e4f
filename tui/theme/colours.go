package theme

import (
	"image/color"
	"strconv"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// colours of a role: its words, the ground that takes the role's colour, and
// words upon that. A number is one of the terminal's own sixteen, empty ink
// the terminal's own.
type colours struct{ ink, ground, upon string }

// solid is a role whose words and ground have the same colour.
func solid(c, upon string) colours { return colours{c, c, upon} }

// The phases lie on the axis from blue to yellow and apart in lightness, so
// that who sees red and green alike still tells them apart.
var (
	onDark = map[Role]colours{
		Faint: solid("#a0a0a8", "#000000"), Accent: solid("#9adfff", "#000000"),
		Ready: solid("#ffd866", "#000000"), Work: solid("#9adfff", "#000000"), Hold: solid("#7df5c4", "#000000"),
		Rest: solid("#b48cff", "#000000"), Warning: solid("#ff8a6a", "#000000"),
		Mobility: solid("#62d6e8", "#000000"), Stability: solid("#ffb357", "#000000"), Good: solid("#86e57f", "#000000"),
		FigureFar: solid("#a0a0a8", "#000000"), FigureProp: solid("#9db4cc", "#000000"), FigureMark: solid("#ffd866", "#000000"),
	}
	onLight = map[Role]colours{
		Faint: solid("#5c5c64", "#ffffff"), Accent: solid("#1668b4", "#ffffff"),
		Ready: solid("#8a5c00", "#ffffff"), Work: solid("#1668b4", "#ffffff"), Hold: solid("#006b5b", "#ffffff"),
		Rest: solid("#4c12c8", "#ffffff"), Warning: solid("#8c0b2c", "#ffffff"),
		Mobility: solid("#00687a", "#ffffff"), Stability: solid("#92500a", "#ffffff"), Good: solid("#1d6e22", "#ffffff"),
		FigureFar: solid("#66666e", "#ffffff"), FigureProp: solid("#3f5a76", "#ffffff"), FigureMark: solid("#8a5c00", "#ffffff"),
	}
	// Of the sixteen only those are used that can be read in every usual
	// palette; yellow and magenta on white, and the dim half on black, cannot.
	sixteenDark = map[Role]colours{
		Accent: solid("14", "0"), Ready: solid("11", "0"), Work: solid("14", "0"), Hold: solid("15", "0"), Rest: solid("7", "0"),
		Warning: solid("9", "0"), FigureMark: solid("11", "0"), Mobility: solid("14", "0"), Stability: solid("11", "0"), Good: solid("10", "0"),
	}
	sixteenLight = map[Role]colours{
		Accent: solid("4", "15"), Ready: {"", "11", "0"}, Work: solid("4", "15"), Hold: solid("0", "15"), Rest: {"", "7", "0"},
		Warning: solid("1", "15"), FigureMark: solid("4", "15"), Mobility: solid("4", "15"), Stability: {"", "11", "0"}, Good: {"", "10", "0"},
	}
)

func tableFor(dark bool, profile colorprofile.Profile) map[Role]colours {
	switch {
	case profile == colorprofile.ASCII:
		return nil
	case profile == colorprofile.ANSI && dark:
		return sixteenDark
	case profile == colorprofile.ANSI:
		return sixteenLight
	case dark:
		return onDark
	}
	return onLight
}

// shade reads a colour of the tables: "#rrggbb" or one of the sixteen.
func shade(s string) color.Color {
	if n, err := strconv.Atoi(s); err == nil {
		return lipgloss.ANSIColor(n)
	}
	return lipgloss.Color(s)
}
