package main

import (
	"maps"
	"os"
	"slices"
	"testing"

	"tspine/tui/cue/words"
)

// TestEveryPhraseIsRecorded: what the shipped exercises say is recorded, and the list,
// and nothing else.
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
	if want, got := slices.Sorted(maps.Keys(wanted)), slices.Sorted(words.All()); !slices.Equal(want, got) {
		t.Errorf("recorded are\n%q\nnot\n%q\nrun: go generate ./tui/cue/words", got, want)
	}
}
