package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
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
	var all sync.WaitGroup
	var once sync.Mutex
	var failed error
	for _, s := range shots {
		for _, z := range sizes {
			all.Go(func() {
				name := fmt.Sprintf("%s-%dx%d", s.name, z.cols, z.rows)
				frames, err := s.take(program, filepath.Join(dir, name), z)
				if err == nil {
					err = os.WriteFile(filepath.Join(folder, name+".svg"), []byte(draw(frames)), 0o644)
				}
				once.Lock()
				defer once.Unlock()
				if failed == nil && err != nil {
					failed = fmt.Errorf("%s: %w", name, err)
				}
			})
		}
	}
	all.Wait()
	return failed
}
