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

// TestSentences reads every sentence with a full stop: one thought, short.
func TestSentences(t *testing.T) {
	for _, p := range []Advice{GoOn, Ease, EndExercise} {
		for part := range strings.SplitAfterSeq(p.Text(), ". ") {
			sentence(t, strings.TrimSpace(part))
		}
	}
	everyAnswer(func(a Answers) { sentence(t, Classify(a).Why.Text) })
	for _, why := range feelWhy {
		sentence(t, why.Text)
	}
	p := everythingAtOnce(t)
	for _, i := range p.Insights {
		if i.ID != "warning-signs" { // may add the sentence about the emergency number
			sentence(t, i.Text)
		}
		sentence(t, i.Why.Text)
	}
	for _, why := range p.Today.Why {
		sentence(t, why.Text)
	}
}

func sentence(t *testing.T, s string) {
	t.Helper()
	if !strings.HasSuffix(s, ".") || strings.Contains(s, ". ") || len(s) > 130 {
		t.Errorf("not one short sentence: %q (%d)", s, len(s))
	}
}
