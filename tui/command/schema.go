package command

import (
	"github.com/spf13/cobra"

	"tspine/data"
)

func schemaCommand(std IO) *cobra.Command {
	return described("schema", func(*cobra.Command, []string) error {
		_, err := std.Out.Write(data.RoutineSchema)
		return err
	})
}
