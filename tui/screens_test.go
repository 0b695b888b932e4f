package tui

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"tspine/data"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// hurt makes a session one that was cut short.
func hurt(r *session.Record) {
	before, after := 3, 5
	r.Status, r.PainBefore, r.PainAfter = session.Partial, &before, &after
	r.Note = strings.Repeat("The chair was too low, and the floor as well. ", 4)
	r.Exercises[0].Outcome, r.Exercises[0].Why, r.Exercises[0].Done = session.Hurt, "it hurt", r.Exercises[0].Done[:1]
	r.Exercises[1].Outcome, r.Exercises[1].Why, r.Exercises[1].Done = session.Skipped, "you skipped it", nil
}

// strange gives names that are long, wide and accented.
func strange(k *found) {
	long := text.New("Étirement thoracique 胸椎の回旋ストレッチ " + strings.Repeat("unreasonably", 6))
	r := run(shipped("mobility"), morning.AddDate(0, 0, -3))
	r.Routine.Name, r.Exercises[0].Name = long, long
	if err := k.Store.Save(r); err != nil {
		panic(err)
	}
	write(filepath.Join(k.Dirs.Routines(), "wide.toml"), fmt.Sprintf("format = 1\nid = \"wide\"\nname = %q\nfocus = \"mobility\"\n\n[[exercise]]\nuse = \"chair-extension\"\n", long))
	write(filepath.Join(k.Dirs.Routines(), "brüchig.toml"), "format = 1\nname = 3\n")
	write(k.Dirs.Settings(), "volume = 900\nwhat = \"ü\"\nacknowledged = \"2026-11-22\"\n")
}

// noisy has something wrong with the sound.
var noisy = cue.Status{Problem: "No speech program was found. Install espeak-ng to hear words."}

// state is a screen in a state that is full, and how to get there.
type state struct {
	name   string
	wishes []beforehand
	keys   []string
}

// states are all screens of the app.
func states() []state {
	full := []beforehand{did("mobility", 1, hurt), strange}
	return []state{
		{"home", full, nil},
		{"home blocked", []beforehand{warned}, nil},
		{"picker", full, []string{"d"}},
		{"picker, exercise", full, []string{"d", "right", "down"}},
		{"picker, broken", full, []string{"d", "down", "down", "down"}},
		{"check-in", full, []string{"2"}},
		{"check-in with heat", nil, []string{"1", "5", "down"}},
		{"strong pain", nil, []string{"2", "8", "enter"}},
		{"heat", nil, []string{"1", "down", "down", "2", "enter"}},
		{"morning", full, []string{"m"}},
		{"settings", full, []string{"s"}},
		{"settings, writing", full, []string{"s", "down", "down", "down", "enter", "a", "b", "c"}},
		{"help", full, []string{"?"}},
		{"tones", full, []string{"?", "tab", "down"}},
		{"why", full, []string{"y"}},
		{"problems", full, []string{"!"}},
		{"last session", full, []string{"l"}},
		{"progress", full, []string{"p"}},
		{"signs", full, []string{"w"}},
		{"blocked", []beforehand{warned}, []string{"enter"}},
		{"cleared", []beforehand{warned}, []string{"enter", "c"}},
		{"items", full, []string{"a", "enter"}},
		{"stretching", full, []string{"a", "enter", "enter"}},
		{"ratings", full, []string{"a", "enter", "enter", "enter"}},
		{"result", full, []string{"a", "enter", "enter", "1", "enter", "enter"}},
		{"try", nil, []string{"y", "enter", "enter", "enter", "enter"}},
		{"self-test, turning", nil, []string{"t"}},
		{"self-test, wall", nil, []string{"t", "enter"}},
		{"self-test, hold", nil, []string{"t", "enter", "enter"}},
		{"self-test, holding", nil, []string{"t", "enter", "enter", "enter"}},
		{"self-tests", nil, []string{"t", "3", "enter", "2", "enter", "s"}},
		{"welcome", []beforehand{firstStart}, nil},
		{"feel", []beforehand{firstStart}, []string{"enter", "enter"}},
		{"unfinished", []beforehand{cutOff("mobility", 30*time.Second)}, nil},
		{"player", []beforehand{begins("mobility"), quiet}, nil},
		{"after", []beforehand{begins("mobility")}, []string{"enter", "q", "q"}},
		{"summary", []beforehand{begins("mobility"), quiet}, []string{"q", "q"}},
	}
}

// inEveryState goes to each state and lets something happen there.
func inEveryState(t *testing.T, happens func(name string, r *robot), wishes ...beforehand) {
	for _, s := range states() {
		t.Run(s.name, func(t *testing.T) {
			meet(t, func(r *robot) {
				r.prog.Send(soundMsg{noisy})
				if r.rest(); strings.Contains(r.screen(), "Settings that cannot be read") {
					r.press("enter")
				}
				r.press(s.keys...)
				happens(s.name, r)
			}, append(s.wishes, wishes...)...)
		})
	}
}

var (
	widths  = []int{1, 2, 7, 20, 29, 39, 40, 60, 79, 80, 112, 300}
	heights = []int{1, 2, 6, 9, 10, 15, 24, 100}
)

func TestScreensFitEverySize(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		for _, w := range widths {
			for _, h := range heights {
				checkSize(t, name, r.app, ui.Size{W: w, H: h})
			}
		}
	})
}

// checkSize holds a screen to its window: never wider, never higher, and from
// 20 cells on without having to be cut. What is drawn twice is the same.
func checkSize(t *testing.T, name string, a *App, size ui.Size) {
	t.Helper()
	before := a.size
	defer func() { a.size = before }()
	whole := a.View().Content
	a.size = size
	content := a.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) != size.H {
		t.Fatalf("%s at %v has %d lines", name, size, len(lines))
	}
	if size.W >= 20 {
		lines = a.top().View(a.env())
	}
	for i, l := range lines {
		if ui.Cells(l) > size.W {
			t.Fatalf("%s at %v: line %d is %d cells wide: %q", name, size, i, ui.Cells(l), ansi.Strip(l))
		}
	}
	if again := a.View().Content; again != content {
		t.Fatalf("%s at %v is not the same when it is drawn twice", name, size)
	}
	a.size = before
	if again := a.View().Content; again != whole {
		t.Fatalf("%s is not the same after it was drawn at %v", name, size)
	}
}

// TestNoWordIsCutAtTheEdges: a key of the footer stands with what it does, or alone, and
// a title ends behind a word, in the narrowest window.
func TestNoWordIsCutAtTheEdges(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		if strings.HasPrefix(name, "player") || name == "result" {
			return // the stage has a line of its own
		}
		for _, width := range []int{20, 24, 30, 36} {
			lines := strings.Split(r.resize(width, 6).screen(), "\n")
			whole := map[string]bool{}
			for _, b := range r.app.top().Keys(r.app.env()) {
				whole[b.Label(r.app.env())], whole[b.Label(r.app.env())+" "+b.Does()] = true, true
			}
			for _, key := range strings.Split(strings.TrimSpace(lines[5]), " · ") {
				if !whole[key] {
					t.Errorf("%d cells: %q is cut in the footer %q", width, key, lines[5])
				}
			}
			title, cut := strings.CutSuffix(strings.TrimSpace(lines[0]), "…")
			if whole := r.resize(120, 40).screen() + " "; cut && !regexp.MustCompile(regexp.QuoteMeta(title)+`[ .,;:]`).MatchString(whole) {
				t.Errorf("%d cells: the title %q is cut inside a word", width, lines[0])
			}
		}
	})
}

func TestWithoutUTF8AllIsASCII(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		for _, size := range []ui.Size{{W: 20, H: 6}, {W: 40, H: 15}, {W: 80, H: 24}, {W: 120, H: 40}} {
			r.resize(size.W, size.H)
			for _, c := range r.app.View().Content {
				if c > 127 {
					t.Fatalf("%s at %v draws %q:\n%s", name, size, c, r.screen())
				}
			}
		}
	}, func(k *found) { k.Can.UTF8, k.Can.Braille = false, false })
}

func TestWithoutColourNothingIsColoured(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		content := r.app.View().Content
		for _, colour := range []string{"[3", ";3", "[9", ";9", "[4", ";4"} {
			if strings.Contains(content, "\x1b"+colour) {
				t.Fatalf("%s: %q", name, content)
			}
		}
	}, func(k *found) { k.Can.Profile = colorprofile.ASCII })
}

// Every theme of the settings draws every screen, in the colours that it may have.
func TestEveryThemeDrawsEveryScreen(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		for _, chosen := range data.Themes {
			r.app.visit.Known.Settings.Theme = chosen
			r.app.chooseLook()
			checkSize(t, name+" in "+chosen, r.app, ui.Size{W: 80, H: 24})
			if got, want := strings.Contains(r.app.View().Content, "38;2;"), chosen != "16" && chosen != "none"; got != want {
				t.Errorf("%s in %s has colours of its own: %v", name, chosen, got)
			}
		}
	}, func(k *found) { k.Can.Ground = theme.Dark })
}

func TestNoScreenSaysWhatTheProductMayNotSay(t *testing.T) {
	inEveryState(t, func(name string, r *robot) {
		said := strings.ToLower(flat(r.resize(300, 300).screen()))
		for _, never := range []string{"patient", "therapy", "treats", "clinically proven", "clinic", "you should", "you must", "you missed"} {
			if strings.Contains(said, never) {
				t.Errorf("%s says %q", name, never)
			}
		}
	})
}

func TestScreens(t *testing.T) {
	for name, keys := range map[string][]string{"home": nil, "summary": {"l"}, "check-in": {"2", "1", "down", "4"}} {
		for _, size := range []ui.Size{{W: 80, H: 24}, {W: 120, H: 40}, {W: 40, H: 15}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size.W, size.H), func(t *testing.T) {
				meet(t, func(r *robot) {
					golden.RequireEqual(t, withoutFigure(r.resize(size.W, size.H).press(keys...).screen())+"\n")
				}, did("mobility", 8, nil), did("stability", 6, nil), did("mobility", 1, hurt))
			})
		}
	}
}

// withoutFigure is a screen without the pixels of a body, which have tests of
// their own.
func withoutFigure(screen string) string {
	lines := strings.Split(strings.Map(func(r rune) rune {
		if r >= 0x2580 && r < 0x25a0 || r >= 0x2800 && r < 0x2900 {
			return ' '
		}
		return r
	}, screen), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}
