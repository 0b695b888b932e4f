package terminal

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// counter is a terminal that has its own mind of how wide words are. It knows
// what a frame is written with, and fails at what it does not know.
type counter struct {
	t      *testing.T
	counts func(cluster string) int
	x, y   int
	at     map[[2]int]string // what begins in a cell, by row and column
}

func (c *counter) Write(frame []byte) (int, error) {
	var state byte
	p := ansi.NewParser()
	for rest := string(frame); rest != ""; {
		seq, width, n, next := ansi.DecodeSequence(rest, state, p)
		rest, state = rest[n:], next
		if width > 0 {
			c.at[[2]int{c.y, c.x}] = seq
			c.x += c.counts(seq)
			continue
		}
		c.moves(seq)
	}
	return len(frame), nil
}

func (c *counter) moves(seq string) {
	body, csi := strings.CutPrefix(seq, "\x1b[")
	if !csi || body == "" {
		switch seq {
		case "\r":
			c.x = 0
		case "\n":
			c.y++
		case "\b":
			c.x--
		}
		return
	}
	first, second, _ := strings.Cut(body[:len(body)-1], ";")
	n, m := max(1, number(first)), max(1, number(second))
	switch body[len(body)-1] {
	case 'H':
		c.y, c.x = n-1, m-1
	case 'G':
		c.x = n - 1
	case 'd':
		c.y = n - 1
	case 'A':
		c.y -= n
	case 'B':
		c.y += n
	case 'C', 'X': // what is erased is empty here already
		if body[len(body)-1] == 'C' {
			c.x += n
		}
	case 'D':
		c.x -= n
	case 'K', 'J', 'm', 'h', 'l', 'n', 'u', 't', 'r', 's':
	default:
		c.t.Errorf("%q is written, which this terminal does not know", seq)
	}
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// column is where a mark stands in a line, -1 for nowhere.
func (c *counter) column(y int, mark string) int {
	for x := range 80 {
		if c.at[[2]int{y, x}] == mark {
			return x
		}
	}
	return -1
}

// names are in scripts whose letters terminals count differently.
var names = []string{"plain", "हिन्दी", "छाती फैलाना", "ยืดหลัง น้ำ", "கொடி", "👨‍👩‍👧 day", "❤️ heart", "胸椎", "تمدد"}

// TestColumnsStand: behind a name in any script, at its right and on its way to
// the right edge, the next column begins where the layout has it, whatever the
// terminal counts.
func TestColumnsStand(t *testing.T) {
	for name, counts := range map[string]func(string) int{
		"code points": func(s string) int { return ansi.StringWidthWc(s) },
		"clusters":    func(s string) int { return ansi.StringWidth(s) },
		"as tmux": func(s string) int { // joined emoji as one, letters by code points
			if strings.Contains(s, "\u200d") {
				return ansi.StringWidth(s)
			}
			return ansi.StringWidthWc(s)
		},
	} {
		c := &counter{t: t, counts: counts, at: map[[2]int]string{}}
		r := newRenderer(c, []string{"TERM=xterm-256color", "LC_ALL=C.UTF-8"}, colorprofile.TrueColor)
		r.resize(40, len(names))
		for frame, number := range []string{"1", "2"} { // the first whole, then what has changed
			var lines []string
			for _, n := range names {
				lines = append(lines, "> "+n+strings.Repeat(" ", 20-ansi.StringWidthWc(n))+"\x1b[1m|\x1b[m "+number)
			}
			r.draw(tea.NewView(strings.Join(lines, "\n")))
			for y, n := range names {
				if bar, digit := c.column(y, "|"), c.column(y, number); bar != 22 || digit != 24 {
					t.Errorf("%s, frame %d: behind %q the columns begin at %d and %d", name, frame, n, bar, digit)
				}
				if n == "❤️ heart" {
					n = "❤ heart"
				}
				if got := c.word(y, 2); !strings.HasPrefix(n, got) || got == "" {
					t.Errorf("%s, frame %d: of %q there is %q", name, frame, n, got)
				}
			}
		}
	}
}

// word is what stands from a column on, up to a space.
func (c *counter) word(y, x int) string {
	out := ""
	for s := c.at[[2]int{y, x}]; s != "" && s != " "; s = c.at[[2]int{y, x}] {
		out += s
		x += c.counts(s)
	}
	return out
}
