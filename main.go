// Command tspine guides a short upper-back session, live. What can be typed
// after it is in package command.
package main

import (
	"os"

	"tspine/tui/command"
)

func main() { os.Exit(command.Main()) }
