package command

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/tui/plain"
)

// read is everything that is kept. What cannot be read is told on standard
// error, each once.
func read(std IO, dirs data.Dirs) *data.Snapshot { return readFrom(std, dirs, data.NewStore(dirs)) }

// readFrom is read with a store that is gone on with. Nothing is written: a
// session that was cut off is decided over where a person can be asked.
func readFrom(std IO, dirs data.Dirs, store *data.Store) *data.Snapshot {
	d := data.Read(dirs, store, std.Now())
	for _, problem := range d.Problems {
		std.remark(problem)
	}
	return d
}

// inHome is a command that has to know the person's folders.
func inHome(run func(dirs data.Dirs, args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error {
		dirs, err := data.LocateHere()
		if err != nil {
			return err
		}
		return run(dirs, args)
	}
}

// remark tells something beside the answer.
func (s IO) remark(words string) { fmt.Fprintln(s.Err, "tspine: "+words) }

// printLines prints lines, on a terminal wrapped at words.
func (s IO) printLines(lines []string) {
	out := plain.Wrapped(s.Out, s.width())
	for _, l := range lines {
		fmt.Fprintln(out, l)
	}
}

// printJSON prints one value, indented, characters as they are.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

const jsonHelp = "print JSON"
