package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"tspine/data"
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

func printLines(w io.Writer, lines []string) {
	for _, l := range lines {
		fmt.Fprintln(w, l)
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
