package theme

import "github.com/charmbracelet/colorprofile"

// colours of a role: its words, the ground that takes the role's colour, and
// words upon that. A number is one of the terminal's own sixteen, empty ink
// the terminal's own.
type colours struct{ ink, ground, upon string }

// solid is a role whose words and ground have the same colour.
func solid(c, upon string) colours { return colours{c, c, upon} }

// inks are the colours of the roles.
type inks map[Role]colours

// palette is what a theme draws with on the ground that it is for.
type palette struct {
	ground Ground
	parts  *parts // of a figure
	// many are the colours where there are 256 and more. The phases lie on the axis
	// from blue to yellow and apart in lightness, so that who sees red and green
	// alike still tells them apart. On a ground that is not known they cannot lie
	// apart: there they stand 3 to 1 from every ground, which is enough for what is
	// large or bold, and other words have the terminal's own ink.
	many inks
	// sixteen are the terminal's own. Only those are used that can be read in every
	// usual palette: Solarized has greys for the bright ones, and Nord pale ones.
	// Everything else has the terminal's own ink.
	sixteen inks
}

// themes are the palettes by the names of the settings, which those for a ground of
// the terminal share with it. A theme without one has that of the terminal's ground.
var themes = map[string]*palette{
	"": {parts: &unknownParts, many: inks{
		Accent: {"", "#0087d7", "#000000"},
		Ready:  solid("#878700", "#000000"), Work: solid("#0087d7", "#000000"), Hold: {}, Rest: solid("#875fff", "#000000"),
		Warning: solid("#d75f5f", "#000000"), Mobility: solid("#0087af", "#000000"), Stability: solid("#d75f00", "#000000"), Good: solid("#5f875f", "#000000"), Side: solid("#af5faf", "#000000"),
		FigureProp: solid("#5f8787", "#000000"), FigureMark: solid("#878700", "#000000"),
	}, sixteen: inks{Rest: {"", "7", "0"}}},
	"dark": {ground: Dark, parts: &darkParts, many: inks{
		Faint: solid("#a0a0a8", "#000000"), Accent: solid("#9adfff", "#000000"),
		Ready: solid("#ffd866", "#000000"), Work: solid("#9adfff", "#000000"), Hold: solid("#7df5c4", "#000000"),
		Rest: solid("#b48cff", "#000000"), Warning: solid("#ff8a6a", "#000000"),
		Mobility: solid("#62d6e8", "#000000"), Stability: solid("#ffb357", "#000000"), Good: solid("#86e57f", "#000000"), Side: solid("#ff9ae0", "#000000"),
		FigureFar: solid("#a0a0a8", "#000000"), FigureProp: solid("#9db4cc", "#000000"), FigureMark: solid("#ffd866", "#000000"),
	}, sixteen: inks{Accent: solid("14", "0"), Work: solid("14", "0"), Hold: solid("15", "0"), Rest: solid("7", "0"), Mobility: solid("14", "0")}},
	"light": {ground: Light, parts: &lightParts, many: inks{
		Faint: solid("#5c5c64", "#ffffff"), Accent: solid("#1668b4", "#ffffff"),
		Ready: solid("#8a5c00", "#ffffff"), Work: solid("#1668b4", "#ffffff"), Hold: solid("#006b5b", "#ffffff"),
		Rest: solid("#4c12c8", "#ffffff"), Warning: solid("#8c0b2c", "#ffffff"),
		Mobility: solid("#00687a", "#ffffff"), Stability: solid("#92500a", "#ffffff"), Good: solid("#1d6e22", "#ffffff"), Side: solid("#94197a", "#ffffff"),
		FigureFar: solid("#66666e", "#ffffff"), FigureProp: solid("#3f5a76", "#ffffff"), FigureMark: solid("#8a5c00", "#ffffff"),
	}, sixteen: inks{Hold: solid("0", "15"), Rest: {"", "7", "0"}}},
}

// most is how many colours a theme has, where that is fewer than there may be.
var most = map[string]colorprofile.Profile{"16": colorprofile.ANSI, "none": colorprofile.ASCII}

// inks are those of so many colours.
func (p *palette) inks(profile colorprofile.Profile) inks {
	switch profile {
	case colorprofile.ASCII:
		return nil
	case colorprofile.ANSI:
		return p.sixteen
	}
	return p.many
}
