package strict

import (
	"strings"
	"testing"
)

func TestProblemString(t *testing.T) {
	long := strings.Repeat("x", 40)
	for _, c := range []struct {
		name string
		p    Problem
		want string
	}{
		{"the form", Problem{"back.toml", Position{7, 8}, "hold has no unit", `write hold = "30s"`, "hold = 30"}, `
back.toml:7:8: hold has no unit
    hold = 30
           ^
  write hold = "30s"
`},
		{"no remedy, no source", Problem{"back.toml", Position{1, 1}, "name is missing", "", " \t"}, `
back.toml:1:1: name is missing
`},
		{"after the end of the line", Problem{"back.toml", Position{1, 99}, "no end", "", "a ="}, `
back.toml:1:99: no end
    a =
       ^
`},
		{"hostile all over", Problem{"a\x1b]0;\u202e.toml", Position{1, 4}, "un\x07known", "wri\u009bte\nit", "\x1b[31m\xff e\u0301\u0301\u0301"}, `
a?]0;?.toml:1:4: un?known
    ?[31m? ` + "e\u0301\u0301?" + `
       ^
  wri?te?it
`},
		{"wide characters and tabs", Problem{"x", Position{1, 5}, "w", "", "\t肩甲 骨"}, `
x:1:5: w
     肩甲 骨
          ^
`},
		{"the start of a long line", Problem{"x", Position{1, 1}, "w", "", "ab" + long + long}, `
x:1:1: w
    ab` + strings.Repeat("x", 72) + `…
    ^
`},
		{"the middle of a long line", Problem{"x", Position{1, 81}, "w", "", long + long + "ab" + long + long}, `
x:1:81: w
    …` + strings.Repeat("x", 37) + "ab" + strings.Repeat("x", 35) + `…
` + strings.Repeat(" ", 42) + `^
`},
		{"the end of a long line", Problem{"x", Position{1, 82}, "w", "", long + long + "ab"}, `
x:1:82: w
    …` + strings.Repeat("x", 36) + `ab
` + strings.Repeat(" ", 42) + `^
`},
		{"the middle of a long wide line", Problem{"x", Position{1, 41}, "w", "", strings.Repeat("肩", 40) + "ab" + strings.Repeat("肩", 40)}, `
x:1:41: w
    …` + strings.Repeat("肩", 18) + "ab" + strings.Repeat("肩", 18) + `…
` + strings.Repeat(" ", 41) + `^
`},
		{"endless words", Problem{"x", Position{1, 1}, strings.Repeat("w", 500), "", ""}, `
x:1:1: ` + strings.Repeat("w", 399) + `…
`},
	} {
		if got := "\n" + c.p.String() + "\n"; got != c.want {
			t.Errorf("%s: got%swant%s", c.name, got, c.want)
		}
	}
}

func TestProblemsStandInFileOrderAndOnce(t *testing.T) {
	d := Read("x.toml", []byte("a = 1\nb = [2, 3]\n"))
	root := d.Root()
	root.FailAt("b", 1, "third", "")
	root.Fail("b", "second", "")
	root.FailAt("b", 1, "third", "")
	root.FailAt("b", 7, "second, too", "")
	root.Fail("a", "first", "")
	root.Fail("c", "at the start", "")
	const want = `x.toml:1:1: at the start
    a = 1
    ^
x.toml:1:5: first
    a = 1
        ^
x.toml:2:5: second
    b = [2, 3]
        ^
x.toml:2:5: second, too
    b = [2, 3]
        ^
x.toml:2:9: third
    b = [2, 3]
            ^`
	if got := d.Problems().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestProblemsAreNotEndless(t *testing.T) {
	d := Read("x.toml", []byte(strings.Repeat("\n", 10)+fill(60, "", "a%d = 1\n", "")))
	d.Root().Done()
	ps := d.Problems()
	if len(ps) != maxProblems+1 {
		t.Fatalf("%d problems are listed", len(ps))
	}
	const want = "x.toml:60:1: there may be more problems than these\n  put these right and check again"
	if got := ps[maxProblems].String(); got != want {
		t.Errorf("the last one is\n%s\nwant\n%s", got, want)
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"hold", "sets", "reps", "sides", "needs", "reposition", "during", "first-side"}
	for word, want := range map[string]string{
		"holds": "hold", "hodl": "hold", "Hold": "hold", "set": "sets", "rep": "reps", "side": "sides",
		"repostion": "reposition", "durign": "during", "first_side": "first-side", "firstside": "first-side",
		"": "", "x": "", "name": "", "tempo": "", "duration": "", strings.Repeat("hold", 5000): "",
	} {
		if got := Nearest(word, keys); got != want {
			t.Errorf("Nearest(%.20q) = %q, want %q", word, got, want)
		}
	}
}
