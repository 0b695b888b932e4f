package whole

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pkg is what `go list` says of a package.
type pkg struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
	Deps       []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,GoFiles,Imports,Deps", "tspine/...")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.ImportPath, "tspine") {
			all = append(all, p)
		}
	}
	if len(all) < 15 {
		t.Fatalf("only %d packages were listed", len(all))
	}
	return all
}

// rooms from the outside in: a package may only import from its own room and
// from those after it.
var rooms = []string{"tspine", "tspine/tui", "tspine/data", "tspine/routine/flow", "tspine/routine/plan", "tspine/routine/session", "tspine/routine"}

func room(path string) int {
	best := -1
	for i, r := range rooms {
		if (path == r || strings.HasPrefix(path, r+"/") && r != "tspine") && (best < 0 || len(r) > len(rooms[best])) {
			best = i
		}
	}
	return best
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		for _, i := range p.Imports {
			if strings.HasPrefix(i, "tspine") && room(i) < room(p.ImportPath) {
				t.Errorf("%s imports %s, which lies further out", p.ImportPath, i)
			}
		}
	}
}

// screens are the packages that draw a step; each knows only what lies below.
var screens = []string{"form", "tell", "home", "picker", "heat", "player", "result", "summary", "progress", "why", "settings", "stopwatch", "help", "past"}

// storeys of tui from the top down: a package imports none of its own storey
// and none above it.
var storeys = [][]string{
	{"whole", "whole/picture", "whole/bench/bare", "whole/bench/ansi", "command/manual"},
	{"command"},
	{"", "plain"},
	append(screens, "paper"),
	{"visit", "ui", "stage"},
	{"live", "report", "event", "chart", "figure", "theme", "cue", "cue/nullsink", "cue/words", "cue/words/make", "awake", "bus", "bus/ownbus", "media", "terminal", "child"},
}

func TestNoArrowRunsUpInsideTUI(t *testing.T) {
	storey := map[string]int{}
	for i, names := range storeys {
		for _, name := range names {
			storey[strings.TrimSuffix("tspine/tui/"+name, "/")] = i
		}
	}
	for _, p := range packages(t) {
		at, known := storey[p.ImportPath]
		if !strings.HasPrefix(p.ImportPath, "tspine/tui") {
			continue
		}
		if !known {
			t.Errorf("%s has no storey: add it where it belongs", p.ImportPath)
		}
		for _, i := range p.Imports {
			if to, inside := storey[i]; inside && (to < at || to == at && at <= 3) {
				t.Errorf("%s imports %s, which lies above or beside it", p.ImportPath, i)
			}
		}
	}
}

// TestOnlyTheScreensKnowBubbleTea: everything else can be tested without it.
func TestOnlyTheScreensKnowBubbleTea(t *testing.T) {
	allowed := []string{"tspine/tui", "tspine/tui/terminal", "tspine/tui/ui", "tspine/tui/whole/bench/bare"}
	for _, s := range screens {
		allowed = append(allowed, "tspine/tui/"+s)
	}
	for _, p := range packages(t) {
		if slices.Contains(p.Imports, "charm.land/bubbletea/v2") && !slices.Contains(allowed, p.ImportPath) {
			t.Errorf("%s imports Bubble Tea", p.ImportPath)
		}
	}
}

// pure packages have no clock, no files, no terminal, no randomness. What the
// TOML decoder itself imports is its own business.
func pure(path string) bool {
	return strings.HasPrefix(path, "tspine/routine") ||
		slices.Contains([]string{"tspine/tui/figure", "tspine/tui/stage", "tspine/tui/report", "tspine/tui/chart"}, path)
}

func TestPurePackagesStayPure(t *testing.T) {
	outside := []string{"os", "os/exec", "io/fs", "io/ioutil", "net", "net/http", "math/rand", "math/rand/v2", "crypto/rand", "syscall", "embed",
		"charm.land/bubbletea/v2", "github.com/charmbracelet/x/term", "golang.org/x/sys/unix"}
	found := 0
	for _, p := range packages(t) {
		if !pure(p.ImportPath) {
			continue
		}
		found++
		for _, i := range p.Imports {
			if slices.Contains(outside, i) {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
		for _, d := range p.Deps {
			if strings.HasPrefix(d, "charm.land/bubbletea") || d == "net/http" {
				t.Errorf("%s depends on %s", p.ImportPath, d)
			}
		}
		for _, f := range p.GoFiles {
			readsNoClock(t, filepath.Join(p.Dir, f))
		}
	}
	if found < 6 {
		t.Errorf("only %d pure packages were found", found)
	}
}

// readsNoClock holds a file to times that come in as arguments.
func readsNoClock(t *testing.T, path string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	clock := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, s.Sel.Name) {
				t.Errorf("%s calls time.%s", filepath.Base(path), s.Sel.Name)
			}
		}
		return true
	})
}
