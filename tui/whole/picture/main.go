package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

const (
	cols, rows = 80, 24
	// moment is how far into the session the picture is taken: in the second
	// hold of the first side.
	moment = 62 * time.Second
	// asked is when the question about warning signs is answered with none.
	asked = 2 * time.Second
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	dir, err := os.MkdirTemp("", "tspine-picture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "tspine")
	if built, err := exec.Command("go", "build", "-o", program, "tspine").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, built)
	}
	screen, err := follow(program, dir)
	if err != nil {
		return err
	}
	return draw(out, screen)
}

// follow runs the program up to the moment and returns its screen.
func follow(program, home string) (vt10x.Terminal, error) {
	if err := os.WriteFile(filepath.Join(home, "settings.toml"), []byte("acknowledged = \"2026-01-01\"\n"), 0o600); err != nil {
		return nil, err
	}
	c := exec.Command(program, "start", "mobility", "--mute", "--no-questions", "--side", "left")
	c.Env = append(os.Environ(), "TSPINE_HOME="+home, "TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8")
	master, err := pty.StartWithSize(c, &pty.Winsize{Cols: cols, Rows: rows})
	if err != nil {
		return nil, err
	}
	screen := vt10x.New(vt10x.WithSize(cols, rows))
	answer, enough := time.After(asked), time.After(asked+moment)
	news := make(chan []byte)
	go func() {
		defer close(news)
		for {
			buf := make([]byte, 64<<10)
			n, err := master.Read(buf)
			if err != nil {
				return
			}
			news <- buf[:n]
		}
	}()
	for {
		select {
		case b, open := <-news:
			if !open {
				return nil, fmt.Errorf("the program ended before the moment:\n%s", screen.String())
			}
			screen.Write(b)
		case <-answer:
			if _, err := master.WriteString("\r"); err != nil {
				return nil, err
			}
		case <-enough:
			return screen, c.Process.Kill()
		}
	}
}

// Sizes of one cell, and of the margin around the window, in SVG units.
const (
	cellW, cellH = 10.0, 20.0
	around       = 16.0
	ink, paper   = "#d8d8d8", "#16161c"
)

func draw(out io.Writer, screen vt10x.Terminal) error {
	var b strings.Builder
	w, h := cols*cellW+2*around, rows*cellH+2*around
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="16">`+"\n", w, h)
	fmt.Fprintf(&b, `<rect width="%g" height="%g" rx="10" fill="%s"/>`+"\n", w, h, paper)
	for y := range rows {
		for x := 0; x < cols; {
			x += stretch(&b, screen, x, y)
		}
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(out, b.String())
	return err
}

// stretch draws the cell at x, or the whole run of letters in one colour that
// begins there, and returns how many cells that was.
func stretch(b *strings.Builder, screen vt10x.Terminal, x, y int) int {
	g := screen.Cell(x, y)
	left, top := around+float64(x)*cellW, around+float64(y)*cellH
	if g.Char == ' ' || g.Char == 0 {
		return 1
	}
	if g.BG < 1<<24 && isShape(g.Char) {
		shape(b, '█', left, top, colour(g.BG))
	}
	if shape(b, g.Char, left, top, colour(g.FG)) {
		return 1
	}
	words := ""
	n := 0
	for ; x+n < cols; n++ {
		o := screen.Cell(x+n, y)
		if o.FG != g.FG || o.Mode != g.Mode || o.Char == ' ' && screen.Cell(min(x+n+1, cols-1), y).Char == ' ' || isShape(o.Char) {
			break
		}
		words += string(o.Char)
	}
	weight := ""
	if g.Mode&4 != 0 { // vt10x keeps bold as this bit and does not name it
		weight = ` font-weight="bold"`
	}
	fmt.Fprintf(b, `<text x="%g" y="%g" textLength="%g" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
		left, top+15, float64(n)*cellW, colour(g.FG), weight, escape.Replace(words))
	return max(1, n)
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// colour is a colour of vt10x: red, green, blue, or the ink for its default and
// for the 256, which the program does not use in this terminal.
func colour(c vt10x.Color) string {
	if c < 256 || c >= 1<<24 {
		return ink
	}
	return fmt.Sprintf("#%06x", int(c))
}
