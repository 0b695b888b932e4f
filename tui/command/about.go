package command

import (
	"fmt"

	"github.com/spf13/cobra"
)

// About is what tspine says of itself.
const About = `tspine is a guided timer, a log, and a suggested mix of exercises for the upper
back, based on a published article by a physical therapist. It counts, shows,
speaks and remembers; it picks a mobility or stability day by rules you can
read with "tspine plan --explain".

It does not diagnose, treat, prescribe or monitor, and it is no substitute for a
professional who sees you. Stop when something hurts. Have a professional look
first if pain spreads around the ribs or into the chest, if your arms or hands
are numb or tingle, or after a fall or an injury. If you have trouble breathing,
call your local emergency number.

Your answers and sessions stay on this computer, in files that only you can
read. tspine never uses a network.
`

func aboutCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:     "about",
		Short:   "What tspine is, and what it is not",
		Example: "  tspine about",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(std.Out, "tspine %s\n\n%s", version(), About)
			return nil
		},
	}
}
