package strict

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// differ says where the places of a table and what the decoder made of it are
// not the same tree, "" when they are.
func differ(path string, p *place, value any) string {
	switch value := value.(type) {
	case map[string]any:
		if len(value) != len(p.names) || len(value) != len(p.named) {
			return fmt.Sprintf("%s: keys %q for %v", path, p.names, value)
		}
		for key, inside := range value {
			if p.named[key] == nil {
				return path + ": no place for " + key
			}
			if d := differ(path+"."+key, p.named[key], inside); d != "" {
				return d
			}
		}
	case []map[string]any:
		list := make([]any, len(value))
		for i := range value {
			list[i] = value[i]
		}
		return differ(path, p, list)
	case []any:
		if len(value) != len(p.items) {
			return fmt.Sprintf("%s: %d places for %v", path, len(p.items), value)
		}
		for i, inside := range value {
			if d := differ(fmt.Sprintf("%s.%d", path, i), p.items[i], inside); d != "" {
				return d
			}
		}
	default:
		if p.kind != scalar {
			return fmt.Sprintf("%s: a place with more inside for %v", path, value)
		}
	}
	return ""
}

// startsRight says whether every place of a table stands at what it is said
// to: keys at a letter or quote, values at their first character.
func startsRight(src string, p *place) bool {
	first := map[kind]string{array: "[", inline: "{", opened: "[", implied: "[", repeated: "["}[p.kind]
	if p.kind == scalar && strings.ContainsAny(src[p.start:p.start+1], " \t\r\n#=,.[]{}") || !strings.HasPrefix(src[p.start:], first) {
		return false
	}
	for _, name := range p.names {
		inside := p.named[name]
		at := src[inside.key:]
		if strings.ContainsAny(at[:1], `"'`) {
			at = at[1:]
		}
		if !strings.HasPrefix(at, name) || !startsRight(src, inside) {
			return false
		}
	}
	for _, item := range p.items {
		if !startsRight(src, item) {
			return false
		}
	}
	return true
}

// Whatever is in a file: no panic, places for exactly what the decoder found,
// and an answer that is short and safe for a terminal.
func FuzzRead(f *testing.F) {
	for _, c := range marked {
		f.Add(strings.ReplaceAll(c.src, "¦", ""))
	}
	for _, c := range append(unreadable, wrong...) {
		f.Add(c.src)
	}
	f.Add("a.b=1\n[a]\n")
	f.Add("\"0\".\"'\"=3")
	f.Add("[[a.b]]\n[a]\nb.c=1\n")
	f.Add("a=\"\"\"\\\r\n x\"\"\"\"\"\n")
	f.Fuzz(func(t *testing.T, src string) {
		d := Read(src[:min(len(src), 5)]+".toml", []byte(src))
		if places := d.Root().place; d.Problems() == nil {
			if diff := differ("", places, d.Root().values); diff != "" {
				t.Error(diff)
			}
			for _, name := range places.names {
				if !startsRight(d.src, places.named[name]) {
					t.Errorf("%q stands elsewhere", name)
				}
			}
		}
		said := readAll(d)
		if len(said) > 64<<10 {
			t.Errorf("the answer has %d bytes", len(said))
		}
		for _, r := range said {
			if r != '\n' && !unicode.IsGraphic(r) {
				t.Errorf("the answer holds %U", r)
			}
		}
	})
}
