package plain

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestWrapped(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "\n",
		"Rep 1 of 3":                "Rep 1 of 3\n",
		"Top shoulder to the floor": "Top\nshoulder\nto the\nfloor\n",
		"one\n  two three":          "one\n  two\n  three\n",
		"         deep down":        "     deep\n     down\n",
		"abcdefghijklm":             "abcdefghij\nklm\n",
	} {
		var b strings.Builder
		n, err := fmt.Fprintln(Wrapped(&b, 10), in)
		if b.String() != want || n != len(in)+1 || err != nil {
			t.Errorf("%q became %q, %d %v", in, b.String(), n, err)
		}
	}
	if out := new(strings.Builder); Wrapped(out, 0) != io.Writer(out) {
		t.Error("a terminal that does not know its width wraps lines")
	}
}
