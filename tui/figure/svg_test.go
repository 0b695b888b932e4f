package figure

import (
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// The README shows these pictures; go test -update draws them anew.
func TestMovingPictures(t *testing.T) {
	for _, f := range shipped(t) {
		got := SVG(f, Own, theme.New(theme.Dark, colorprofile.TrueColor), 200, 150)
		wellFormed(t, f.ID, got)
		file := filepath.Join("testdata", "svg", f.ID+".svg")
		if flag.Lookup("update").Value.String() == "true" {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		// How numbers round on another processor may move a line by a unit.
		if kept, err := os.ReadFile(file); err != nil || len(kept) < len(got)*9/10 || len(kept) > len(got)*11/10 {
			t.Errorf("%s is not what the program draws (%v); go test -update draws it anew", file, err)
		}
	}
}

func wellFormed(t *testing.T, id, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	paths := 0
	for {
		token, err := d.Token()
		if token == nil {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "path" {
			paths++
		}
	}
	if paths < 10 {
		t.Errorf("%s: %d paths", id, paths)
	}
}

func TestAStillPictureIsEscaped(t *testing.T) {
	f, err := body.Parse("f.toml", []byte("format = 1\nid = \"a\"\nposition = \"standing\"\ndescribe = \"</title><script>\"\npose = [{ elbow = 0 }, { elbow = 90 }]\n"))
	if err != nil {
		t.Fatal(err)
	}
	svg := StillSVG(&f, body.Moment{}, Own, theme.New(theme.Light, colorprofile.TrueColor), 100, 100)
	if strings.Contains(svg, "<script") {
		t.Error("the words are not escaped")
	}
	wellFormed(t, "a", svg)
}
