package strict

import (
	"strings"
	"testing"
	"time"
	"unicode"
)

// invalid are files that are no TOML, a shape each of what can be wrong with
// one.
var invalid = []string{
	// keys
	"= 1", "a", "a =", "a = \n", "a 1", "a == 1", "a = 1 b = 2", "a = 1 = 2", "a..b = 1", ".a = 1", "a. = 1", "a b = 1", "[a] b = 1",
	"a! = 1", "é = 1", "\"a\nb\" = 1", "'a\nb' = 1", "\"a = 1", "'a = 1", "\"\"\"a\"\"\" = 1", "'''a''' = 1", "\"\\q\" = 1", "+a = 1",
	"a = 1\na = 2", "a = 1\n'a' = 2", "a = 1\na.b = 2", "a.b = 1\na = 2", "a.b = 1\na.b.c = 2", "a = []\na.b = 1", "a = {}\na.b = 1", "a = 1, b = 2",
	// tables
	"[", "[a", "a]", "[]", "[a]]", "[[a]", "[[]]", "[a.]", "[.a]", "[a..b]", "[a b]", "[a\n]", "[\"a]", "[a] x", "[[a]] x", "[a]\n[a]", "[a]\n['a']",
	"a = 1\n[a]", "a = 1\n[a.b]", "[a]\nb = 1\n[a.b]", "[a]\n[[a]]", "[[a]]\n[a]", "a = []\n[[a]]", "a = {}\n[a]", "a = {}\n[a.b]", "[a.b]\n[a]\nb = 1",
	"a.b = 1\n[a]", "[a.b]\n[a]\nb.c = 1", "[a.b.c]\n[a]\nb.c.d = 1", "[a]\nb.c = 1\n[a.b]", "[[a.b]]\n[a]\nb = 1", "[ [a]]", "[a.[b]]", "[a{}]", "[a]#\n[a]#",
	// inline tables
	"a = {", "a = }", "a = {b}", "a = {b =}", "a = {b = 1", "a = {b = 1,,c = 2}", "a = {, b = 1}", "a = {b = 1 c = 2}", "a = {b = 1, b = 2}",
	"a = {b = 1, b.c = 2}", "a = {b.c = 1, b = 2}", "a = {b = 1} c", "a = {b = {c = 1}", "a = {=1}", "a = {b = 1]",
	// lists
	"a = [", "a = ]", "a = [1", "a = [1,,2]", "a = [,1]", "a = [1 2]", "a = [1]]", "a = [[1]", "a = [1}", "a = [b]", "a = [ # ]", "a = [1] 2", "a = [1,\n# x\n",
	// texts
	`a = "`, `a = '`, `a = "b`, `a = 'b`, "a = \"b\nc\"", "a = 'b\nc'", `a = "b" c`, `a = "b" "c"`, `a = """b`, `a = '''b`, `a = """b""`, `a = """b""""""`, `a = '''b''''''`,
	`a = "\q"`, `a = "\u"`, `a = "\u12"`, `a = "\uzzzz"`, `a = "\ud800"`, `a = "\udfff"`, `a = "\U00110000"`, `a = "\Uffffffff"`, `a = "\U0000"`, `a = "\x"`,
	`a = "\ "`, `a = """\ x"""`, "a = \"\\\nb\"", "a = \"\x01\"", "a = '\x1b'", "a = \"\x7f\"", "a = '''\x00'''", "a = \"\"\"\x08\"\"\"", "a = \"\x80\"", "a = '\xff'", "a = \"\xed\xa0\x80\"", "a = b", "a = “b”",
	// numbers
	"a = 01", "a = +01", "a = -01", "a = 0x", "a = 0xg", "a = 0b2", "a = 0o8", "a = 0X1", "a = 0B1", "a = 0O1", "a = +0x1", "a = -0b1", "a = 1__0", "a = _1", "a = 1_", "a = 0x_1", "a = 0x1_",
	"a = 9223372036854775808", "a = -9223372036854775809", "a = 99999999999999999999999999", "a = --1", "a = ++1", "a = +-1", "a = +", "a = -", "a = 1a", "a = 0xffffffffffffffffff",
	"a = 1.", "a = .1", "a = 1.e1", "a = 1e", "a = 1e+", "a = e1", "a = 1e1.0", "a = 1.2.3", "a = 01.0", "a = 1._0", "a = 1_.0", "a = 1e_1", "a = 1e1_", "a = Inf", "a = NaN", "a = infinity", "a = i", "a = +nann", "a = 1,0",
	// true and false
	"a = True", "a = FALSE", "a = truee", "a = tru", "a = t", "a = yes", "a = null", "a = nil", "a = undefined", "a = true false", "a = true1",
	// dates and times
	"a = 2026-1-1", "a = 2026-13-01", "a = 2026-00-01", "a = 2026-01-00", "a = 2026-02-30", "a = 2025-02-29", "a = 26-01-01", "a = 2026-01-01T", "a = 2026-01-01T1:00:00", "a = 2026-01-01T24:00:00",
	"a = 2026-01-01T10:60:00", "a = 2026-01-01T10:00:61", "a = 2026-01-01T10:00:00+", "a = 2026-01-01T10:00:00+25:00", "a = 2026-01-01T10:00:00-24:00", "a = [2026-01-01T10:00+12:60]", "a = 2026-01-01T10:00:00.Z", "a = 25:00:00", "a = 10:60:00", "a = 10:00:61", "a = 10:00:00.",
	"a = 2026-01-01  10:00:00", "a = 10:00:00Z", "a = 2026/01/01", "a = 2026-01-01x", "a = 20260-01-01", "a = 2026-01-01T10:00:00z z",
	// bytes
	"\x00", "a = 1\x00", "# \x00", "# \x01", "# \x7f", "# \xff", "\xff\xfea\x00", "\xfe\xff\x00a", "a = 1\rb = 2", "# x\ry", "\r", "\x0b", "\x0c", "a\u00a0= 1", "a = 1\u2028b = 2", "\ufeff\ufeffa = 1", "a = 1 \ufeff", "a = \ufffe\xef",
	"#\x1b[2J", "\x1b[2J = 1", "'\x1b[2J' = 1", "a = \"\u009b\" x", "\u202ea = 1",
}

// valid are files that are TOML, a shape each of what may stand in one, with
// the number of keys at the root.
var valid = []struct {
	src  string
	keys int
}{
	{"", 0}, {"\n", 0}, {"\r\n", 0}, {"# x", 0}, {"#", 0}, {"  \t # x\r\n", 0}, {"\ufeffa = 1", 1}, {"#\u00e9 肩 \U0001f468", 0},
	{"a=1", 1}, {"a = 1 # x", 1}, {"a = 1\r\nb = 2\r\n", 2}, {"\ta\t=\t1\t", 1}, {"1 = 1", 1}, {"- = 1\n_ = 2", 2}, {"1.2 = 3", 1}, {"true = 1\ninf = 2", 2},
	{"'a b' = 1", 1}, {`"a b" = 1`, 1}, {"'a.b' = 1\na.b = 2", 2}, {"a . b = 1", 1}, {`"é" = 1`, 1}, {"a.b = 1\na.c = 2", 1}, {"a.b.c = 1\na.d = 2", 1}, {"'#' = 1", 1},
	{"[a]", 1}, {"[ a ]", 1}, {"[a] # x", 1}, {"[a.b.c]", 1}, {"[ a . 'b' ]", 1}, {"[a.b]\n[a]", 1}, {"[a.b.c]\n[a]\nb.d = 1", 1}, {"[a]\n[a.b]", 1}, {"[[a]]\n[[a]]", 1}, {"[[a]]\n[a.b]\n[[a]]\n[a.b]", 1}, {"[[a.b]]\n[[a.c]]", 1}, {"[[a]]\n[[a.b]]\n[[a.b]]", 1},
	{"a = {}", 1}, {"a = { }", 1}, {"a = {b = 1, c = {d = 2}}", 1}, {"a = {b.c = 1, b.d = 2}", 1}, {"a = [{b = 1}, {}]", 1},
	{"a = []", 1}, {"a = [1, 2,]", 1}, {"a = [1, 'b', [], {}]", 1}, {"a = [\n# x\n1, # y\n\n2\n]", 1}, {"a = [[[[]]]]", 1}, {"a = [\"]\", '[', '''#''']", 1},
	{`a = ""`, 1}, {`a = ''`, 1}, {`a = """"""`, 1}, {`a = ''''''`, 1}, {`a = "\b\t\n\f\r\"\\\u00e9\U0001f468"`, 1}, {`a = '\q'`, 1}, {"a = \"\"\"\nb\n\"\"\"", 1}, {"a = '''\nb\n'''", 1}, {"a = \"\"\"b \\\n   c\"\"\"", 1},
	{`a = """b "" c"""`, 1}, {`a = """b"""""`, 1}, {`a = '''b'''''`, 1}, {"a = \"#\" # x", 1}, {"a = \"\t\"", 1}, {"a = '肩'", 1}, {`a = "\u001b[2J"`, 1}, {`a = "\u202e"`, 1},
	{"a = 0\nb = +1\nc = -0", 3}, {"a = 1_000", 1}, {"a = 0xDEAD_beef\nb = 0o17\nc = 0b01", 3}, {"a = 9223372036854775807\nb = -9223372036854775808", 2},
	{"a = 1.5\nb = -0.0\nc = 1e6\nd = 6.26e-34\ne = 1_0.0_1", 5}, {"a = inf\nb = -inf\nc = nan\nd = +nan", 4}, {"a = true\nb = false", 2},
	{"a = 2026-11-23", 1}, {"a = 10:00:00", 1}, {"a = 10:00:00.123456", 1}, {"a = 2026-11-23T10:00:00Z", 1}, {"a = 2026-11-23t10:00:00z", 1}, {"a = 2026-11-23 10:00:00.5+01:00", 1}, {"a = 2024-02-29", 1}, {"a = 2026-11-23T10:00:00", 1}, {"a = 2026-11-23T10:00:00-23:59", 1},
}

// answered reads a file, and says what of the answer must not be: too late,
// too long, not fit for a terminal.
func answered(src string) (d *Doc, said, wrong string) {
	const most, answer = 2 * time.Second, 4 << 10 // a reader that goes over a file again and again takes minutes
	began := time.Now()
	d = Read("shape.toml", []byte(src))
	said = readAll(d)
	took := time.Since(began)
	switch {
	case took > most:
		return d, said, "it took " + took.String()
	case len(said) > answer:
		return d, said, "the answer is long: " + said[:200]
	case strings.ContainsFunc(said, func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }):
		return d, said, "the answer is not safe: " + said
	}
	return d, said, ""
}

// TestShapes reads a file of every shape that TOML forbids or allows, each
// also cut off after every byte.
func TestShapes(t *testing.T) {
	tried, cut := 0, 0
	for _, src := range invalid {
		d, _, wrong := answered(src)
		tried++
		if !d.broken || wrong != "" {
			t.Errorf("%q is read: %v %s", src, d.root.values, wrong)
		}
	}
	for _, c := range valid {
		d, said, wrong := answered(c.src)
		tried++
		if d.broken || len(d.root.values) != c.keys || wrong != "" {
			t.Errorf("%q is not read: %v %s %s", c.src, d.root.values, said, wrong)
		}
		for end := range c.src {
			cut++
			if _, _, wrong := answered(c.src[:end]); wrong != "" {
				t.Errorf("%q: %s", c.src[:end], wrong)
			}
		}
	}
	for _, src := range invalid {
		for end := range src {
			cut++
			if _, _, wrong := answered(src[:end]); wrong != "" {
				t.Errorf("%q: %s", src[:end], wrong)
			}
		}
	}
	t.Logf("tried %d shapes, and %d cut off; failed 0 unless told above", tried, cut)
}
