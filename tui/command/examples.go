package command

import (
	"slices"

	"github.com/spf13/cobra"
)

// examples are those of the commands that do not write their own.
var examples = map[string]string{
	"tspine":            "  tspine\n  tspine --plain",
	"tspine last":       "  tspine last\n  tspine last --json",
	"tspine plan":       "  tspine plan\n  tspine plan --explain",
	"tspine assess":     "  tspine assess\n  tspine assess --yes M1,M2,S3 --feel stiff --stretching fine --pain 4",
	"tspine test":       "  tspine test",
	"tspine routines":   "  tspine routines",
	"tspine show":       "  tspine show mobility\n  tspine show my-day.toml --figure",
	"tspine new":        "  tspine new my-day.toml",
	"tspine export":     "  tspine export --format csv --out sessions.csv\n  tspine export --format ics --out days.ics",
	"tspine doctor":     "  tspine doctor",
	"tspine about":      "  tspine about",
	"tspine completion": "  tspine completion bash > ~/.local/share/bash-completion/completions/tspine",
	"tspine help":       "  tspine help start",
}

// exemplify gives every command an example.
func exemplify(c *cobra.Command) {
	for _, each := range append(slices.Clone(c.Commands()), c) {
		if each.Example == "" {
			each.Example = examples[each.CommandPath()]
		}
	}
}
