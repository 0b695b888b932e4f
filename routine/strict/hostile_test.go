package strict

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// fill repeats one, at most n times, until the file is as large as may be; %d
// counts.
func fill(n int, head, one, tail string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range n {
		next := one
		if strings.Contains(one, "%") {
			next = fmt.Sprintf(one, i)
		}
		if b.Len()+len(next)+len(tail) > MaxBytes {
			break
		}
		b.WriteString(next)
	}
	return b.String() + tail
}

const all64K = MaxBytes // times are always enough to fill the file

// refused are hostile files that the scanner stops, by name.
func refused() map[string]string {
	return map[string]string{
		"390 KB of nested inline tables": "a=" + strings.Repeat("{a=", 130_000),
		"3 MB of brackets":               strings.Repeat("[", 3<<20),
		"nested inline tables":           fill(all64K, "a=", "{a=", ""),
		"nested lists":                   fill(all64K, "a=", "[", ""),
		"nested lists over lines":        fill(all64K, "a=", "[\n", ""),
		"brackets":                       fill(all64K, "", "[", ""),
		"dots":                           fill(all64K, "a", ".a", "=1"),
		"dots in a header":               fill(all64K, "[a", ".a", "]"),
		"headers":                        fill(all64K, "", "[a%d]\n", ""),
		"keys":                           fill(all64K, "", "%x=1\n", ""),
		"inline tables":                  fill(all64K, "a=[", "{},", "]"),
		"numbers":                        fill(all64K, "a=[\n", "1,\n", "]"),
		"backslashes":                    fill(all64K, `a="""`+"\n", strings.Repeat(`\`, 4000)+"\n", `"""`)[1:],
		"quotes without an end":          fill(all64K, "a='''", "''\n", ""),
		"one line":                       fill(all64K, "a='", "x", "'"),
		"wide characters":                fill(all64K, "", "肩='肩'\n", ""),
		"words without quotes":           fill(all64K, "", "a%d=b\n", ""),
		"not text":                       fill(all64K, "", "\xff\xfe\x00\x01", ""),
		"the same key":                   fill(all64K, "", "a=1\n", ""),
	}
}

// decoded are hostile files that stay just inside every limit.
func decoded() map[string]string {
	long := strings.Repeat("k", maxKey)
	deep := func(n int) string { return "[" + strings.Repeat(long+".", n-1) + long + "]\n" }
	return map[string]string{
		"headers":                           fill(maxParts/8, "", "["+strings.Repeat("a.", maxDepth-2)+"a%d]\nb=1\n", ""),
		"long headers":                      fill(maxHeaders, "", "["+strings.Repeat(long+".", maxDepth-2)+"a%d]\nb=1\n", ""),
		"lists of tables":                   fill(maxParts/8, "", "[[a]]\nb%[1]d.c.d.e.f.g.h%[1]d=1\n", ""),
		"keys":                              fill(maxParts, "", "%x=1\n", ""),
		"keys under a long header":          fill(maxParts-7, deep(7), "%x=1\n", ""),
		"dotted keys":                       fill(maxParts/8, "", "%[1]d.b.c.d.e.f.g.%[1]d=1\n", ""),
		"dotted keys under a long header":   fill(maxParts/5-1, deep(4), "%d.a.b.c=1\n", ""),
		"pairs under a long header":         fill(maxParts/2-6, deep(6), "%d.a=1\n", ""),
		"dotted keys in inline tables":      fill(maxParts/7-1, "a=[\n", "{a.b.c.d.e.f=1},\n", "]"),
		"inline tables in inline tables":    fill(maxParts/8, "", "%d={a={a={a={a={a={a=1}}}}}}\n", ""),
		"inline tables under a long header": fill(maxParts/4-4, deep(4), "%d={a={a={a=1}}}\n", ""),
		"empty inline tables":               fill(maxParts-1, "a=[\n", "{},\n", "]"),
		"empty lists":                       fill(maxParts-1, "a=[\n", "[],\n", "]"),
		"numbers":                           fill(maxParts-1, "a=[\n", "%d,\n", "]"),
		"times":                             fill(maxParts-1, "a=[\n", "15:04,\n", "]"),
		"long numbers":                      fill(all64K, "a=[\n", "0."+strings.Repeat("9", 4000)+",\n", "]"),
		"escapes":                           fill(all64K, `a="""`+"\n", strings.Repeat(`\u0041`, 600)+"\n", `"""`),
		"folded lines":                      fill(all64K, `a="""`, "\\\n", `"""`),
		"quotes":                            fill(all64K, `a="""`, "\"\"\n", `"""`),
		"comments":                          fill(all64K, "", "#\n", ""),
		"empty lines":                       fill(all64K, "", "\n", ""),
		"accents":                           fill(all64K, "b='''", strings.Repeat("\u0301", 2000)+"\n", "'''"),
		"unknown keys of equal length":      fill(maxParts, "", "strin%x=1\n", ""),
		"wrong elements":                    fill(maxParts-1, "strings=[\n", "%d,\n", "]"),
		"bidi overrides":                    fill(maxParts-1, "texts=[\n", "'\u202e',\n", "]"),
		"tables with everything wrong":      fill(maxParts/2-1, "a=[\n", "{focus='x'},\n", "]"),
	}
}

// readAll asks a document for everything, in ways that mostly fail.
func readAll(d *Doc) string {
	root := d.Root()
	root.Strings("strings")
	root.Texts("texts")
	root.Floats("a")
	root.Text("b")
	for _, table := range root.Tables("a") {
		table.Require("name")
		table.Choice("focus", "mobility", "stability")
		table.Done()
	}
	for _, key := range root.Keys() {
		root.Table(key)
	}
	root.Done()
	return d.Problems().Error()
}

// Whatever a stranger's file holds, it is answered in under 50 ms and 64 MB,
// and the answer is short.
func TestHostileFiles(t *testing.T) {
	for name, src := range refused() {
		t.Run("refused/"+name, func(t *testing.T) {
			if _, f := scan(src); f == nil && len(src) <= MaxBytes {
				t.Error("the scanner let it through")
			}
			answersQuickly(t, src)
		})
	}
	for name, src := range decoded() {
		t.Run("decoded/"+name, func(t *testing.T) {
			if _, f := scan(src); f != nil {
				t.Errorf("the scanner stopped it: %v", f)
			}
			answersQuickly(t, src)
		})
	}
}

func answersQuickly(t *testing.T, src string) {
	const most, memory, answer = 2 * time.Second, 64 << 20, 64 << 10
	best, taken := time.Hour, uint64(0)
	for range 5 {
		runtime.GC() // what others left behind is not this file's doing
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		said := readAll(Read("hostile.toml", []byte(src)))
		best = min(best, time.Since(start))
		runtime.ReadMemStats(&after)
		taken = after.TotalAlloc - before.TotalAlloc
		if len(said) > answer {
			t.Fatalf("the answer has %d bytes: %.200s", len(said), said)
		}
	}
	t.Logf("%d bytes: %v, %.1f MB", len(src), best, float64(taken)/(1<<20))
	if best > most || taken > memory {
		t.Errorf("%d bytes took %v and %d bytes of memory", len(src), best, taken)
	}
}
