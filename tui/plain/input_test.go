package plain

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"tspine/routine/text"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("a", 5000)
	for in, want := range map[string]string{
		"":                           "",
		"1\n2\n":                     "1|2|",
		"1\r\n\r\n2":                 "1||2|",
		"  w  \n":                    "w|",
		"\x1b[2Jred\x1b]0;x\x07\n":   "red|",
		"a\u202eb\n":                 "ab|",
		long + "\nnext\n":            text.New(long).String() + "|next|",
		strings.Repeat("\x00", 9000): "|",
	} {
		for _, r := range []io.Reader{strings.NewReader(in), iotest.OneByteReader(strings.NewReader(in))} {
			got := ""
			for line := range Lines(r) {
				got += line + "|"
			}
			if got != want {
				t.Errorf("%.40q came as %.80q, not %.80q", in, got, want)
			}
		}
	}
}
