package plan

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// unsaid are the words that no text of the product may say, and those of
// nagging about posture (T2).
var unsaid = regexp.MustCompile(`(?i)patient|therap|treat|clinic|diagnos|prescri|sit up|straighten|posture|slouch|should have|you must|failed`)

// TestWords holds every text that the package can produce against the words
// that the product may not say: all text stands as literals in its source.
func TestWords(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range literals(t, file) {
			texts++
			if bad := unsaid.FindString(said); bad != "" {
				t.Errorf("%s: %q says %q", name, said, bad)
			}
		}
	}
	if texts < 200 {
		t.Errorf("only %d texts found", texts)
	}
}

func literals(t *testing.T, file *ast.File) []string {
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		literal, ok := n.(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			return true
		}
		said, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, said)
		return true
	})
	return out
}

func TestTheListOfWordsFindsThem(t *testing.T) {
	for _, bad := range []string{"Patients", "this therapy", "it treats", "clinically proven", "a diagnosis", "we prescribe"} {
		if !unsaid.MatchString(bad) {
			t.Errorf("%q passes", bad)
		}
	}
}

// TestSentences reads every sentence that can be said: short, plain, no ids, no
// names of classes.
func TestSentences(t *testing.T) {
	for _, p := range []Advice{GoOn, Ease, EndExercise} {
		for part := range strings.SplitAfterSeq(string(p), ". ") {
			sentence(t, strings.TrimSpace(part))
		}
	}
	for _, b := range []Beginning{BeginAsSuggested, BeginLow, BeginWithRest} {
		sentence(t, string(b))
	}
	everyAnswer(func(a Answers) { sentence(t, Classify(a).Why.Text) })
	for _, p := range []Plan{everythingAtOnce(t), newPerson(t).plan()} {
		for _, i := range p.Insights {
			sentence(t, i.Text)
			sentence(t, i.Why.Text)
		}
		for _, why := range p.Today.Why {
			sentence(t, why.Text)
		}
		for _, a := range p.WhatIf(p.s.day.Time()) {
			if internal.MatchString(a.Text) || !strings.HasSuffix(a.Text, ".") {
				t.Errorf("not a plain sentence: %q", a.Text)
			}
		}
	}
}

var internal = regexp.MustCompile(`[A-Z]{3}|\b(stage|[MSCX][0-9]?|RF[0-9])\b|%!`)

func sentence(t *testing.T, s string) {
	t.Helper()
	if !strings.HasSuffix(s, ".") || len(s) > 200 || internal.MatchString(s) {
		t.Errorf("not a plain sentence: %q (%d)", s, len(s))
	}
}
