package data

import (
	"bytes"
	"strconv"
	"time"
	"unicode/utf8"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// quickRecord reads a record of a session that has ended, as Save writes it,
// several times faster than encoding/json does: ten thousand records are read
// while a person waits. Whatever it does not know exactly (another key, an
// escape, white space, a session in progress) it leaves to encoding/json.
func quickRecord(src []byte) (r session.Record, ok bool) {
	q := quick{src: bytes.TrimSuffix(src, []byte("\n"))}
	q.object(func(key []byte) {
		switch string(key) {
		case "format":
			r.Format = q.int()
		case "id":
			r.ID = q.text()
		case "status":
			r.Status = session.Status(q.text())
		case "routine":
			q.object(func(key []byte) { q.routineRef(key, &r.Routine) })
		case "level":
			r.Level = routine.Level(q.text())
		case "started":
			r.Started = q.time()
		case "ended":
			r.Ended = maybe(&q, q.time)
		case "active_s":
			r.ActiveS = q.float()
		case "paused_s":
			r.PausedS = q.float()
		case "exercises":
			r.Exercises = listOf(&q, q.exercise)
		default:
			q.answer(key, &r.Answers)
		}
	})
	return r, !q.lost && len(q.src) == 0
}

func (q *quick) routineRef(key []byte, r *session.RoutineRef) {
	switch string(key) {
	case "id":
		r.ID = q.text()
	case "name":
		r.Name = text.New(q.text())
	case "focus":
		r.Focus = routine.Focus(q.text())
	default:
		q.lost = true
	}
}

func (q *quick) answer(key []byte, a *session.Answers) {
	switch string(key) {
	case "pain_before":
		a.PainBefore = maybe(q, q.int)
	case "pain_between":
		a.PainBetween = maybe(q, q.int)
	case "pain_after":
		a.PainAfter = maybe(q, q.int)
	case "effort":
		a.Effort = maybe(q, q.int)
	case "feel":
		a.Feel = maybe(q, q.text)
	case "morning":
		a.Morning = maybe(q, q.text)
	case "note":
		a.Note = q.text()
	default:
		q.lost = true
	}
}

func (q *quick) exercise() (e session.ExerciseRecord) {
	q.object(func(key []byte) {
		switch string(key) {
		case "id":
			e.ID = q.text()
		case "name":
			e.Name = text.New(q.text())
		case "focus":
			e.Focus = routine.Focus(q.text())
		case "outcome":
			e.Outcome = session.Outcome(q.text())
		case "why":
			e.Why = q.text()
		case "planned":
			e.Planned = listOf(q, q.amount)
		case "done":
			e.Done = listOf(q, q.amount)
		default:
			q.lost = true
		}
	})
	return e
}

func (q *quick) amount() (a session.Amount) {
	q.object(func(key []byte) {
		switch string(key) {
		case "set":
			a.Set = q.int()
		case "side":
			a.Side = routine.Side(q.text())
		case "reps":
			a.Reps = q.int()
		case "segments":
			a.Segments = q.int()
		case "hold_s":
			a.HoldS = q.float()
		case "work_s":
			a.WorkS = q.float()
		default:
			q.lost = true
		}
	})
	return a
}

// quick takes JSON without white space from the front of src. Once it has lost
// its way, it takes nothing any more.
type quick struct {
	src  []byte
	lost bool
}

// has takes c when it is next.
func (q *quick) has(c byte) bool {
	if q.lost || len(q.src) == 0 || q.src[0] != c {
		return false
	}
	q.src = q.src[1:]
	return true
}

func (q *quick) must(c byte) {
	if !q.has(c) {
		q.lost = true
	}
}

// between takes elements with commas between them, from one bracket to the
// other.
func (q *quick) between(first, last byte, element func()) {
	q.must(first)
	if q.has(last) {
		return
	}
	for !q.lost {
		element()
		if q.has(last) {
			return
		}
		q.must(',')
	}
}

// object takes an object; member takes the value of each key.
func (q *quick) object(member func(key []byte)) {
	q.between('{', '}', func() {
		key := q.raw()
		q.must(':')
		if !q.lost {
			member(key)
		}
	})
}

// listOf takes a list, or null for none.
func listOf[T any](q *quick, element func() T) []T {
	if q.null() {
		return nil
	}
	out := []T{}
	q.between('[', ']', func() { out = append(out, element()) })
	return out
}

// maybe takes a value, or null for none.
func maybe[T any](q *quick, value func() T) *T {
	if q.null() {
		return nil
	}
	v := value()
	return &v
}

func (q *quick) null() bool {
	rest, ok := bytes.CutPrefix(q.src, []byte("null"))
	if ok && !q.lost {
		q.src = rest
	}
	return ok
}

func (q *quick) text() string { return string(q.raw()) }

// raw takes a string without escapes. It is good until src changes.
func (q *quick) raw() []byte {
	q.must('"')
	end := bytes.IndexByte(q.src, '"')
	if q.lost || end < 0 {
		q.lost = true
		return nil
	}
	raw := q.src[:end]
	for _, c := range raw {
		if c < ' ' || c == '\\' {
			q.lost = true
		}
	}
	if !utf8.Valid(raw) {
		q.lost = true
	}
	q.src = q.src[end+1:]
	return raw
}

func (q *quick) time() (t time.Time) {
	if err := t.UnmarshalText(q.raw()); err != nil {
		q.lost = true
	}
	return t
}

func (q *quick) int() int {
	n, err := strconv.Atoi(string(q.number()))
	if err != nil {
		q.lost = true
	}
	return n
}

func (q *quick) float() float64 {
	f, err := strconv.ParseFloat(string(q.number()), 64)
	if err != nil {
		q.lost = true
	}
	return f
}

// number takes a number that is not negative and has no exponent.
func (q *quick) number() []byte {
	n := 0
	for n < len(q.src) && (q.src[n] >= '0' && q.src[n] <= '9' || q.src[n] == '.') {
		n++
	}
	raw := q.src[:n]
	if n == 0 || raw[0] == '.' || raw[n-1] == '.' || n > 1 && raw[0] == '0' && raw[1] != '.' {
		q.lost = true
	}
	q.src = q.src[n:]
	return raw
}
