package figure

import (
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// A moving picture.
const (
	svgFrames = 8  // from the start of the movement to its end
	svgTicks  = 48 // in which frames change
)

// moving is the figure as a picture of w x h units that moves over and over, as
// Rep does.
func moving(f *body.Figure, v View, t theme.Theme, w, h int) string {
	c := Canvas{palette: newPalette(t)}
	var frames [svgFrames][]string
	seen := map[string]int{}
	for i := range frames {
		frames[i] = c.paths(f, body.Moment{Phase: body.Move, Progress: float64(i) / (svgFrames - 1)}, v, w, h)
		for _, p := range frames[i] {
			seen[p]++
		}
	}
	still := func(p string) bool { return seen[p] == svgFrames }
	b := opened(f, w, h)
	for _, p := range frames[0] {
		if still(p) {
			b.WriteString(p)
		}
	}
	for i, paths := range frames {
		b.WriteString(`<g visibility="hidden">` + shownWhen(i) + "\n")
		b.WriteString(strings.Join(slices.DeleteFunc(paths, still), "") + "</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// shownWhen lets one frame be seen in its times of a Rep.
func shownWhen(frame int) string {
	values := make([]string, svgTicks)
	for n := range values {
		m := Rep(RepTime * (2*time.Duration(n) + 1) / (2 * svgTicks))
		done := m.Progress
		switch m.Phase {
		case body.Still:
			done = 0
		case body.Hold:
			done = 1
		case body.Return:
			done = 1 - done
		}
		values[n] = "hidden"
		if int(done*(svgFrames-1)+0.5) == frame {
			values[n] = "visible"
		}
	}
	return fmt.Sprintf(`<animate attributeName="visibility" calcMode="discrete" dur="%gs" repeatCount="indefinite" values="%s"/>`, RepTime.Seconds(), strings.Join(values, ";"))
}

// The README shows these pictures; go test -update draws them anew.
func TestMovingPictures(t *testing.T) {
	for _, f := range shipped(t) {
		got := moving(f, Own, theme.New(theme.Dark, colorprofile.TrueColor), 200, 150)
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
