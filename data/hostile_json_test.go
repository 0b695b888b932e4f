package data_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"

	"tspine/data"
)

// hostileJSON are files that are no record, or one that cannot be, by what
// they try. whole is one that can.
func hostileJSON(whole string) map[string]string {
	const most = 512 << 10
	fill := func(head, one, tail string) string {
		return head + strings.Repeat(one, (most-len(head)-len(tail))/len(one)) + tail
	}
	out := map[string]string{
		"nothing": "", "a space": " ", "a NUL": "\x00", "null": "null", "true": "true", "a number": "1", "a text": `"x"`, "a list": "[]", "an object": "{}",
		"twice": whole + whole, "a comma behind": whole + ",", "a mark of bytes": "\ufeff" + whole, "UTF-16": "\xff\xfe{\x00}\x00",
		"single quotes": "{'format': 1}", "no quotes": "{format: 1}", "a comment": "/* x */" + whole, "a comma too many": `{"format":1,}`, "no colon": `{"format" 1}`,
		"lists in lists": fill("", "[", ""), "objects in objects": fill("", `{"a":`, ""), "closed lists": strings.Repeat("[", most/2) + strings.Repeat("]", most/2),
		"deep in a field": fill(`{"exercises":`, "[", ""), "deep in an unknown field": fill(`{"x":`, `{"a":`, ""),
		"a long text": fill(`{"note":"`, "x", `"}`), "a long text without an end": fill(`{"note":"`, "x", ""), "escapes": fill(`{"note":"`, `\u001b`, `"}`), "marks": fill(`{"note":"`, "\u0301", `"}`),
		"half an escape": `{"note":"\u00`, "an unknown escape": `{"note":"\q"}`, "half a pair": `{"format":1,"note":"\ud800"}`, "broken UTF-8": `{"note":"` + "\xff\xfe" + `"}`, "controls": "{\"note\":\"\x1b[2J\"}",
		"many fields": fill("{", `"a":1,`, `"b":1}`), "one field often": fill("{", `"format":1,`, `"format":1}`), "many exercises": fill(`{"exercises":[`, "{},", `{}]}`), "many sets": fill(`{"exercises":[{"done":[`, "{},", `{}]}]}`),
		"white space": fill("{", "\n\t ", "}"), "a long number": fill(`{"active_s":`, "9", "}"), "a long fraction": fill(`{"active_s":0.`, "9", "}"), "random": noise(most), "zeros": strings.Repeat("\x00", most), "too large": strings.Repeat(" ", most) + whole,
		"a long name of a field": fill(`{"`, "\u202e", `":1}`),
	}
	for field, values := range map[string][]string{
		"format":      {"0", "2", "-1", "1.5", "1e99", "9223372036854775808", `"1"`, "null", "[1]", "{}"},
		"id":          {`""`, "null", "1", `"../../x"`, `"20261123T071502Z-mobility-zzzz\u001b[2J"`, `"20261123T071502Z-` + strings.Repeat("a", 500) + `-7f3a"`},
		"status":      {`""`, `"done"`, `"\u001b[2J"`, "null", "1"},
		"started":     {`""`, `"x"`, `"0001-01-01T00:00:00Z"`, `"9999-12-31T23:59:59+99:99"`, `"10000-01-01T00:00:00Z"`, "1", `"\u001b[2J"`, `"2026-02-30T00:00:00Z"`},
		"ended":       {`"x"`, "1", "{}", `"0000-00-00T00:00:00Z"`},
		"level":       {`"top"`, `"\u001b[2J"`, "1"},
		"active_s":    {"-1", "1e308", "1e999", "-1e999", "NaN", "Infinity", `"1"`, "[]"},
		"pain_before": {"-1", "11", "1.5", "1e9", `"3"`, "9223372036854775808"},
		"effort":      {"-1", "11", "true"},
		"feel":        {`"fine"`, `"\u001b]0;x\u0007"`, "1"},
		"morning":     {`"good"`, "0"},
		"note":        {"1", "[]", "{}"},
		"routine":     {"null", "[]", "1", `{"id":"../x"}`, `{"id":"\u001b[2J","name":"x"}`, `{"id":"x","name":1}`, `{"id":"x","focus":"y"}`},
		"exercises":   {"{}", "1", `[1]`, `[{"id":"\u001b"}]`, `[{"id":"x","outcome":"gone"}]`, `[{"id":"x","outcome":"done","done":[{"set":-1}]}]`, `[{"id":"x","outcome":"done","done":[{"reps":1e30}]}]`, `[{"id":"x","outcome":"done","done":[{"hold_s":-1}]}]`},
	} {
		for _, v := range values {
			var fields map[string]json.RawMessage
			if err := json.Unmarshal([]byte(whole), &fields); err != nil {
				panic(err)
			}
			delete(fields, field)
			rest, _ := json.Marshal(fields)
			out[field+" = "+v] = `{"` + field + `":` + v + "," + string(rest[1:])
		}
	}
	for end := range whole {
		out[fmt.Sprintf("cut off at %d", end)] = whole[:end]
	}
	return out
}

// noise are bytes without any order.
func noise(n int) string {
	out, state := make([]byte, n), uint32(2463534242)
	for i := range out {
		state ^= state << 13
		state ^= state >> 17
		state ^= state << 5
		out[i] = byte(state)
	}
	return string(out)
}

// TestHostileRecords puts hostile files in the place of a record beside a good
// one: in 50 ms and 64 MB the good one is read, the other left out with a few
// safe words, and still on the disk as it was.
func TestHostileRecords(t *testing.T) {
	good := ended(monday, "mobility", 1)
	other := ended(monday.Add(time.Hour), "mobility", 2)
	whole, err := json.Marshal(other)
	if err != nil {
		t.Fatal(err)
	}
	tried, failed, slowest := 0, 0, time.Duration(0)
	for name, src := range hostileJSON(string(whole)) {
		dirs := dirsUnder(t.TempDir())
		if err := data.NewStore(dirs).Save(good); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dirs.Sessions(), "2026", other.ID+".json")
		if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		tried++
		took, memory, wrong := readsPast(dirs, good.ID)
		slowest = max(slowest, took)
		if after, _ := os.ReadFile(path); string(after) != src {
			wrong += " the file was changed"
		}
		if wrong != "" || took > 2*time.Second || memory > 64<<20 {
			failed++
			t.Errorf("%s: %v, %d bytes of memory %s", name, took, memory, wrong)
		}
	}
	t.Logf("tried %d files, failed %d, slowest %v", tried, failed, slowest)
}

// readsPast reads all records, and says what of it is not as it has to be.
func readsPast(dirs data.Dirs, good string) (took time.Duration, memory uint64, wrong string) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := time.Now()
	records, skipped, err := data.NewStore(dirs).All()
	took = time.Since(began)
	runtime.ReadMemStats(&after)
	memory = after.TotalAlloc - before.TotalAlloc
	if err != nil || len(records) != 1 || records[0].ID != good || len(skipped) != 1 {
		return took, memory, fmt.Sprintf("%d records, %d skipped, %v", len(records), len(skipped), err)
	}
	if said := skipped[0].String(); len(said) > 1000 || strings.ContainsFunc(said, func(r rune) bool { return !unicode.IsGraphic(r) }) {
		return took, memory, fmt.Sprintf("it is said in %d bytes: %.200q", len(said), said)
	}
	return took, memory, ""
}
