package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/data/export"
	"tspine/routine"
	"tspine/routine/text"
)

// formats are what can be exported, and how.
var formats = map[string]func(io.Writer, *data.Snapshot, time.Time) error{
	"csv": func(w io.Writer, d *data.Snapshot, _ time.Time) error { return export.CSV(w, d.Records) },
	"json": func(w io.Writer, d *data.Snapshot, now time.Time) error {
		return export.JSON(w, d.Records, d.Assessments, d.Tests, now)
	},
	"ics": exportDays,
}

var formatNames = []string{"csv", "json", "ics"}

func exportCommand(std IO) *cobra.Command {
	var format, path string
	c := &cobra.Command{
		Use:   "export",
		Short: "Give the sessions away as CSV, everything as JSON, or the planned days as a calendar",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(formatNames, format) {
				return usageError{noFormat(format)}
			}
			d, err := readHere(std)
			if err != nil {
				return err
			}
			var out bytes.Buffer
			if err := formats[format](&out, d, std.Now()); err != nil {
				return err
			}
			return deliver(std, out.Bytes(), path)
		},
	}
	c.Flags().StringVar(&format, "format", "", "csv (a row for each exercise and side), json (everything), or ics (planned days with reminders)")
	c.Flags().StringVar(&path, "out", "", "a new file to write, for your eyes only; standard output without it, or with -")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func noFormat(given string) error {
	if given == "" {
		return errors.New("say which: `tspine export --format csv`, json or ics")
	}
	return fmt.Errorf("%q is not a format: %s", text.New(given).String(), didYouMean(given, formatNames))
}

func exportDays(w io.Writer, d *data.Snapshot, now time.Time) error {
	var routines []routine.Routine
	for _, l := range d.Routines {
		if l.Err == nil {
			routines = append(routines, l.Routine.With(d.Settings.Variations))
		}
	}
	days, err := export.Days(now, d.Assessments, d.Records, d.Rules(), routines)
	if err != nil {
		return err
	}
	return export.ICS(w, days, d.Settings.Reminder, now)
}

// deliver prints what was exported, or writes it to a new file.
func deliver(std IO, content []byte, path string) error {
	if path == "" || path == "-" {
		_, err := std.Out.Write(content)
		return err
	}
	if err := writeNew(path, content); err != nil {
		return err
	}
	fmt.Fprintf(std.Out, "Wrote %s.\n", text.New(path))
	return nil
}

// writeNew writes a file that only its owner can read, whole or not at all. What
// is there already is left alone.
func writeNew(path string, content []byte) error {
	if err := data.PutNew(path, content); err != nil {
		return unmade(path, err)
	}
	return nil
}

// unmade says why a file could not be made, and what to do.
func unmade(path string, err error) error {
	folder := text.New(filepath.Dir(path))
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already: choose another name", text.New(path))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s: make it first, or choose another", folder)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("nothing may be written to the folder %s: choose another", folder)
	}
	return fmt.Errorf("%s cannot be written: %s", text.New(path), data.Reason(err))
}
