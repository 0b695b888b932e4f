package strict

import (
	"strconv"
	"strings"
	"testing"
)

// Every ¦ in src marks a place; paths names them in the order in which they
// stand in the file. A number in a path is an element, and a ! at its end
// means the key instead of the value.
var marked = []struct{ name, src, paths string }{
	{"plain", "¦a = ¦1\n\n¦b = ¦'x'\n", "a! a b! b"},
	{"space and tabs", "\t ¦a\t=\t\t¦1 # c\n  ¦b=¦2", "a! a b! b"},
	{"dotted keys", "¦a.¦b . ¦c = ¦1\na.b.¦d=¦2", "a! a.b! a.b.c! a.b.c a.b.d! a.b.d"},
	{"a dotted table stands at its key", "¦a.b = 1", "a"},
	{"quoted keys", "¦\"a b\" = ¦1\n¦'c#=.' = ¦2\n'd'.¦\"e\" = ¦3", "a_b! a_b c#=_! c#=_ d.e! d.e"},
	{"headers", "¦[¦a]\nb=¦1\n¦[ ¦c . ¦d ]\ne=¦2", "a a! a.b c c! c.d! c.d.e"},
	{"a header made by a longer one, then its own", "[a.b]\n¦[¦a]\nc=¦1", "a a! a.c"},
	{"lists of tables", "¦[[¦x]]\na=¦1\n¦[x.¦y]\nb=¦2\n¦[[x]]\na=¦3\n[[x.z]]\nc=¦4\n[[x.z]]\nc=¦5", "x.0 x! x.0.a x.0.y x.0.y! x.0.y.b x.1 x.1.a x.1.z.0.c x.1.z.1.c"},
	{"inline tables", "a = ¦{ ¦b = ¦1, ¦c.¦d = ¦'}' , e = ¦{} }", "a a.b! a.b a.c! a.c.d! a.c.d a.e"},
	{"inline tables over lines", "a = {\n  # }\n  b = ¦1,\n}", "a.b"},
	{"lists", "a = ¦[ ¦1, ¦'],' ,¦[¦2, ¦3], ¦{b=¦4} ]", "a a.0 a.1 a.2 a.2.0 a.2.1 a.3 a.3.b"},
	{"lists over lines with comments", "a = [ # ]\n  ¦1, # 2,\n\n  ¦\"x # y\",\n  # 3\n] # end\nb = ¦1", "a.0 a.1 b"},
	{"strings with everything in them", `a = ¦"\"] # \\" # "` + "\n" + `b = ¦'\'` + "\nc=¦1", "a b c"},
	{"strings over lines", "a = ¦\"\"\"\n\\\"\"\" x = 1\n[y]\n\"\"\"\"\"\nb=¦'''it's\n'' '''''\nc=¦1", "a b c"},
	{"carriage returns", "¦a = ¦1\r\n¦[¦b]\r\nc = [\r\n ¦1,\r\n]\r\n", "a! a b b! b.c.0"},
	{"wide characters", "a = ['肩甲骨', ¦'é', '👩‍👩‍👧', ¦1]\nb = {'肩' = ¦1}", "a.1 a.3 b.肩"},
	{"values without quotes", "a = ¦true\nb=¦-inf\nc=¦1979-05-27 07:32:00 # d\ne=[¦0xFF,¦1e3 , ¦07:32] # f", "a b c e.0 e.1 e.2"},
}

func TestScanKeepsPlaces(t *testing.T) {
	for _, c := range marked {
		t.Run(c.name, func(t *testing.T) {
			var want []Position
			at := Position{1, 1}
			for _, r := range c.src {
				switch r {
				case '¦':
					want = append(want, at)
				case '\n':
					at = Position{at.Line + 1, 1}
				default:
					at.Column++
				}
			}
			src := strings.ReplaceAll(c.src, "¦", "")
			root, f := scan(src)
			if f != nil {
				t.Fatalf("%v", f)
			}
			paths := strings.Fields(c.paths)
			if len(paths) != len(want) {
				t.Fatalf("%d paths for %d marks", len(paths), len(want))
			}
			d := Read("", []byte(src))
			for i, path := range paths {
				if got := d.position(find(t, root, path)); got != want[i] {
					t.Errorf("%s stands at %v, want %v", path, got, want[i])
				}
			}
		})
	}
}

// find follows a path of the table above; _ is what the path cannot hold.
func find(t *testing.T, p *place, path string) int {
	t.Helper()
	names, key := strings.CutSuffix(path, "!")
	for step := range strings.SplitSeq(names, ".") {
		if i, err := strconv.Atoi(step); err == nil {
			p = p.items[i]
			continue
		}
		found := false
		for _, name := range p.names {
			if strings.NewReplacer(" ", "_", ".", "_").Replace(name) == step {
				p, found = p.named[name], true
				break
			}
		}
		if !found {
			t.Fatalf("%s: there is no %s among %q", path, step, p.names)
		}
	}
	if key {
		return p.key
	}
	return p.start
}
