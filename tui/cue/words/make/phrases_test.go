package main

import (
	"bytes"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"tspine/tui/cue/words"
)

// TestEveryPhraseIsRecorded: the recordings have all that the shipped exercises say, and
// the list, and nothing else.
func TestEveryPhraseIsRecorded(t *testing.T) {
	list, err := os.ReadFile("../phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]bool{}
	for _, p := range phrases(string(list)) {
		if wanted[p.words] {
			t.Errorf("%q would be recorded twice", p.words)
		}
		wanted[p.words] = true
	}
	for _, clause := range shippedClauses() {
		if words.Cover(clause, words.Has) == nil {
			t.Errorf("%q is not recorded whole", clause)
		}
	}
	file, err := os.ReadFile("../recordings.bin")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := bytes.Cut(file, []byte("\n\n"))
	for line := range strings.Lines(string(head)) {
		phrase := strings.TrimSuffix(line[strings.LastIndexByte(line, '\t')+1:], "\n")
		if phrase != "" && !wanted[phrase] {
			t.Errorf("%q is recorded, and nothing says it: go generate ./tui/cue/words", phrase)
		}
		delete(wanted, phrase)
	}
	if len(wanted) > 0 {
		t.Errorf("not recorded: %q: go generate ./tui/cue/words", slices.Sorted(maps.Keys(wanted)))
	}
}
