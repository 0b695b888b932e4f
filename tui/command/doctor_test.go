package command

import "testing"

func TestWhyLineByLine(t *testing.T) {
	for _, c := range []struct {
		onTerminal, accessible bool
		want                   string
	}{
		{false, true, "what is printed goes to no terminal"},
		{true, true, "ACCESSIBLE is set"},
		{true, false, "this terminal can do nothing else (TERM is dumb or not set)"},
	} {
		if got := whyPlain(c.onTerminal, c.accessible); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
