package command

import (
	"encoding/json"
	"fmt"
	"io"

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

// readHere is read for the person's own folders.
func readHere(std IO) (*data.Snapshot, error) {
	dirs, err := data.LocateHere()
	if err != nil {
		return nil, err
	}
	return read(std, dirs), nil
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
