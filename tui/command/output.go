package command

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"

	"github.com/charmbracelet/x/ansi"

	"tspine/data"
)

// output is what is printed, and whether it could be: a command whose answer
// did not arrive has failed, whatever it did before.
type output struct {
	to    io.Writer
	mutex sync.Mutex
	err   error
	lost  chan struct{} // closed when it cannot be written any more
}

func newOutput(to io.Writer) *output { return &output{to: to, lost: make(chan struct{})} }

func (o *output) Write(p []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.to.Write(p)
	if err != nil {
		o.err = fmt.Errorf("the output cannot be written: %s", data.Reason(err))
		close(o.lost)
		err = o.err
	}
	return n, err
}

// fault is why something could not be written, if so.
func (o *output) fault() error {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.err
}

// pipesBreakAsErrors lets a write to a pipe that nobody reads fail, in place of
// ending the program without a word.
func pipesBreakAsErrors() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) }

// printTable prints rows with their columns below one another, two cells apart;
// what is wide on a terminal counts as wide. The last word of a row is as long
// as it is.
func printTable(w io.Writer, rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for i, cell := range row[:len(row)-1] {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidthWc(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", widths[i]-ansi.StringWidthWc(cell)+2))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
