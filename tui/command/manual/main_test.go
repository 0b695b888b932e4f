package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEveryCommandHasAPage(t *testing.T) {
	dir := t.TempDir()
	if err := write(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"man/tspine.1", "man/tspine-start.1", "man/tspine-sheet.1", "man/tspine-history-edit.1", "completions/tspine.bash", "completions/_tspine", "completions/tspine.fish"} {
		raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil || len(raw) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	page, err := os.ReadFile(filepath.Join(dir, "man", "tspine-sheet.1"))
	if err != nil || !strings.Contains(string(page), "tspine sheet mobility") {
		t.Errorf("the page of sheet has no example: %v", err)
	}
}
