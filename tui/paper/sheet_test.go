package paper_test

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/paper"
)

// read parses a page as strictly as XML is parsed, and gives its words. It
// fails on a script, on an address outside, and on a style that loads.
func read(t *testing.T, page string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!DOCTYPE html>")))
	var words strings.Builder
	style := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "script", "link", "img", "iframe", "object", "a", "form", "base":
				t.Errorf("the page has a <%s>", e.Name.Local)
			}
			for _, a := range e.Attr {
				if n := a.Name.Local; n == "href" || n == "src" || strings.HasPrefix(n, "on") {
					t.Errorf("the page has %s=%q", n, a.Value)
				}
			}
			words.WriteByte(' ')
			style = e.Name.Local == "style"
		case xml.EndElement:
			style = false
		case xml.CharData:
			if style {
				continue
			}
			words.Write(e)
		}
	}
	if strings.Contains(page, "url(") || strings.Contains(page, "@import") {
		t.Error("the style loads something")
	}
	return strings.Join(strings.Fields(words.String()), " ")
}

func said(cues []routine.FormCue) (out []text.Text) {
	for _, c := range cues {
		out = append(out, c.Say)
	}
	return out
}

func sheetOf(r routine.Routine) paper.Sheet {
	return paper.Sheet{Routine: r, Level: r.AtLevel(""), Figure: data.Figure, Ask: []string{"Ask first."}}
}

// ways are how to get into position where the position alone tells it.
var ways = map[string]string{"thoracic-rotation": "Lie down on one side.", "prone-w": "Get down on the floor. Lie face down."}

// onPaper are the set-up words that are told by tones in a session.
var onPaper = map[string]string{
	"When it starts, turn your chest up toward the ceiling, and hold there.":                            "Turn your chest up toward the ceiling, and hold there.",
	"When it starts, lean back over the backrest, and hold there.":                                      "Lean back over the backrest, and hold there.",
	"When it starts, lift your hips a little, and keep them up until it ends.":                          "Lift your hips a little, and keep them up until it ends.",
	"On the rising tone, push with your feet and roll toward your head; on the falling one, roll back.": "Push with your feet and roll toward your head; roll back.",
	"When it starts, pull to your ribs on the rising tone: shoulder blades first, then the arms.":       "Pull to your ribs: shoulder blades first, then the arms.",
	"At the ribs, squeeze your shoulder blades. Straighten your arms slowly on the falling tone.":       "At the ribs, squeeze your shoulder blades. Straighten your arms slowly.",
	"When it starts, slide your hands slowly up on the rising tone, and down on the falling one.":       "Slide your hands slowly up and down.",
	"When it starts, lift your chest and arms a little, and draw your elbows to your back pockets.":     "Lift your chest and arms a little, and draw your elbows to your back pockets.",
	"At the top, squeeze your shoulder blades. Lower on the falling tone.":                              "At the top, squeeze your shoulder blades. Lower.",
}

func TestASheetHasEveryWordOfItsRoutine(t *testing.T) {
	for _, r := range data.Shipped().Routines {
		page := sheetOf(r).HTML()
		words := read(t, page)
		want := []string{r.Name.String(), "Ask first.", "Mon", "Sun", "Pain before"}
		for _, e := range r.Exercises {
			want = append(want, e.Name.String())
			if len(r.Exercises) < 4 { // six fill the page
				want = append(want, e.Why.String(), e.Instead.String())
			}
			for _, list := range [][]text.Text{e.Needs, {e.Approach}, e.NotFor, e.Setup, said(e.During), e.Caution} {
				for _, w := range list {
					want = append(want, cmp.Or(onPaper[w.String()], w.String()))
				}
			}
			want = append(want, ways[e.ID])
		}
		for _, heard := range []string{"tone", "When it starts"} {
			if strings.Contains(words, heard) {
				t.Errorf("%s: paper has no %q", r.ID, heard)
			}
		}
		for _, w := range want {
			if !strings.Contains(words, w) {
				t.Errorf("%s: %q is missing", r.ID, w)
			}
		}
		if n := strings.Count(page, "<svg "); n != 2*len(r.Exercises) {
			t.Errorf("%s: %d drawings", r.ID, n)
		}
	}
}

func TestDosesInWords(t *testing.T) {
	exercises := map[string]routine.Exercise{}
	for _, e := range data.Shipped().Exercises {
		exercises[e.ID] = e
	}
	for id, want := range map[string]struct{ ranges, high string }{
		"thoracic-rotation": {"3 reps, hold 15–20 s each side", "3 reps, hold 20 s each side"},
		"chair-extension":   {"Hold 3–5 s at each of 3–4 spots 5 s to slide to the next spot", "Hold 5 s at each of 4 spots"},
		"foam-roller":       {"10–15 reps in 60 s", "15 reps in 60 s"},
		"row":               {"3 sets of 10 reps, hold 1 s 2 s to move · 2 s back · rest 60 s between sets", "3 sets of 10 reps"},
		"wall-angel":        {"1–2 min 7.5 s up and down", "2 min 7.5 s"},
		"prone-w":           {"2–3 sets of 10 reps, hold 2–3 s 2 s to move", "3 sets of 10 reps, hold 3 s"},
	} {
		s := sheetOf(routine.Routine{ID: "one", Exercises: []routine.Exercise{exercises[id]}})
		if words := read(t, s.HTML()); !strings.Contains(words, want.ranges) {
			t.Errorf("%s: no %q in %q", id, want.ranges, words)
		}
		s.Level = routine.High
		if words := read(t, s.HTML()); !strings.Contains(words, want.high) {
			t.Errorf("%s at level high: no %q", id, want.high)
		}
	}
}

func TestAStrangersWordsStayWords(t *testing.T) {
	evil := text.New(`</title></style><script>alert("1")</script>&amp;'`)
	e := routine.Exercise{ID: "evil", Name: evil, Position: routine.Standing, Needs: []text.Text{evil}, Setup: []text.Text{evil},
		During: []routine.FormCue{{Say: evil}}, Caution: []text.Text{evil}, Variations: []routine.Exercise{{Name: evil}}}
	r := routine.Routine{ID: "evil", Name: evil, Exercises: []routine.Exercise{e, e, e, e, e}}
	words := read(t, sheetOf(r).HTML())
	if n := strings.Count(words, evil.String()); n < 25 {
		t.Errorf("its words stand there %d times", n)
	}
}
