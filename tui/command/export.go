package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/data/export"
	"tspine/routine"
	"tspine/routine/text"
)

var formatNames = []string{"csv", "json", "ics"}

func exportCommand(std IO) *cobra.Command {
	var format, path, separator string
	var table export.Table
	var c *cobra.Command
	c = described("export", inHome(func(dirs data.Dirs, _ []string) (err error) {
		if !slices.Contains(formatNames, format) {
			return usageError{noFormat(format)}
		}
		if table.Separator, err = separatorOf(separator); err != nil {
			return usageError{err}
		}
		if format != "csv" && (table.BOM || c.Flags().Changed("separator")) {
			return usageError{fmt.Errorf("--bom and --separator are for csv: leave them out, or write --format csv")}
		}
		d := read(std, dirs)
		var out bytes.Buffer
		switch format {
		case "csv":
			err = export.CSV(&out, d.Records, table)
		case "json":
			err = export.JSON(&out, d.Records, d.Assessments, d.Tests, std.Now())
		default:
			err = exportDays(std, dirs, d, &out)
		}
		if err != nil {
			return err
		}
		return deliver(std, out.Bytes(), path)
	}))
	c.Flags().StringVar(&format, "format", "", "csv (a row for each exercise and side), json (everything), or ics (planned days with reminders)")
	c.Flags().StringVar(&path, "out", "", "a new file that only you can read; standard output without it, or with -")
	c.Flags().StringVar(&separator, "separator", ",", "what separates the cells of a csv: , ; | or tab")
	c.Flags().BoolVar(&table.BOM, "bom", false, "begin a csv with a byte-order mark, which some programs need")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// separatorOf reads --separator.
func separatorOf(word string) (rune, error) {
	switch word {
	case ",", ";", "|":
		return rune(word[0]), nil
	case "tab", "\t":
		return '\t', nil
	}
	return 0, fmt.Errorf("%q cannot separate cells: write \",\", \";\", \"|\" or tab", text.New(word).String())
}

func noFormat(given string) error {
	if given == "" {
		return errors.New("choose a format: --format csv, json or ics")
	}
	return fmt.Errorf("%q is not a format: %s", text.New(given).String(), didYouMean(given, formatNames))
}

// exportDays writes the planned days as a calendar, and cancels those of the last
// export that are planned no more: all of them where nothing may be planned.
func exportDays(std IO, dirs data.Dirs, d *data.Snapshot, w io.Writer) error {
	now := std.Now()
	of := func(day string) (routine.Routine, bool) {
		r, ok := d.Routine(day)
		return r.With(d.Settings.Variations), ok
	}
	days, nothing := export.Days(now, d.Assessments, d.Records, d.PlanSettings(), of)
	next := export.ReadCalendar(data.LoadCalendar(dirs)).With(days, export.Person(d.Assessments), d.Settings.Reminder, now)
	switch {
	case nothing != nil && len(next.Events) == 0:
		return nothing
	case nothing != nil:
		std.remark(nothing.Error() + "; the days that were exported before are cancelled")
	}
	if err := data.KeepCalendar(dirs, next.Kept()); err != nil {
		std.remark(err.Error() + ": a day that is no longer planned will stay in your calendar")
	}
	return export.ICS(w, next, now)
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
	err := data.PutNew(path, content)
	folder := text.New(filepath.Dir(path))
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s already exists; choose another name", text.New(path))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s: make it first, or choose another", folder)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("no permission to write to the folder %s: choose another", folder)
	}
	return fmt.Errorf("%s cannot be written: %s", text.New(path), data.Reason(err))
}
