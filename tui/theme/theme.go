package theme

import (
	"cmp"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Role is what a thing on the screen is.
type Role uint8

// The roles. Ready, Work, Hold, Rest and Warning are the phases of a session;
// Mobility and Stability are the two kinds of days, wherever they are met; Side
// is the side of the body.
const (
	Text Role = iota
	Faint
	Title
	Accent
	Ready
	Work
	Hold
	Rest
	Warning
	Mobility
	Stability
	Good
	Side
	FigureFar
	FigureProp
	FigureMark
	roles
)

// Theme is a style for each role. The zero Theme paints nothing.
type Theme struct {
	Ground  Ground
	Profile colorprofile.Profile // how many colours
	parts   *parts               // of a figure
	ink     [roles]string        // what switches a role on
	on      [roles]string        // what switches words upon a role's colour on
}

// New is the theme for a background and a number of colours.
func New(g Ground, profile colorprofile.Profile) Theme { return Named("", g, profile) }

// Named is the theme that a person has chosen, by its name in the settings, over what
// the terminal has. Other words change nothing.
func Named(chosen string, g Ground, profile colorprofile.Profile) Theme {
	p := cmp.Or(themes[cmp.Or(chosen, string(g))], themes[string(g)])
	profile = min(profile, cmp.Or(most[chosen], profile))
	t := Theme{Ground: p.ground, Profile: profile, parts: p.parts}
	if profile <= colorprofile.NoTTY {
		return t
	}
	table := p.inks(profile)
	for r := range roles {
		ink, on := ansi.Style{}, ansi.Style{}
		c := table[r]
		if c.ink != "" {
			ink = ink.ForegroundColor(profile.Convert(lipgloss.Color(c.ink)))
		}
		if c.ground != "" {
			on = on.BackgroundColor(profile.Convert(lipgloss.Color(c.ground))).ForegroundColor(profile.Convert(lipgloss.Color(c.upon)))
		} else {
			on = on.Reverse(true)
		}
		switch {
		case bold[r] && !brightens(c.ink):
			ink = ink.Bold()
		case profile == colorprofile.ASCII && (r == Faint || r == FigureFar):
			ink = ink.Faint()
		}
		if bold[r] && !brightens(c.upon) {
			on = on.Bold()
		}
		t.ink[r], t.on[r] = sequence(ink), sequence(on)
	}
	return t
}

// bold roles keep their weight where there is no colour.
var bold = [roles]bool{Title: true, Ready: true, Work: true, Hold: true, Warning: true, Mobility: true, Stability: true, Good: true, Side: true, FigureMark: true}

// brightens says whether a terminal may answer bold with another colour: many
// take the bright half for the dark half of the sixteen.
func brightens(c string) bool { return len(c) == 1 && c[0] < '8' }

func sequence(s ansi.Style) string {
	if len(s) == 0 {
		return ""
	}
	return s.String()
}

// Ink is what switches a role on; it ends with ansi.ResetStyle.
func (t Theme) Ink(r Role) string { return t.ink[r] }

// Paint draws words in a role.
func (t Theme) Paint(r Role, words string) string { return styled(t.ink[r], words) }

// On draws words upon the colour of a role, or reversed where there is none.
func (t Theme) On(r Role, words string) string { return styled(t.on[r], words) }

func styled(style, words string) string {
	if style == "" || words == "" {
		return words
	}
	return style + words + ansi.ResetStyle
}

// Glyphs is what the terminal's font can draw. The zero value is ASCII alone.
type Glyphs struct {
	UTF8     bool // lines, marks and half blocks
	Blocks   bool // quarter blocks: figures of coloured pixels
	Braille  bool // braille dots: small figures, charts
	Sextants bool // cells of two by three pixels, drawn by the terminal itself
}

// Either is words as the font can draw them, or in ASCII.
func (g Glyphs) Either(drawn, ascii string) string {
	if g.UTF8 {
		return drawn
	}
	return ascii
}

// Ground is the background of a terminal, by the name of the theme for it.
type Ground string

// The backgrounds. On one that is not known only inks are used that can be
// told from every ground.
const (
	Unknown Ground = ""
	Dark    Ground = "dark"
	Light   Ground = "light"
)
