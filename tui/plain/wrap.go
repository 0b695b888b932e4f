package plain

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// leastWidth is the narrowest terminal that lines are wrapped for (X). One that
// says it is narrower does not know how wide it is.
const leastWidth = 10

// Wrapped writes lines to a terminal of a width so that no word is broken at
// its edge. Every write has to be whole lines.
func Wrapped(out io.Writer, width int) io.Writer {
	if width < leastWidth {
		return out
	}
	return wrapped{out, width}
}

type wrapped struct {
	out   io.Writer
	width int
}

func (w wrapped) Write(lines []byte) (int, error) {
	all := strings.TrimSuffix(string(lines), "\n")
	if _, err := io.WriteString(w.out, ansi.WrapWc(all, w.width, " ")+"\n"); err != nil {
		return 0, err
	}
	return len(lines), nil
}
