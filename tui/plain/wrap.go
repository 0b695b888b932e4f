package plain

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrapped writes lines to a terminal of a width so that no word is broken at
// its edge. Every write has to be whole lines.
func Wrapped(out io.Writer, width int) io.Writer { return wrapped{out, max(1, width)} }

type wrapped struct {
	out   io.Writer
	width int
}

func (w wrapped) Write(lines []byte) (int, error) {
	all := strings.TrimSuffix(string(lines), "\n")
	if _, err := io.WriteString(w.out, ansi.Wrap(all, w.width, " ")+"\n"); err != nil {
		return 0, err
	}
	return len(lines), nil
}
