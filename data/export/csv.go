package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// columns are the cells of a row: what holds for the session, what for the
// exercise, what for the side. Times are in seconds; planned_hold_each_s is one
// hold, the other seconds are sums.
var columns = slices.Concat(
	[]string{"session", "started", "ended", "status", "routine", "level"},
	text.Each(session.AnswerFields, func(f session.AnswerField) string { return f.Key }),
	[]string{"exercise", "name", "outcome", "why",
		"side", "planned_sets", "planned_reps", "planned_segments", "planned_hold_each_s", "planned_work_s",
		"done_sets", "done_reps", "done_hold_s", "done_work_s", "round"},
)

// Table is how a CSV file is written, for the program that is to read it.
type Table struct {
	Separator rune // between cells; a comma where 0
	BOM       bool // whether it says that it is UTF-8, which some programs need
}

// CSV writes one row for each exercise and side of each session, after a row
// of names, as RFC 4180 has it. A session without exercises has one row, which
// ends after its answers. Nothing that is not known is 0: such a cell is empty.
func CSV(w io.Writer, records []session.Record, t Table) error {
	if t.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return fmt.Errorf("cannot export: %w", err)
		}
	}
	out := csv.NewWriter(w)
	if t.Separator != 0 {
		out.Comma = t.Separator
	}
	out.UseCRLF = true
	rows := [][]string{columns}
	for _, r := range records {
		about := aboutSession(r)
		if len(r.Exercises) == 0 {
			rows = append(rows, append(about, make([]string, len(columns)-len(about))...))
		}
		for _, e := range r.Exercises {
			for _, side := range sidesOf(e) {
				rows = append(rows, append(about[:len(about):len(about)], aboutSide(e, side)...))
			}
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("cannot export: %w", err)
	}
	return nil
}

func aboutSession(r session.Record) []string {
	ended := ""
	if r.Ended != nil {
		ended = r.Ended.Format(time.RFC3339)
	}
	return append([]string{r.ID, r.Started.Format(time.RFC3339), ended, string(r.Status), cell(r.Routine.ID), string(r.Level)},
		text.Each(session.AnswerFields, func(f session.AnswerField) string { word, _ := f.Of(r.Answers); return cell(word) })...)
}

func aboutSide(e session.ExerciseRecord, side routine.Side) []string {
	planned, done := sum(e.Planned, side), sum(e.Done, side)
	each := ""
	if planned.sets > 0 {
		each = seconds(planned.hold)
	}
	return []string{cell(e.ID), cell(e.Name.String()), string(e.Outcome), cell(e.Why),
		string(side), strconv.Itoa(planned.sets), strconv.Itoa(planned.reps), count(planned.segments), each, seconds(planned.work),
		strconv.Itoa(done.sets), strconv.Itoa(done.reps), seconds(done.holds), seconds(done.work), count(e.Round)}
}

// sidesOf are the sides that an exercise has, in their order.
func sidesOf(e session.ExerciseRecord) (sides []routine.Side) {
	for _, a := range slices.Concat(e.Planned, e.Done) {
		if !slices.Contains(sides, a.Side) {
			sides = append(sides, a.Side)
		}
	}
	if sides == nil {
		return []routine.Side{routine.NoSide}
	}
	return sides
}

// sums are what the sets of one side come to.
type sums struct {
	sets, reps, segments int
	hold                 float64 // the longest one
	holds, work          float64 // added up
}

func sum(amounts []session.Amount, side routine.Side) (s sums) {
	for _, a := range amounts {
		if a.Side != side {
			continue
		}
		s.sets++
		s.reps += a.Reps
		s.segments = max(s.segments, a.Segments)
		s.hold = max(s.hold, a.HoldS)
		s.holds += a.HoldS
		s.work += a.WorkS
	}
	return s
}

// formulas are what a formula may begin with, in East Asian widths too, and the
// spaces that programs for tables read over before it.
const (
	formulas = "=+-@\t\r\n＝＋－＠﹦﹢﹣﹫"
	blanks   = " \u00a0\u3000\ufeff"
)

// cell is text that no program for tables takes for a formula.
func cell(s string) string {
	if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, blanks)); s != "" && strings.ContainsRune(formulas, first) {
		return "'" + s
	}
	return s
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func seconds(s float64) string { return strconv.FormatFloat(s, 'f', -1, 64) }
