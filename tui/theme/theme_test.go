package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// The backgrounds that terminals have.
var (
	darkGrounds  = []string{"#000000", "#0c0c0c", "#1e1e1e", "#1e1e2e", "#282c34", "#2e3440"}
	lightGrounds = []string{"#ffffff", "#fafafa", "#eeeeee", "#fdf6e3"}
)

// leastContrast is what words need on their ground (WCAG 2, level AA).
const leastContrast = 4.5

func TestContrastOfEveryRole(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for dark, grounds := range map[bool][]string{true: darkGrounds, false: lightGrounds} {
			for r, c := range tableFor(dark, profile) {
				ground, upon := profile.Convert(shade(c.ground)), profile.Convert(shade(c.upon))
				if got := contrast(upon, ground); got < leastContrast {
					t.Errorf("%v, dark %v: words upon role %d have %.1f", profile, dark, r, got)
				}
				for _, g := range grounds {
					if got := contrast(profile.Convert(shade(c.ink)), lipgloss.Color(g)); got < leastContrast {
						t.Errorf("%v, role %d on %s has %.1f", profile, r, g, got)
					}
				}
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
}

// Of the sixteen, the terminal's own ground is its black or its white.
func TestContrastOfTheSixteen(t *testing.T) {
	for name, p := range palettes {
		for dark, ground := range map[bool]color.Color{true: rgb(p[0]), false: rgb(p[15])} {
			for r, c := range tableFor(dark, colorprofile.ANSI) {
				of := func(s string) color.Color {
					var n int
					fmt.Sscan(s, &n)
					return rgb(p[n])
				}
				if got := contrast(of(c.upon), of(c.ground)); got < leastContrast {
					t.Errorf("%s, dark %v: words upon role %d have %.1f", name, dark, r, got)
				}
				if c.ink == "" {
					continue
				}
				if got := contrast(of(c.ink), ground); got < leastContrast {
					t.Errorf("%s, dark %v: role %d has %.1f", name, dark, r, got)
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
		for _, dark := range []bool{true, false} {
			table := tableFor(dark, colorprofile.TrueColor)
			for i, a := range phases {
				for _, b := range phases[i+1:] {
					if got := apart(shade(table[a].ink), shade(table[b].ink), sight); got < leastApart {
						t.Errorf("%s, dark %v: roles %d and %d are %.0f apart", name, dark, a, b, got)
					}
				}
			}
		}
	}
}

func TestPaint(t *testing.T) {
	for _, c := range []struct {
		name string
		got  string
		want string
	}{
		{"no terminal", New(true, colorprofile.NoTTY).Paint(Work, "hold"), "hold"},
		{"no colour", New(true, colorprofile.ASCII).Paint(Work, "hold"), "\x1b[1mhold\x1b[m"},
		{"no colour, upon", New(true, colorprofile.ASCII).On(Work, "hold"), "\x1b[7;1mhold\x1b[m"},
		{"sixteen", New(true, colorprofile.ANSI).Paint(Work, "hold"), "\x1b[96;1mhold\x1b[m"},
		{"sixteen, upon: bold black would turn grey", New(true, colorprofile.ANSI).On(Work, "hold"), "\x1b[106;30mhold\x1b[m"},
		{"sixteen on white: bold red would turn pale", New(false, colorprofile.ANSI).Paint(Warning, "hold"), "\x1b[31mhold\x1b[m"},
		{"many", New(false, colorprofile.TrueColor).Paint(Work, "hold"), "\x1b[38;2;22;104;180;1mhold\x1b[m"},
		{"nothing to paint", New(true, colorprofile.TrueColor).Paint(Work, ""), ""},
		{"the terminal's own colour", New(true, colorprofile.TrueColor).Paint(Text, "hold"), "hold"},
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
