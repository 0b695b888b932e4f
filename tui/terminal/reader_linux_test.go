package terminal

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// What the terminal says becomes the message that Bubble Tea has for it; what it
// says once the reader has stopped is left to whoever reads next.
func TestReader(t *testing.T) {
	window, tty, err := pty.Open()
	must(t, err)
	defer func() { must(t, window.Close()) }()
	defer func() { must(t, tty.Close()) }()
	_, err = term.MakeRaw(tty.Fd())
	must(t, err)
	said := make(chan tea.Msg)
	r := &reader{from: &keyboard{File: tty, gone: func() { t.Error("the terminal counts as gone") }}, send: func(m tea.Msg) { said <- m }}
	for range 2 { // it begins again after a stop
		must(t, r.start())
		for _, c := range []struct{ bytes, want string }{
			{"a", "tea.KeyPressMsg a"},
			{"\x1b[A", "tea.KeyPressMsg up"},
			{"\x1b[97;5u", "tea.KeyPressMsg ctrl+a"},
			{"\x1b[<0;10;5M", "tea.MouseClickMsg left"},
			{"\x1b[200~words\x1b[201~", "tea.PasteMsg words"},
			{"\x1b]11;rgb:ffff/ffff/ffff\x07", "tea.BackgroundColorMsg #ffffff"},
			{"\x1b[3;7R", "tea.CursorPositionMsg {6 2}"},
			{"\x1b[?2026;2$y", "tea.ModeReportMsg {2026 2}"},
			{"\x1b[?3u", "tea.KeyboardEnhancementsMsg {3}"},
		} {
			_, err := window.WriteString(c.bytes)
			must(t, err)
			if msg := <-said; fmt.Sprintf("%T %v", msg, msg) != c.want {
				t.Errorf("%q is %T %v, wanted %s", c.bytes, msg, msg, c.want)
			}
		}
		r.stop()
	}
	_, err = window.WriteString("left")
	must(t, err)
	var left [8]byte
	if n, err := tty.Read(left[:]); err != nil || string(left[:n]) != "left" {
		t.Errorf("the next one reads %q, %v", left[:n], err)
	}
}
