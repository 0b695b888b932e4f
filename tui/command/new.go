package command

import (
	_ "embed"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/text"
)

//go:embed starter.toml
var starter string

func newCommand(std IO) *cobra.Command {
	return described("new", func(_ *cobra.Command, args []string) error {
		path := args[0]
		if path == "-" {
			return usageError{errors.New("`tspine new` writes a file: give it a name, as in `tspine new my-day.toml`")}
		}
		if filepath.Ext(path) == "" {
			path += ".toml"
		}
		content := strings.ReplaceAll(starter, "MY-ROUTINE", starterID(path))
		if err := writeNew(path, []byte(content)); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, "Wrote %s. Edit it, then: tspine check %s, tspine start %s\n", text.New(path), text.New(path), text.New(path))
		return nil
	})
}

// starterID makes an id out of a file's name.
func starterID(path string) string {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))))
	if id = strings.Trim(id[:min(len(id), 64)], "-"); id == "" {
		return "my-routine"
	}
	return id
}

func schemaCommand(std IO) *cobra.Command {
	return described("schema", func(*cobra.Command, []string) error {
		_, err := std.Out.Write(data.RoutineSchema)
		return err
	})
}
