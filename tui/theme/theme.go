package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Role is what a thing on the screen is.
type Role uint8

// The roles. Ready, Work, Rest and Warning are the phases of a session.
const (
	Text Role = iota
	Faint
	Title
	Accent
	Ready
	Work
	Rest
	Warning
	FigureFar
	FigureProp
	FigureMark
	roles
)

// Theme is a style for each role.
type Theme struct {
	Dark   bool
	styles [roles]lipgloss.Style
}

// New is the theme for a background and a number of colours.
func New(dark bool, profile colorprofile.Profile) Theme {
	t := Theme{Dark: dark}
	for r := range roles {
		t.styles[r] = style(r, dark, profile)
	}
	return t
}

// Style is how a role is drawn.
func (t Theme) Style(r Role) lipgloss.Style { return t.styles[r] }

// Paint draws words in a role.
func (t Theme) Paint(r Role, words string) string { return t.styles[r].Render(words) }

// bold roles keep their weight where there is no colour.
var bold = map[Role]bool{Title: true, Work: true, Warning: true, FigureMark: true}

func style(r Role, dark bool, profile colorprofile.Profile) lipgloss.Style {
	s := lipgloss.NewStyle().Bold(bold[r])
	if profile <= colorprofile.ASCII {
		return s.Faint(r == Faint || r == FigureFar)
	}
	if c := colour(r, dark, profile); c != nil {
		s = s.Foreground(c)
	}
	return s
}

// colours are blue, amber and violet rather than green and red, so that who
// sees those two alike still tells the phases apart.
var (
	onDark = map[Role]string{Faint: "#9a9a9a", Accent: "#7cc4ff", Ready: "#f2c14e", Work: "#7cc4ff", Rest: "#c3a6ff",
		Warning: "#ff9f7a", FigureFar: "#9a9a9a", FigureProp: "#b09a70", FigureMark: "#f2c14e"}
	onLight = map[Role]string{Faint: "#5f5f5f", Accent: "#005a9e", Ready: "#7a5200", Work: "#005a9e", Rest: "#5b3db0",
		Warning: "#a33300", FigureFar: "#6a6a6a", FigureProp: "#6f5a2c", FigureMark: "#7a5200"}
	sixteen = map[Role]string{Accent: "6", Ready: "3", Work: "6", Rest: "5", Warning: "1", FigureProp: "3", FigureMark: "3"}
)

func colour(r Role, dark bool, profile colorprofile.Profile) color.Color {
	table := onLight
	switch {
	case profile == colorprofile.ANSI:
		table = sixteen
	case dark:
		table = onDark
	}
	if c, ok := table[r]; ok {
		return lipgloss.Color(c)
	}
	return nil
}
