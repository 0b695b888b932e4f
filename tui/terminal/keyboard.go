package terminal

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

const (
	// reading is how many bytes of keys are taken at once. Each becomes a key
	// that is answered before the next, and the reader has two readings at hand. X
	reading = 512
	// flood is how many bytes must wait behind a reading that nobody typed:
	// a file that was sent to the terminal, a broken line. X
	flood = 2 << 10
	// calm is the silence that ends a flood. It is longer than the
	// reader waits for the rest of a sequence (50 ms), so that the key behind a flood
	// is no part of one. X
	calm = 60 * time.Millisecond
	// floodLimit is how long one Read may go on in a flood. X
	floodLimit = 300 * time.Millisecond
	// floodPoll is how often a flood, or an answer, is looked after. X
	floodPoll = 500 * time.Microsecond
	// answerPatience is how long the last answer is waited for at the end. X
	answerPatience = 150 * time.Millisecond
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

// awaitAnswer reads until the place of the cursor has been told, which a question
// was about, or for as long as that may take.
func awaitAnswer(in *os.File) {
	var read [reading]byte
	for began := time.Now(); time.Since(began) < answerPatience; {
		if queued(in) == 0 {
			time.Sleep(floodPoll)
			continue
		}
		if n, err := in.Read(read[:]); err != nil || bytes.IndexByte(read[:n], 'R') >= 0 {
			return
		}
	}
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

const (
	// pasteLimit is how many bytes of one paste are taken; the longest answer
	// that tspine asks for is far below. X
	pasteLimit = 64 << 10
	// pasteGap is the silence after which a paste is over although its end was
	// never said: what comes then was pressed. keyGap is the same for what is
	// one byte only. A line that is slow, or a computer that is busy, holds up
	// the middle of a paste for less. X
	pasteGap = 2 * time.Second
	keyGap   = time.Second
)

// The marks of a bracketed paste, and the ways in which a terminal may say
// Ctrl+C.
var (
	pasteStart = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
	interrupts = [][]byte{{0x03}, []byte("\x1b[99;5u"), []byte("\x1b[27;5;99~")}
)

// pastes is what the keys pass on their way to the reader, which collects a
// paste until its end and so would keep every key of a paste that has none.
// Of a paste it lets text through, at most pasteLimit of it, and it ends one
// after a silence, and for Ctrl+C.
type pastes struct {
	inside bool
	maybe  bool   // the reader may be inside: it knows more ways to begin a paste, all with this end
	mark   []byte // the beginning of a mark, at the end of what was read
	taken  int    // bytes of this paste
	last   time.Time
}

// pass appends to out what is let through of what was read at a moment. quiet
// says that nothing was waiting when the reading before ended. It adds at most
// the length of one mark.
func (s *pastes) pass(out, read []byte, now time.Time, quiet bool) []byte {
	if (s.inside || s.maybe) && (quiet && s.silent(read, now) || interrupting(read)) {
		out = s.end(out)
	}
	s.last = now
	for _, b := range read {
		out = s.next(out, b)
	}
	return out
}

// silent reports whether what was read comes after such a silence that it was
// pressed.
func (s *pastes) silent(read []byte, now time.Time) bool {
	gap := pasteGap
	if len(read) == 1 && read[0] != pasteEnd[0] {
		gap = keyGap
	}
	return now.Sub(s.last) >= gap
}

// interrupting reports whether Ctrl+C was pressed; a paste that holds its byte
// holds others beside it.
func interrupting(read []byte) bool {
	return slices.ContainsFunc(interrupts, func(i []byte) bool { return bytes.Equal(read, i) })
}

// next takes one byte.
func (s *pastes) next(out []byte, b byte) []byte {
	if !s.inside {
		out, s.maybe = append(out, b), s.maybe || b == pasteStart[len(pasteStart)-1]
		if s.marks(pasteStart, b) {
			s.inside, s.taken = true, 0
		}
		return out
	}
	if s.marks(pasteEnd, b) {
		return s.end(out)
	}
	if len(s.mark) > 0 || control(b) || s.taken >= pasteLimit {
		return out
	}
	s.taken++
	return append(out, b)
}

// marks reports whether a byte ends a mark, and remembers how much of one has
// been seen.
func (s *pastes) marks(whole []byte, b byte) bool {
	s.mark = append(s.mark, b)
	switch {
	case bytes.Equal(s.mark, whole):
		s.mark = s.mark[:0]
		return true
	case bytes.HasPrefix(whole, s.mark):
	case b == whole[0]:
		s.mark = append(s.mark[:0], b)
	default:
		s.mark = s.mark[:0]
	}
	return false
}

func (s *pastes) end(out []byte) []byte {
	s.inside, s.maybe, s.mark = false, false, s.mark[:0]
	return append(out, pasteEnd...)
}

// control reports whether a byte is none of a text. Bytes of 0x80 and above
// belong to letters.
func control(b byte) bool {
	return b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f
}
