// Command picture draws the pictures of the README from the real program: it
// builds tspine, gives it the records of a person who has used it for five
// weeks, opens each screen in terminals of 80x24 and 120x40, and writes them as
// SVG, the player also as one that moves. Braille dots and blocks are drawn as
// shapes, so that the pictures do not depend on a font. It takes a little over
// a minute, as a session runs while it looks on.
//
//	go run ./tui/whole/picture tui/whole/picture/screens
package main

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// size is a size of a terminal that pictures are made in.
type size struct{ cols, rows int }

var sizes = []size{{80, 24}, {120, 40}}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "write: go run ./tui/whole/picture FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// run writes every picture into a folder.
func run(folder string) error {
	dir, err := os.MkdirTemp("", "tspine-picture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	program := filepath.Join(dir, "tspine")
	if built, err := exec.Command("go", "build", "-o", program, "tspine").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, built)
	}
	results := make(chan error)
	for _, s := range shots {
		for _, z := range sizes {
			go func() {
				name := fmt.Sprintf("%s-%dx%d", s.name, z.cols, z.rows)
				frames, err := s.take(program, filepath.Join(dir, name), z)
				if err == nil {
					err = os.WriteFile(filepath.Join(folder, name+".svg"), []byte(draw(frames)), 0o644)
				}
				if err != nil {
					err = fmt.Errorf("%s: %w", name, err)
				}
				results <- err
			}()
		}
	}
	var failed error
	for range len(shots) * len(sizes) {
		failed = cmp.Or(failed, <-results)
	}
	return failed
}
