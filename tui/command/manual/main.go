// Command manual writes the man pages and the shell completions of tspine into
// a folder, for the packages of a release. It is no part of the program.
//
//	go run ./tui/command/manual DIR
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra/doc"

	"tspine/tui/command"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "manual: write the folder, as in `go run ./tui/command/manual pages`")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "manual:", err)
		os.Exit(1)
	}
}

// write makes DIR/man/*.1 and DIR/completions/.
func write(dir string) error {
	man, completions := filepath.Join(dir, "man"), filepath.Join(dir, "completions")
	for _, folder := range []string{man, completions} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
	}
	root := command.Root()
	root.DisableAutoGenTag = true // the same pages from the same commit
	return errors.Join(
		doc.GenManTree(root, &doc.GenManHeader{Title: "TSPINE", Section: "1", Source: "tspine", Manual: "tspine"}, man),
		root.GenBashCompletionFileV2(filepath.Join(completions, "tspine.bash"), true),
		root.GenZshCompletionFile(filepath.Join(completions, "_tspine")),
		root.GenFishCompletionFile(filepath.Join(completions, "tspine.fish"), true))
}
