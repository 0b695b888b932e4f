package theme

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"tspine/data"
)

// The backgrounds that terminals have; #002b36 and #fdf6e3 are those of
// Solarized, #2e3440 is that of Nord.
var (
	darkGrounds  = []string{"#000000", "#0c0c0c", "#1e1e1e", "#1e1e2e", "#282c34", "#2e3440", "#002b36"}
	lightGrounds = []string{"#ffffff", "#fafafa", "#eeeeee", "#fdf6e3"}
	grounds      = map[Ground][]string{Dark: darkGrounds, Light: lightGrounds, Unknown: slices.Concat(darkGrounds, lightGrounds)}
)

// What words need on their ground (WCAG 2, level AA), and what is enough for
// large ones.
const (
	leastContrast = 4.5
	leastLarge    = 3
)

func TestContrastOfEveryRole(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for name, p := range themes {
			for r, c := range p.inks(profile) {
				if c.ground != "" {
					if got := contrast(profile.Convert(lipgloss.Color(c.upon)), profile.Convert(lipgloss.Color(c.ground))); got < leastContrast {
						t.Errorf("%v, %s: words upon role %d have %.1f", profile, name, r, got)
					}
				}
				least := leastContrast
				if p.ground == Unknown {
					least = leastLarge
				}
				for _, on := range grounds[p.ground] {
					if c.ink == "" {
						continue
					}
					if got := contrast(profile.Convert(lipgloss.Color(c.ink)), lipgloss.Color(on)); got < least {
						t.Errorf("%v, %s: role %d on %s has %.1f", profile, name, r, on, got)
					}
				}
			}
		}
	}
}

// On a ground that is not known words that are neither large nor bold have the
// terminal's own ink, the only one that is sure.
func TestWordsOnAnyGround(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI} {
		for _, r := range []Role{Text, Faint, Title, Accent} {
			if c := themes[string(Unknown)].inks(profile)[r]; c.ink != "" {
				t.Errorf("%v, role %d is %s", profile, r, c.ink)
			}
		}
	}
}

// palettes are the sixteen colours of usual terminals.
var palettes = map[string][16]uint32{
	"vga": {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa,
		0x555555, 0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff},
	"xterm": {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff},
	"windows": {0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc,
		0x767676, 0xe74856, 0x16c60c, 0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2},
	"gnome": {0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc,
		0x5e5c64, 0xf66151, 0x33da7a, 0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff},
	"macos": {0x000000, 0xc23621, 0x25bc24, 0xadad27, 0x492ee1, 0xd338d3, 0x33bbc8, 0xcbcccd,
		0x818383, 0xfc391f, 0x31e722, 0xeaec23, 0x5833ff, 0xf935f8, 0x14f0f0, 0xe9ebeb},
	"nord": {0x3b4252, 0xbf616a, 0xa3be8c, 0xebcb8b, 0x81a1c1, 0xb48ead, 0x88c0d0, 0xe5e9f0,
		0x4c566a, 0xbf616a, 0xa3be8c, 0xebcb8b, 0x81a1c1, 0xb48ead, 0x8fbcbb, 0xeceff4},
	"solarized": {0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5,
		0x002b36, 0xcb4b16, 0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3},
}

// backgrounds are those of the palettes where they are not their black.
var backgrounds = map[string]color.Color{"nord": rgb(0x2e3440), "solarized": rgb(0x002b36)}

// Of the sixteen, the terminal's own ground is its black or its white, unless it
// has another.
func TestContrastOfTheSixteen(t *testing.T) {
	for name, p := range palettes {
		black, ok := backgrounds[name]
		if !ok {
			black = rgb(p[0])
		}
		grounds := map[Ground][]color.Color{Dark: {black}, Light: {rgb(p[15])}, Unknown: {black, rgb(p[15])}}
		for theme, of := range themes {
			for r, c := range of.sixteen {
				shade := func(s string) color.Color {
					var n int
					fmt.Sscan(s, &n)
					return rgb(p[n])
				}
				if got := contrast(shade(c.upon), shade(c.ground)); got < leastContrast {
					t.Errorf("%s, %s: words upon role %d have %.1f", name, theme, r, got)
				}
				for _, on := range grounds[of.ground] {
					if c.ink == "" {
						continue
					}
					if got := contrast(shade(c.ink), on); got < leastContrast {
						t.Errorf("%s, %s: role %d has %.1f", name, theme, r, got)
					}
				}
			}
		}
	}
}

// leastApart is how far two phases must stand apart (distance in CIELAB; 2 can
// just be seen) for each kind of sight (X).
const leastApart = 20

// sights are how the cones answer: in full, without the red and without the
// green ones (Viénot, Brettel and Mollon 1999, on linear light).
var sights = map[string][3][3]float64{
	"all":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"no red":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
	"no green": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
}

func TestPhasesApartForEverySight(t *testing.T) {
	phases := []Role{Ready, Work, Hold, Rest, Warning}
	for name, sight := range sights {
		for theme, p := range themes {
			if p.ground == Unknown {
				continue
			}
			table := p.many
			for i, a := range phases {
				for _, b := range phases[i+1:] {
					if got := apart(lipgloss.Color(table[a].ink), lipgloss.Color(table[b].ink), sight); got < leastApart {
						t.Errorf("%s, %s: roles %d and %d are %.0f apart", name, theme, a, b, got)
					}
				}
			}
		}
	}
}

// Every theme of the settings stands for something, and every palette is one of them.
func TestEveryThemeOfTheSettings(t *testing.T) {
	for _, name := range data.Themes[1:] {
		if p, n := themes[name], most[name]; p == nil && n == 0 {
			t.Errorf("%s is drawn as %s is", name, data.Themes[0])
		} else if p != nil && (p.parts == nil || len(p.many) == 0 || p.ground == Unknown) {
			t.Errorf("%s lacks its ground, its inks or its parts: %+v", name, p)
		}
	}
	for name := range themes {
		if Ground(name) != Unknown && !slices.Contains(data.Themes, name) {
			t.Errorf("%s is no theme of the settings", name)
		}
	}
	for _, g := range []Ground{Unknown, Dark, Light} {
		if got := Named("auto", g, colorprofile.TrueColor); got != New(g, colorprofile.TrueColor) || got.Ground != g {
			t.Errorf("auto on %q is not as the terminal is", g)
		}
	}
}

func TestPaint(t *testing.T) {
	for _, c := range []struct {
		name string
		got  string
		want string
	}{
		{"no terminal", New(Dark, colorprofile.NoTTY).Paint(Work, "hold"), "hold"},
		{"no colour", New(Dark, colorprofile.ASCII).Paint(Work, "hold"), "\x1b[1mhold\x1b[m"},
		{"no colour, upon", New(Dark, colorprofile.ASCII).On(Work, "hold"), "\x1b[7;1mhold\x1b[m"},
		{"sixteen", New(Dark, colorprofile.ANSI).Paint(Work, "hold"), "\x1b[96;1mhold\x1b[m"},
		{"sixteen, upon: bold black would turn grey", New(Dark, colorprofile.ANSI).On(Work, "hold"), "\x1b[106;30mhold\x1b[m"},
		{"sixteen on white: bold black would turn grey", New(Light, colorprofile.ANSI).Paint(Hold, "hold"), "\x1b[30mhold\x1b[m"},
		{"sixteen, red that not every palette can show", New(Light, colorprofile.ANSI).Paint(Warning, "hold"), "\x1b[1mhold\x1b[m"},
		{"not known", New(Unknown, colorprofile.TrueColor).Paint(Faint, "hold"), "hold"},
		{"many", New(Light, colorprofile.TrueColor).Paint(Work, "hold"), "\x1b[38;2;22;104;180;1mhold\x1b[m"},
		{"chosen, whatever the terminal has", Named("light", Dark, colorprofile.TrueColor).Paint(Work, "hold"), "\x1b[38;2;22;104;180;1mhold\x1b[m"},
		{"chosen sixteen", Named("16", Dark, colorprofile.TrueColor).Paint(Work, "hold"), "\x1b[96;1mhold\x1b[m"},
		{"chosen sixteen where there are none", Named("16", Dark, colorprofile.ASCII).Paint(Work, "hold"), "\x1b[1mhold\x1b[m"},
		{"chosen none", Named("none", Dark, colorprofile.TrueColor).Paint(Work, "hold"), "\x1b[1mhold\x1b[m"},
		{"nothing to paint", New(Dark, colorprofile.TrueColor).Paint(Work, ""), ""},
		{"the terminal's own colour", New(Dark, colorprofile.TrueColor).Paint(Text, "hold"), "hold"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func rgb(c uint32) color.Color {
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 0xff}
}

// linear is a colour as light.
func linear(c color.Color) [3]float64 {
	r, g, b, _ := c.RGBA()
	var out [3]float64
	for i, v := range []uint32{r, g, b} {
		f := float64(v) / 0xffff
		if out[i] = f / 12.92; f > 0.04045 {
			out[i] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	return out
}

func luminance(l [3]float64) float64 { return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] }

// contrast is the ratio of WCAG 2.
func contrast(a, b color.Color) float64 {
	x, y := luminance(linear(a))+0.05, luminance(linear(b))+0.05
	return max(x, y) / min(x, y)
}

// apart is the distance of two colours in CIELAB for a sight.
func apart(a, b color.Color, sight [3][3]float64) float64 {
	x, y := lab(a, sight), lab(b, sight)
	return math.Hypot(math.Hypot(x[0]-y[0], x[1]-y[1]), x[2]-y[2])
}

func lab(c color.Color, sight [3][3]float64) [3]float64 {
	l, seen := linear(c), [3]float64{}
	for i, row := range sight {
		seen[i] = max(0, row[0]*l[0]+row[1]*l[1]+row[2]*l[2])
	}
	f := func(v float64) float64 {
		if v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x := f((0.4124*seen[0] + 0.3576*seen[1] + 0.1805*seen[2]) / 0.9505)
	y := f(luminance(seen))
	z := f((0.0193*seen[0] + 0.1192*seen[1] + 0.9505*seen[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
