package strict

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test/v2"
)

// since11 are the files that TOML 1.0 forbids and 1.1, which is read here,
// allows: times without seconds, inline tables over several lines or with a
// last comma, \x in a text.
var since11 = regexp.MustCompile(`/no-secs|/inline-table/(?:linebreak|trailing-comma)|/basic-byte-escapes`)

// lessThanTOML is what is refused although it is TOML: how the problem says
// so, and what the line then holds.
var lessThanTOML = []struct {
	says  string
	holds *regexp.Regexp
}{
	{"the key is empty", regexp.MustCompile(`""|''`)},
	{"leave out backslashes", regexp.MustCompile(`\\.*"\s*[=.\]]`)},
	{"this is nested more than 8 levels deep", regexp.MustCompile(`(?:[.{\[].*){8}`)},
}

// corpusFile is one file of the corpus.
type corpusFile struct {
	name, src string
	in10Only  bool // it is on the list of TOML 1.0, not on that of 1.1
}

// corpus gives every file on the lists of TOML 1.0 and 1.1, each once.
func corpus(t *testing.T) []corpusFile {
	tests := tomltest.TestCases()
	content := func(name string) string {
		src, err := fs.ReadFile(tests, name)
		if err != nil {
			t.Fatal(err)
		}
		return string(src)
	}
	in10Only := map[string]bool{}
	for _, list := range []string{"files-toml-1.0.0", "files-toml-1.1.0"} {
		for name := range strings.FieldsSeq(content(list)) {
			if strings.HasSuffix(name, ".toml") {
				in10Only[name] = list == "files-toml-1.0.0"
			}
		}
	}
	var files []corpusFile
	for _, name := range slices.Sorted(maps.Keys(in10Only)) {
		files = append(files, corpusFile{name, content(name), in10Only[name]})
	}
	return files
}

// allowed says whether a file is TOML 1.1.
func (f corpusFile) allowed() bool {
	return strings.HasPrefix(f.name, "valid/") || f.in10Only && since11.MatchString(f.name)
}

// onPurpose says whether a document is refused for what is less than TOML.
func onPurpose(d *Doc) bool {
	found := d.Problems()
	if len(found) != 1 {
		return false
	}
	for _, less := range lessThanTOML {
		if strings.Contains(found[0].String(), less.says) && less.holds.MatchString(found[0].Source) {
			return true
		}
	}
	return false
}

// misread says what is wrong with how a file was read, "" for nothing.
func misread(f corpusFile, d *Doc) string {
	switch {
	case !f.allowed() && !d.broken:
		return "it is no TOML, and is read"
	case !f.allowed() && len(d.Problems()) != 1:
		return "it is refused without a problem"
	case f.allowed() && d.broken && !onPurpose(d):
		return "it is TOML, and is refused"
	case !d.broken:
		return differ("", d.root.place, d.root.values)
	}
	return ""
}

// TestCorpus reads every file of the test suite that the makers of TOML keep.
func TestCorpus(t *testing.T) {
	failed, less := 0, 0
	files := corpus(t)
	for _, f := range files {
		d, said, late := answered(f.src)
		if f.allowed() && d.broken {
			less++
		}
		if wrong := misread(f, d) + late; wrong != "" {
			failed++
			t.Errorf("%s: %s\n%s\n%s", f.name, wrong, f.src, said)
		}
	}
	if len(files) < 700 {
		t.Errorf("the corpus has only %d files", len(files))
	}
	t.Logf("refused %d files on purpose", less)
	t.Logf("tried %d files, failed %d", len(files), failed)
}
