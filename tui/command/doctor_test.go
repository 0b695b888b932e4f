package command

import (
	"strings"
	"testing"
)

func TestWhyLineByLine(t *testing.T) {
	for _, c := range []struct {
		onTerminal, accessible bool
		want                   string
	}{
		{false, true, "output does not go to a terminal"},
		{true, true, "ACCESSIBLE is set"},
		{true, false, "this terminal supports nothing else (TERM is dumb or not set)"},
	} {
		if got := whyPlain(c.onTerminal, c.accessible); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// What other programs answer is told in a few words.
func TestReasonsAreShort(t *testing.T) {
	raw := "ScreenSaver over D-Bus: The name org.freedesktop.ScreenSaver was not provided by any .service files: " + strings.Repeat("and so on ", 30) +
		"; systemd-inhibit: not granted"
	got := shortly(raw)
	if len(got) > 110 || !strings.HasPrefix(got, "ScreenSaver over D-Bus: and so on") || !strings.HasSuffix(got, "...; systemd-inhibit: not granted") {
		t.Errorf("%d: %q", len(got), got)
	}
}
