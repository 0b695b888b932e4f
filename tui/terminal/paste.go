package terminal

import (
	"bytes"
	"time"
)

const (
	// pasteLimit is how many bytes of one paste are taken; the longest answer
	// that tspine asks for is far below. X
	pasteLimit = 64 << 10
	// pasteGap is the silence after which a paste is over although its end was
	// never said: what comes then was pressed. keyGap is the same for what is
	// one byte only. X
	pasteGap = time.Second
	keyGap   = 300 * time.Millisecond
)

// The marks of a bracketed paste, and the ways in which a terminal may say
// Ctrl+C.
var (
	pasteStart = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
	interrupts = [][]byte{{0x03}, []byte("\x1b[99;5u"), []byte("\x1b[27;5;99~")}
)

// pastes is what the keys pass on their way to Bubble Tea, which collects a
// paste until its end and so would keep every key of a paste that has none.
// Of a paste it lets text through, at most pasteLimit of it, and it ends one
// after a silence, and for Ctrl+C.
type pastes struct {
	inside bool
	mark   []byte // the beginning of a mark, at the end of what was read
	taken  int    // bytes of this paste
	last   time.Time
}

// pass appends to out what is let through of what was read at a moment. quiet
// says that nothing was waiting when the reading before ended. It adds at most
// the length of one mark.
func (s *pastes) pass(out, read []byte, now time.Time, quiet bool) []byte {
	if s.inside && (quiet && s.silent(read, now) || interrupting(read)) {
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
	for _, i := range interrupts {
		if bytes.Equal(read, i) {
			return true
		}
	}
	return false
}

// next takes one byte.
func (s *pastes) next(out []byte, b byte) []byte {
	if !s.inside {
		out = append(out, b)
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
	s.inside, s.mark = false, s.mark[:0]
	return append(out, pasteEnd...)
}

// control reports whether a byte is none of a text. Bytes of 0x80 and above
// belong to letters.
func control(b byte) bool {
	return b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f
}
