package tui

import (
	"fmt"
	"path/filepath"
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
	"tspine/tui/desk"
	"tspine/tui/live"
	"tspine/tui/terminal"
)

// shownKit is the kit of a person who has done something, with troubles of
// every kind, and without a program around it.
func shownKit(t *testing.T, wishes ...beforehand) *Kit {
	t.Helper()
	home := t.TempDir()
	dirs := data.Dirs{Config: filepath.Join(home, "config"), Data: filepath.Join(home, "data")}
	k := &Kit{Can: terminal.Capabilities{UTF8: true, Braille: true, Profile: colorprofile.TrueColor}, Dirs: dirs, Store: data.NewStore(dirs),
		Now: func() time.Time { return morning }}
	known(k)
	for _, w := range wishes {
		w(k)
	}
	k.Desk = desk.Read(dirs, k.Store, morning)
	k.dress()
	return k
}

// hurt makes a session one that was cut short.
func hurt(r *session.Record) {
	before, after := 3, 5
	r.Status, r.PainBefore, r.PainAfter = session.Partial, &before, &after
	r.Note = strings.Repeat("The chair was too low, and the floor as well. ", 4)
	r.Exercises[0].Outcome, r.Exercises[0].Why, r.Exercises[0].Done = session.Hurt, "it hurt", r.Exercises[0].Done[:1]
	r.Exercises[1].Outcome, r.Exercises[1].Why, r.Exercises[1].Done = session.Skipped, "left out by key", nil
}

// strange gives names that are long, wide and accented.
func strange(k *Kit) {
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

// shownScreens are all screens of these files, in states that are full.
func shownScreens(k *Kit) map[string]screen {
	k.Heard = cue.Status{Problem: "No speech program was found. Install espeak-ng to hear words."}
	last, _ := k.Desk.Last()
	picked := newPicker(k)
	picked.exercise = 1
	broken := newPicker(k)
	broken.at = 3
	typing := &settings{at: 2, typing: newLine(strings.Repeat("a voice ", 20))}
	noted := after(k, last).(*questions)
	noted.at = 2
	_, err := data.LoadSettings(k.Dirs)
	h := &home{}
	cut := run(shipped("stability"), morning)
	out := map[string]screen{
		"home": h, "picker": newPicker(k), "picked": picked, "broken": broken, "summary": &summary{record: last, fresh: true},
		"before": before(k, live.Choice{Routine: shipped("mobility")}), "note": noted, "morning": morningAfter(k),
		"settings": &settings{problem: err}, "typing": typing, "help": &help{of: h.keys(k)}, "welcome": &welcome{}, "feel": newFeel(true),
		"why": &why{}, "problems": &problems{}, "long": &summary{record: cut},
	}
	s := live.New(live.Choice{Routine: shipped("mobility")}, k.Desk.Habits("mobility"), morning, 1, session.Answers{})
	s, _ = s.Apply(morning, session.Start)
	if r, ok := newResume(k, s.Record()); ok {
		out["resume"] = r
	}
	return out
}

var (
	widths  = []int{1, 2, 7, 20, 29, 39, 40, 60, 79, 80, 112, 300}
	heights = []int{1, 2, 6, 9, 10, 15, 24, 100}
)

func TestScreensFitEverySize(t *testing.T) {
	for _, wishes := range [][]beforehand{{did("mobility", 1, hurt), strange}, {warned}, {firstStart}} {
		k := shownKit(t, wishes...)
		for name, s := range shownScreens(k) {
			a := &App{kit: k, screens: []screen{s}}
			for _, w := range widths {
				for _, h := range heights {
					checkSize(t, name, a, Size{w, h})
				}
			}
		}
	}
}

// checkSize holds a screen to its window: never wider, never higher, and from
// 20 cells on without having to be cut.
func checkSize(t *testing.T, name string, a *App, size Size) {
	t.Helper()
	a.size = size
	lines := strings.Split(a.View().Content, "\n")
	if len(lines) != size.H {
		t.Fatalf("%s at %v has %d lines", name, size, len(lines))
	}
	if size.W >= 20 {
		lines = a.top().draw(a.kit, size)
	}
	for i, l := range lines {
		if cells(l) > size.W {
			t.Fatalf("%s at %v: line %d is %d cells wide: %q", name, size, i, cells(l), ansi.Strip(l))
		}
	}
}

func TestWithoutUTF8AllIsASCII(t *testing.T) {
	k := shownKit(t, did("mobility", 1, hurt), strange)
	k.Can.UTF8, k.Can.Braille = false, false
	for name, s := range shownScreens(k) {
		a := &App{kit: k, screens: []screen{s}}
		for _, size := range []Size{{20, 6}, {40, 15}, {80, 24}, {120, 40}} {
			checkSize(t, name, a, size)
			for _, r := range a.View().Content {
				if r > 127 {
					t.Fatalf("%s at %v draws %q:\n%s", name, size, r, ansi.Strip(a.View().Content))
				}
			}
		}
	}
}

func TestWithoutColourNothingIsColoured(t *testing.T) {
	k := shownKit(t, did("mobility", 1, hurt), strange)
	k.Can.Profile = colorprofile.ASCII
	k.dress()
	for name, s := range shownScreens(k) {
		for _, l := range s.draw(k, Size{80, 24}) {
			for _, colour := range []string{"[3", ";3", "[9", ";9", "[4", ";4"} {
				if strings.Contains(l, "\x1b"+colour) {
					t.Fatalf("%s: %q", name, l)
				}
			}
		}
	}
}

func TestNoScreenSaysWhatTheProductMayNotSay(t *testing.T) {
	for _, wishes := range [][]beforehand{{did("mobility", 1, hurt)}, {warned}, {firstStart}} {
		k := shownKit(t, wishes...)
		for name, s := range shownScreens(k) {
			a := &App{kit: k, screens: []screen{s}, size: Size{300, 300}}
			said := strings.ToLower(flat(ansi.Strip(a.View().Content)))
			for _, never := range []string{"patient", "therapy", "treats", "clinically proven", "clinic", "you should", "you must", "you missed"} {
				if strings.Contains(said, never) {
					t.Errorf("%s says %q", name, never)
				}
			}
		}
	}
}

func TestScreens(t *testing.T) {
	k := shownKit(t, did("mobility", 8, nil), did("stability", 6, nil), did("mobility", 1, hurt))
	last, _ := k.Desk.Last()
	for name, s := range map[string]screen{"home": &home{}, "summary": &summary{record: last, fresh: true}} {
		for _, size := range []Size{{80, 24}, {120, 40}, {40, 15}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size.W, size.H), func(t *testing.T) {
				a := &App{kit: k, screens: []screen{s}, size: size}
				golden.RequireEqual(t, ansi.Strip(a.View().Content)+"\n")
			})
		}
	}
}
