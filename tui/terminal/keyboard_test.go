package terminal

import (
	"os"
	"testing"
)

// Ctrl+C behind the beginning of a sequence comes alone, and not as a part of it;
// behind letters it comes with them.
func TestCtrlCBehindNoise(t *testing.T) {
	for sent, want := range map[string]string{
		"\x1b]0;title\x03": "\x03",
		"\x9b\xff\x03":     "\x03",
		"abc\x03":          "abc\x03",
		"é\x03":            "é\x03",
		"\x03":             "\x03",
		"\x1b[A":           "\x1b[A",
	} {
		in, out, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		k := &keyboard{File: in, gone: func() {}}
		if _, err := out.WriteString(sent); err != nil {
			t.Fatal(err)
		}
		p := make([]byte, 256)
		n, err := k.Read(p)
		if got := string(p[:n]); got != want || err != nil {
			t.Errorf("%q is read as %q, %v, want %q", sent, got, err, want)
		}
		in.Close()
		out.Close()
	}
}
