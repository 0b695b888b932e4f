package terminal

import (
	"bytes"
	"fmt"
	"os"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

const (
	// reading is how many bytes of keys are taken at once. Each becomes a key
	// that is answered before the next, and Bubble Tea has two readings at
	// hand. X
	reading = 512
	// flood is how many bytes must wait behind a reading that nobody typed:
	// a file that was sent to the terminal, a broken line. X
	flood = 2 << 10
	// calm is the silence that ends a flood. It is longer than Bubble Tea
	// waits for the rest of a sequence (50 ms), so that the key behind a flood
	// is no part of one. X
	calm = 60 * time.Millisecond
	// floodLimit is how long one Read may go on in a flood. X
	floodLimit = 300 * time.Millisecond
	// floodPoll is how often a flood is looked after. X
	floodPoll = 500 * time.Microsecond
)

// keyboardFile is stdin, or the terminal itself when stdin is something else.
func keyboardFile() (*os.File, error) {
	if term.IsTerminal(os.Stdin.Fd()) {
		return os.Stdin, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, fmt.Errorf("no keyboard to read: %w; --plain reads answers from any input", err)
	}
	return in, nil
}

// keyboard is the input. It tells when it has gone, ends pastes that have no
// end, and hears of a flood the last key only.
type keyboard struct {
	*os.File
	gone   func()
	pastes pastes
	queued bool      // bytes waited when the last Read ended
	open   time.Time // when what may have left a sequence open was read last
	buffer [4096]byte
}

// Read reads keys. In raw mode an error or the end of file means that there is
// no terminal any more.
func (k *keyboard) Read(p []byte) (int, error) {
	size := reading
	if k.pastes.inside {
		size = len(k.buffer)
	}
	read := k.buffer[:min(size, len(p)-len(pasteEnd))]
	n, err := k.File.Read(read)
	if err != nil {
		k.gone()
		return 0, err
	}
	read, quiet := read[:n], !k.queued
	if !k.pastes.inside && queued(k.File) >= flood {
		read = k.drain(read)
	}
	if !k.pastes.inside {
		read = k.apart(read)
	}
	k.queued = queued(k.File) > 0
	return len(k.pastes.pass(p[:0], read, time.Now(), quiet)), nil
}

// apart keeps Ctrl+C behind noise from becoming a part of a sequence that the noise
// has begun: it comes alone, and when the beginning has been given up.
func (k *keyboard) apart(read []byte) []byte {
	last := len(read) - 1
	switch {
	case last < 0:
	case read[last] != interrupts[0][0]:
		if noisy(read) {
			k.open = time.Now()
		}
	default:
		if noisy(read[:last]) {
			read = read[last:]
		}
		if time.Since(k.open) < calm {
			time.Sleep(calm)
		}
	}
	return read
}

// noisy says whether bytes may begin a sequence: letters alone do not.
func noisy(read []byte) bool {
	return bytes.IndexByte(read, pasteStart[0]) >= 0 || !utf8.Valid(read)
}

// drain reads until nothing more comes, and returns the last byte when it
// is a key. An error shows again at the next Read.
func (k *keyboard) drain(read []byte) []byte {
	last := read[len(read)-1]
	k.open = time.Now()
	began, came := time.Now(), time.Now()
	for time.Since(came) < calm && time.Since(began) < floodLimit {
		if queued(k.File) == 0 {
			time.Sleep(floodPoll)
			continue
		}
		n, err := k.File.Read(k.buffer[:])
		if err != nil || n == 0 {
			break
		}
		last, came = k.buffer[n-1], time.Now()
	}
	if last == pasteStart[0] || last >= 0x80 {
		return nil
	}
	return []byte{last}
}
