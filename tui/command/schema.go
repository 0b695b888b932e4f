package command

import (
	"github.com/spf13/cobra"

	"tspine/data"
)

func schemaCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the JSON Schema of routine files, for editors that check as you type",
		Long:    "Prints the JSON Schema of routine files. Files from `tspine new` name it in their\nfirst line, so an editor that knows TOML schemas can complete and check as you\ntype. `tspine check` is stricter than a schema can be.",
		Example: "  tspine schema > " + schemaFile,
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := std.Out.Write(data.RoutineSchema)
			return err
		},
	}
}

// schemaFile is the name under which a new routine looks for the schema.
const schemaFile = "tspine.schema.json"
