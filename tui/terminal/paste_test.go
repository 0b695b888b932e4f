package terminal

import (
	"strings"
	"testing"
	"time"
)

// arrival is what was read, and how long after the reading before.
type arrival struct {
	after time.Duration
	keys  string
	busy  bool // more waited when the reading before ended
}

// TestPastes reads pastes with and without an end.
func TestPastes(t *testing.T) {
	const soon, later, far = 10 * time.Millisecond, keyGap, pasteGap
	long := strings.Repeat("x", 500)
	for name, c := range map[string]struct {
		read []arrival
		want string
	}{
		"keys pass":                          {[]arrival{{keys: "q\x1b[A\x03\x1b"}}, "q\x1b[A\x03\x1b"},
		"a paste passes":                     {[]arrival{{keys: "\x1b[200~a\r\nb\t\u00e9\x1b[201~q"}}, "\x1b[200~a\r\nb\t\u00e9\x1b[201~q"},
		"its marks may be split":             {[]arrival{{keys: "\x1b[2"}, {soon, "00~ab\x1b[20", false}, {soon, "1~q", false}}, "\x1b[200~ab\x1b[201~q"},
		"its end may take a while":           {[]arrival{{keys: "\x1b[200~ab"}, {later, "\x1b", false}, {later, "[201~q", false}}, "\x1b[200~ab\x1b[201~q"},
		"what is no text is left out":        {[]arrival{{keys: "\x1b[200~a\x03\x1b[A\x7fb\x1b[201~"}}, "\x1b[200~aAb\x1b[201~"},
		"a key after a silence ends it":      {[]arrival{{keys: "\x1b[200~ab"}, {later, "q", false}}, "\x1b[200~ab\x1b[201~q"},
		"text after a short one does not":    {[]arrival{{keys: "\x1b[200~ab"}, {later, "qq", false}}, "\x1b[200~abqq"},
		"anything after a long one does":     {[]arrival{{keys: "\x1b[200~ab"}, {far, "\x1b[A", false}}, "\x1b[200~ab\x1b[201~\x1b[A"},
		"what waited is no silence":          {[]arrival{{keys: "\x1b[200~ab"}, {far, "qq", true}}, "\x1b[200~abqq"},
		"Ctrl+C ends it at once":             {[]arrival{{keys: "\x1b[200~ab"}, {soon, "\x03", false}}, "\x1b[200~ab\x1b[201~\x03"},
		"as a terminal with more keys says":  {[]arrival{{keys: "\x1b[200~ab"}, {soon, "\x1b[99;5u", false}}, "\x1b[200~ab\x1b[201~\x1b[99;5u"},
		"begun as Bubble Tea knows it":       {[]arrival{{keys: "\x9b200~ab"}, {later, "q", false}}, "\x9b200~ab\x1b[201~q"},
		"Ctrl+C ends that at once":           {[]arrival{{keys: "\x1b[0200;1~"}, {soon, "\x03", false}, {soon, "q", false}}, "\x1b[0200;1~\x1b[201~\x03q"},
		"a key soon after Delete":            {[]arrival{{keys: "\x1b[3~"}, {soon, "q", false}}, "\x1b[3~q"},
		"the end of a paste that was ended":  {[]arrival{{keys: "\x1b[200~a"}, {soon, "\x03", false}, {soon, "\x1b[201~", false}}, "\x1b[200~a\x1b[201~\x03\x1b[201~"},
		"a paste in a paste is text":         {[]arrival{{keys: "\x1b[200~a\x1b[200~b\x1b[201~q"}}, "\x1b[200~a0~b\x1b[201~q"},
		"escapes before a mark":              {[]arrival{{keys: "\x1b\x1b[200~a\x1b\x1b[201~q"}}, "\x1b\x1b[200~a\x1b[201~q"},
		"a long paste is cut off, not ended": {[]arrival{{keys: "\x1b[200~" + strings.Repeat(long, 200) + "\x1b[201~q"}}, "\x1b[200~" + strings.Repeat(long, 200)[:pasteLimit] + "\x1b[201~q"},
	} {
		var s pastes
		var got []byte
		now := time.Unix(0, 0)
		for _, a := range c.read {
			now = now.Add(a.after)
			got = s.pass(got, []byte(a.keys), now, !a.busy)
		}
		if string(got) != c.want {
			t.Errorf("%s: %.200q, wanted %.200q", name, got, c.want)
		}
	}
}
