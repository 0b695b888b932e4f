package routine_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"tspine/routine"
	"tspine/routine/strict"
)

// schema is what the test must know of JSON Schema: as much as the one beside
// the library uses. A keyword that is not here fails to be read.
type schema struct {
	Schema      string             `json:"$schema"`
	Ref         string             `json:"$ref"`
	Title       string             `json:"title"`
	Description string             `json:"description"`
	Definitions map[string]*schema `json:"definitions"`
	Type        string             `json:"type"`
	Const       any                `json:"const"`
	Enum        []string           `json:"enum"`
	Pattern     string             `json:"pattern"`
	Required    []string           `json:"required"`
	Properties  map[string]*schema `json:"properties"`
	Additional  *additional        `json:"additionalProperties"`
	Items       *schema            `json:"items"`
	AnyOf       []*schema          `json:"anyOf"`
	AllOf       []*schema          `json:"allOf"`
	MinItems    int                `json:"minItems"`
	MaxItems    int                `json:"maxItems"`
	MinLength   int                `json:"minLength"`
	MaxLength   int                `json:"maxLength"`
	Minimum     float64            `json:"minimum"`
	Maximum     float64            `json:"maximum"`
}

// additional is false, or what every other key must be.
type additional struct{ each *schema }

func (a *additional) UnmarshalJSON(src []byte) error {
	if string(src) == "false" {
		return nil
	}
	a.each = &schema{}
	return json.Unmarshal(src, a.each)
}

func readSchema(t *testing.T) *schema {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(read(t, "../data/routine.schema.json"))))
	d.DisallowUnknownFields()
	var s schema
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// check says what is wrong with a value, "" when nothing is.
func (s *schema) check(root *schema, at string, v any) string {
	if s.Ref != "" {
		return root.Definitions[strings.TrimPrefix(s.Ref, "#/definitions/")].check(root, at, v)
	}
	var wrong []string
	for _, one := range s.AnyOf {
		w := one.check(root, at, v)
		if w == "" {
			wrong = nil
			break
		}
		wrong = append(wrong, w)
	}
	for _, one := range s.AllOf {
		wrong = append(wrong, one.check(root, at, v))
	}
	if word, ok := v.(string); s.Enum != nil && !(ok && slices.Contains(s.Enum, word)) {
		wrong = append(wrong, fmt.Sprintf("%s: %v is none of %v", at, v, s.Enum))
	}
	if s.Const != nil && fmt.Sprint(s.Const) != fmt.Sprint(v) {
		wrong = append(wrong, fmt.Sprintf("%s: %v is not %v", at, v, s.Const))
	}
	if s.Type != "" {
		wrong = append(wrong, s.checkType(root, at, v))
	}
	return strings.Join(slices.DeleteFunc(wrong, func(w string) bool { return w == "" }), "; ")
}

func (s *schema) checkType(root *schema, at string, v any) string {
	bad := fmt.Sprintf("%s: %v is no %s of the schema", at, v, s.Type)
	switch s.Type {
	case "object":
		return s.checkObject(root, at, v)
	case "array":
		return s.checkArray(root, at, v)
	case "string":
		if word, ok := v.(string); !ok || len(word) < s.MinLength || s.MaxLength > 0 && len([]rune(word)) > s.MaxLength || !regexp.MustCompile(s.Pattern).MatchString(word) {
			return bad
		}
	case "integer":
		if n, ok := v.(int64); !ok || float64(n) < s.Minimum || float64(n) > s.Maximum {
			return bad
		}
	case "number":
		if _, whole := v.(int64); !whole {
			if _, ok := v.(float64); !ok {
				return bad
			}
		}
	case "boolean":
		if _, ok := v.(bool); !ok {
			return bad
		}
	default:
		return bad
	}
	return ""
}

func (s *schema) checkObject(root *schema, at string, v any) string {
	table, ok := v.(map[string]any)
	if !ok {
		return at + ": is not a table"
	}
	for _, key := range s.Required {
		if _, ok := table[key]; !ok {
			return at + ": " + key + " is missing"
		}
	}
	for key, one := range table {
		of := s.Properties[key]
		if of == nil && s.Additional != nil {
			of = s.Additional.each
		}
		if of == nil && s.Properties == nil { // it speaks of what must be there alone
			continue
		}
		if of == nil {
			return at + ": " + key + " is not known"
		}
		if w := of.check(root, at+"."+key, one); w != "" {
			return w
		}
	}
	return ""
}

func (s *schema) checkArray(root *schema, at string, v any) string {
	list, ok := v.([]any)
	if tables, is := v.([]map[string]any); is {
		ok = true
		for _, one := range tables {
			list = append(list, one)
		}
	}
	if !ok || len(list) < s.MinItems || s.MaxItems > 0 && len(list) > s.MaxItems {
		return fmt.Sprintf("%s: %v is not a list of the right length", at, v)
	}
	for i, one := range list {
		if w := s.Items.check(root, fmt.Sprintf("%s[%d]", at, i), one); w != "" {
			return w
		}
	}
	return ""
}

func TestSchemaTakesGoodFiles(t *testing.T) {
	root := readSchema(t)
	files, err := filepath.Glob("../data/routines/*.toml")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d routines, %v", len(files), err)
	}
	for _, file := range append(files, "testdata/good/shapes.toml", "testdata/good/doses.toml", "testdata/good/words.toml", "testdata/good/neck-and-shoulder.toml") {
		if w := root.check(root, "", decoded(t, read(t, file))); w != "" {
			t.Errorf("%s: %s", file, w)
		}
	}
	exercises, _ := filepath.Glob("../data/exercises/*.toml")
	for _, file := range exercises {
		e := decoded(t, read(t, file))
		delete(e, "format") // stands only in a file of its own
		if w := root.Definitions["exercise"].check(root, "", e); w != "" {
			t.Errorf("%s: %s", file, w)
		}
	}
}

func decoded(t *testing.T, src []byte) map[string]any {
	t.Helper()
	var v map[string]any
	if err := toml.Unmarshal(src, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// What a schema can say of bad files it does say.
func TestSchemaRefusesBadFiles(t *testing.T) {
	root := readSchema(t)
	for _, name := range []string{"format-unknown", "focus-unknown", "level-unknown", "id-with-capitals", "no-exercise", "exercise-list-empty", "too-many-exercises",
		"exercise-without-use-or-id", "use-and-more", "use-dose-wrong", "own-incomplete", "position-unknown", "dose-not-a-table", "counts", "count-huge", "spans-without-unit",
		"span-odd-numbers", "span-ranges", "tempo-wrong", "sides-unknown", "holds-too-many", "group-empty", "pace-unknown", "dose-key-unknown", "figure-not-an-id", "words-too-many", "words-not-a-list", "words-too-long"} {
		if root.check(root, "", decoded(t, read(t, filepath.Join("testdata", "bad", name+".toml")))) == "" {
			t.Errorf("%s passes", name)
		}
	}
}

// strange holds every table and every choice with something unknown in it, so
// that the parser's own words tell which keys and choices it knows.
const strange = `zzzzzzzzzz = 1
focus = "zzzzzzzzzz"
level = "zzzzzzzzzz"
[[exercise]]
id = "a"
focus = "zzzzzzzzzz"
position = "zzzzzzzzzz"
screen = "zzzzzzzzzz"
side_of = "zzzzzzzzzz"
during = [{ say = "a", in = "zzzzzzzzzz", zzzzzzzzzz = 1 }]
zzzzzzzzzz = 1
[exercise.figure]
zzzzzzzzzz = 1
position = "side-lying"
view = "zzzzzzzzzz"
side = "zzzzzzzzzz"
pose = [{}, { zzzzzzzzzz = 1, left = { zzzzzzzzzz = 1 } }]
[exercise.dose]
zzzzzzzzzz = 1
sides = "zzzzzzzzzz"
pace = "zzzzzzzzzz"
tempo = { zzzzzzzzzz = 1 }
[[exercise.variation]]
zzzzzzzzzz = 1
[[exercise]]
use = "row"
zzzzzzzzzz = 1
[[group]]
zzzzzzzzzz = 1
`

// The schema and the parser know the same keys and the same choices.
func TestSchemaAndParserAgree(t *testing.T) {
	root := readSchema(t)
	_, err := routine.Parse("strange.toml", []byte(strange), library(t))
	var problems strict.Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	keys := []string{"", "form", "exercise", "figure", "pose", "half", "dose", "tempo", "variation", "use", "group"} // in the order of the file
	choices := []*schema{root.Properties["focus"], root.Properties["level"], root.property("exercise", "focus"), root.property("exercise", "position"),
		root.property("exercise", "screen"), root.property("exercise", "side_of"), root.property("form", "in"),
		root.property("figure", "view").AnyOf[0], root.property("figure", "side"), root.property("dose", "sides"), root.property("dose", "pace")}
	for _, p := range problems {
		if known, ok := strings.CutPrefix(p.Remedy, "known here: "); ok {
			of := root
			if keys[0] != "" {
				of = root.Definitions[keys[0]]
			}
			compare(t, "keys of "+keys[0], names(of.Properties, keys[0] == "exercise"), strings.Split(known, ", "))
			keys = keys[1:]
		}
		if words, ok := strings.CutPrefix(p.Remedy, `write one of "`); ok {
			compare(t, p.What, choices[0].Enum, strings.Split(strings.TrimSuffix(words, `"`), `", "`))
			choices = choices[1:]
		}
	}
	if len(keys) != 0 || len(choices) != 0 {
		t.Errorf("the parser said nothing of %v and %d choices", keys, len(choices))
	}
}

// What a joint may be bent to, and which movements it has, the schema and the
// parser say alike.
func TestSchemaKnowsTheRangesOfJoints(t *testing.T) {
	root := readSchema(t)
	for name := range root.Definitions["pose"].Properties {
		joint := root.Definitions["joint-"+name]
		if joint == nil {
			continue
		}
		for movement, of := range joint.AnyOf[1].Properties {
			src := fmt.Sprintf(exerciseWith, fmt.Sprintf(`[{ %s.%s = 500 }, { %s.%s = -500 }]`, name, movement, name, movement))
			_, err := routine.Parse("far.toml", []byte(src), library(t))
			want := fmt.Sprintf("use %g to %g", of.Minimum, of.Maximum)
			if err == nil || strings.Count(err.Error(), want) != 2 {
				t.Errorf("%s %s: not twice %q in\n%v", name, movement, want, err)
			}
		}
	}
}

const exerciseWith = `format = 1
id = "own"
name = "Own"
focus = "mobility"
[[exercise]]
id = "one"
name = "One"
focus = "mobility"
position = "standing"
dose = { hold = "5s" }
figure.pose = %s
`

func (s *schema) property(of, key string) *schema { return s.Definitions[of].Properties[key] }

// names are the keys of a table; a table of exercises may use one instead.
func names(of map[string]*schema, orUse bool) []string {
	var out []string
	for key := range of {
		out = append(out, key)
	}
	if orUse {
		out = append(out, "use")
	}
	return out
}

func compare(t *testing.T, what string, schema, parser []string) {
	t.Helper()
	slices.Sort(schema)
	slices.Sort(parser)
	if !slices.Equal(schema, parser) {
		t.Errorf("%s: the schema has %v, the parser %v", what, schema, parser)
	}
}

// Its patterns take the lengths of time and the ranges that the parser takes,
// but for a number with two points and a range that runs backwards.
func TestSchemaPatterns(t *testing.T) {
	root := readSchema(t)
	for _, s := range []string{"30s", "2.5s", "15-20s", " 2 - 3 s ", "1-2m", "1m30s", "30s-1m", "1.5 min", "", "s", "3", "15-20", "15s-20", "-3s", "3h", "1e3s", "a minute", "30s30s", "1m30", "123456789s"} {
		_, err := routine.ParseSpan(s)
		if takes := root.Definitions["span"].check(root, "", s) == ""; takes != (err == nil) {
			t.Errorf("span %q: the schema says %v, the parser %v", s, takes, err)
		}
	}
	for _, s := range []string{"10", "8-12", " 8 - 12 ", "", "-3", "2.5", "8-", "8 to 12", "1234567"} {
		_, err := routine.ParseCount(s)
		if takes := root.Definitions["range"].check(root, "", s) == ""; takes != (err == nil) {
			t.Errorf("range %q: the schema says %v, the parser %v", s, takes, err)
		}
	}
}
