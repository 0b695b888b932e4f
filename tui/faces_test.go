package tui

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/plain"
	"tspine/tui/ui"
	"tspine/tui/visit"
)

// decision is what somebody does with a step, for both faces of the program.
type decision struct {
	back    bool
	answers []string // for each question as a line; "" skips it
	menu    int      // on home: which of entries
}

// entries are what can be chosen on home: the key of the app, and how plain
// calls it.
var entries = []struct {
	key   string
	words []string // the first that there is
}{
	{"enter", []string{"a warning sign, or", "start ", "answer the question", "resume it", "choose a routine"}}, {"d", []string{"another routine", "choose a routine"}},
	{"a", []string{"the assessment"}}, {"w", []string{"a warning sign"}}, {"l", []string{"the last session"}}, {"p", []string{"your progress"}},
}

// decide makes up a decision that fits a step.
func decide(r *rand.Rand, s flow.Step) decision {
	d := decision{back: r.IntN(8) == 0, menu: r.IntN(len(entries))}
	for _, q := range s.Questions {
		line := ""
		switch {
		case q.Form == flow.Day || r.IntN(3) == 0:
		case q.Form == flow.Scale:
			line = fmt.Sprint(q.Min + r.IntN(q.Max-q.Min+1))
		case q.Form == flow.One:
			line = fmt.Sprint(1 + r.IntN(len(q.Options)))
		case q.Form == flow.Many && len(s.Given[q.ID].Values) == 0:
			line = fmt.Sprint(1 + r.IntN(len(q.Options)))
			if q.ID == flow.QSigns && (line == "2" || r.IntN(3) > 0) { // the app asks how bad it is only below the sign
				line = ""
			}
		case q.Form == flow.Note && s.Given[q.ID].Text == "":
			line = "a note"
		}
		d.answers = append(d.answers, line)
	}
	return d
}

// told is what was asked and shown, a step a line.
type told []string

func (l *told) add(s flow.Step) {
	var asked []string
	for _, q := range s.Questions {
		asked = append(asked, q.ID)
	}
	*l = append(*l, fmt.Sprintf("%s %s", s.ID, strings.Join(asked, ",")))
}

const steps = 25

// TestBothFacesAskTheSame: the app and plain, driven by the same decisions, ask
// the same things in the same order, and keep the same.
func TestBothFacesAskTheSame(t *testing.T) {
	asked := map[string]bool{}
	for seed := range uint64(40) {
		var app, lines told
		var kept [2]string
		meet(t, func(r *robot) {
			app = appFollows(r, rand.New(rand.NewPCG(seed, 1)), seed%4 == 1)
			kept[0] = keptBy(r.visit)
		}, start(seed))
		synctest.Test(t, func(t *testing.T) {
			time.Sleep(time.Until(morning))
			f := findings(t.TempDir())
			f.Open = func(cue.Options) Speaker { return &ear{} }
			start(seed)(f)
			lines, kept[1] = plainFollows(t, f, rand.New(rand.NewPCG(seed, 1)))
		})
		if !slices.Equal(app, lines) {
			t.Fatalf("seed %d: the app\n  %s\nplain\n  %s", seed, strings.Join(app, "\n  "), strings.Join(lines, "\n  "))
		}
		if kept[0] != kept[1] {
			t.Errorf("seed %d: the app kept\n%s\nplain kept\n%s", seed, kept[0], kept[1])
		}
		for _, l := range app {
			asked[l] = true
		}
	}
	if len(asked) < 15 {
		t.Errorf("only %d different steps were met: %v", len(asked), asked)
	}
}

// start is how a person begins.
func start(seed uint64) beforehand {
	return func(f *found) {
		switch seed % 4 {
		case 0:
			firstStart(f)
		case 1:
			begins("stability")(f)
		case 2:
			warned(f)
		}
	}
}

// keptBy is what lies on the disk in the end, without ids and moments.
func keptBy(v *visit.Visit) string {
	if err := v.Saver.Flush(time.Minute); err != nil {
		return err.Error()
	}
	kept := data.Read(v.Dirs, v.Store, v.Now())
	var out strings.Builder
	for _, a := range kept.Assessments {
		fmt.Fprintln(&out, "assessment", a.Short, a.Items, a.Feel, a.Warnings == nil, a.Warnings, a.Cleared, number(a.Pain), number(a.Change))
	}
	for _, r := range kept.Records {
		fmt.Fprintln(&out, "session", r.Routine.ID, r.Level, r.Status, number(r.PainBefore), number(r.PainAfter), number(r.Effort), r.Note)
	}
	return out.String()
}

func number(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}

// appFollows makes decisions with keys; once is until the session that was asked
// for is over.
func appFollows(r *robot, random *rand.Rand, once bool) (seen told) {
	for len(seen) < steps {
		if r.left() {
			return seen
		}
		s := r.visit.Step()
		if once && s.ID == flow.Home {
			return seen
		}
		if s.Kind == flow.Show && s.ID != flow.Home && s.ID != flow.Picker { // plain prints these and goes on
			r.press("esc")
			continue
		}
		seen.add(s)
		d := decide(random, s)
		switch {
		case s.ID == flow.Session:
			r.after(time.Second).press("q", "q")
		case s.ID == flow.Home:
			if key := entries[d.menu].key; !r.has(key) {
				r.press("q")
			} else {
				r.press(key)
			}
		case s.ID == flow.Picker || d.back && s.Kind == flow.Ask:
			r.press("esc")
		default:
			for i, q := range s.Questions {
				r.answers(q, d.answers[i])
				if i < len(s.Questions)-1 {
					r.press("down")
				}
			}
			r.press("enter")
		}
	}
	return seen
}

// has says whether a key is bound on the screen.
func (r *robot) has(key string) bool {
	for _, b := range r.app.top().Keys(r.app.env()) {
		if b.Has(key) {
			return true
		}
	}
	return false
}

// answers presses the keys of an answer.
func (r *robot) answers(q flow.Question, line string) {
	switch {
	case line == "":
	case q.Form == flow.Scale && strings.HasPrefix(line, "-"):
		r.press(line[1:], "-")
	case q.Form == flow.Scale && line == "10":
		r.press("1", "0")
	case q.Form == flow.Many && q.ID == flow.QSigns:
		n := map[string]string{"1": "1", "3": "2", "4": "3", "5": "4"}[line] // what lies below a sign is not asked yet
		r.press(n)
	case q.Form == flow.Many && line == "10":
		for range 9 {
			r.press("down")
		}
		r.press("space")
	default:
		for _, c := range line {
			r.press(string(c))
		}
	}
}

// plainFollows makes decisions with lines.
func plainFollows(t *testing.T, f *found, random *rand.Rand) (seen told, kept string) {
	out := &page{}
	in, stop := make(chan string), make(chan struct{})
	id := uint16(0)
	p := &plain.Program{Out: out, Err: out, Lines: in, Remarks: make(chan string, 8), Stop: stop, Waker: &waker{}, Notify: f.Desk.notify,
		Open: func(cue.Options) plain.Speaker { return silentEar{&ear{}} }}
	p.Visit = &visit.Visit{Dirs: f.Dirs, Store: f.Store, Saver: data.NewSaver(f.Dirs, f.Store, func(data.Unsaved) {}), Now: time.Now,
		Random: func() uint16 { id++; return id }, Flags: f.Flags, Known: data.Read(f.Dirs, f.Store, time.Now())}
	done := make(chan struct{})
	go func() { defer close(done); _ = p.Follow(f.Want) }()
	synctest.Wait()
	writes := func(lines ...string) {
		for _, l := range lines {
			select {
			case in <- l:
				synctest.Wait()
			case <-done:
				return
			}
		}
	}
	for len(seen) < steps {
		s := p.Step()
		if ended(done) {
			break
		}
		if s.ID == flow.Summary { // of a session that was: what can be done about it is offered
			writes("")
			continue
		}
		seen.add(s)
		d := decide(random, s)
		switch {
		case s.ID == flow.Session:
			time.Sleep(time.Second)
			writes("q", "q")
		case s.ID == flow.Home:
			writes(out.entry(entries[d.menu].words))
		case s.ID == flow.Picker || d.back && s.Kind == flow.Ask:
			writes("q")
		case s.Kind == flow.Ask:
			writes(d.answers...)
		case s.Kind == flow.Tell:
			writes("")
		case s.ID == flow.Heat:
			writes("")
		}
		time.Sleep(3 * time.Second) // the last words
		synctest.Wait()
	}
	close(stop)
	<-done
	return seen, keptBy(p.Visit)
}

func ended(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// page is what plain has written.
type page struct {
	mutex sync.Mutex
	text  strings.Builder
}

func (p *page) Write(b []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.Write(b)
}

// entry is the number of an entry of the last menu; "" leaves it.
func (p *page) entry(words []string) string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	_, menu, _ := strings.Cut(p.text.String()[strings.LastIndex(p.text.String(), "What next?"):], "\n")
	for _, w := range words {
		if found := regexp.MustCompile(`(?m)^  (\d+) ` + w).FindStringSubmatch(menu); found != nil {
			return found[1]
		}
	}
	return ""
}

// silentEar is an ear that has nothing to hear with.
type silentEar struct{ *ear }

func (silentEar) Status() cue.Status { return cue.Status{Muted: true} }

// TestBothFacesHaveTheKeysOfASession: what the app has on a letter or a sign is a
// letter of plain, which lists it, and does the same there.
func TestBothFacesHaveTheKeysOfASession(t *testing.T) {
	_, list := heardInLines(t, "?")
	for _, before := range [][]string{nil, {"x"}} {
		_, keys := heardInApp(t, before...)
		if want := map[bool]int{true: 9, false: 3}[before == nil]; len(keys) != want {
			t.Errorf("after %v there are the keys %v, not %d", before, keys, want)
		}
		for _, key := range keys {
			if before == nil && !strings.Contains(list, " "+key+" ") {
				t.Errorf("plain does not list %s:\n%s", key, list)
			}
			both := append(slices.Clone(before), key)
			app, _ := heardInApp(t, both...)
			if lines, _ := heardInLines(t, both...); app != lines || app == "" {
				t.Errorf("%v is heard as %s in the app, in lines as %s", both, app, lines)
			}
		}
	}
}

// inARep is a moment of a session in which any key changes what is heard.
const inARep = 20 * time.Second

// heardInApp is what is heard after some keys in a session of the app, and which keys
// of one letter are shown then, but for help and the figure.
func heardInApp(t *testing.T, keys ...string) (sounds string, shown []string) {
	meet(t, func(r *robot) {
		r.after(inARep)
		before := len(r.heard.sounds)
		sounds = tones(r.press(keys...).heard.sounds[before:])
		for _, b := range r.app.top().Keys(r.app.env()) {
			if key := b.Label(ui.Env{}); len(key) == 1 && b.Does() != "" && !b.Has("?") && !b.Has("v") {
				shown = append(shown, key)
			}
		}
	}, begins("mobility"), quiet)
	return sounds, shown
}

// heardInLines is what is heard after some lines in the same session, and what they
// led to in words.
func heardInLines(t *testing.T, lines ...string) (sounds, written string) {
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(morning))
		heard, out, in, stop := &ear{}, &page{}, make(chan string), make(chan struct{})
		s := live.New(flow.Choice{Routine: shipped("mobility")}, live.Habits{}, time.Now(), 1, session.Answers{})
		done := make(chan session.Record, 1)
		go func() {
			done <- plain.Session{Out: out, Lines: in, Stop: stop, Now: time.Now, Outlets: live.Outlets{Speaker: heard, Keeper: shelf{}, Waker: &waker{}}}.Run(s)
		}()
		time.Sleep(inARep)
		synctest.Wait()
		before, from := len(heard.sounds), out.text.Len()
		for _, l := range lines {
			in <- l
			synctest.Wait()
			time.Sleep(apart)
		}
		sounds, written = tones(heard.sounds[before:]), out.text.String()[from:]
		close(stop)
		<-done
	})
	return sounds, written
}

func tones(sounds []cue.Sound) string {
	var out []string
	for _, s := range sounds {
		if s.Tone != cue.None || s.Words != "" {
			out = append(out, fmt.Sprint(s.Tone, " ", s.Words))
		}
	}
	return strings.Join(out, "; ")
}

// shelf keeps nothing.
type shelf struct{}

func (shelf) Save(session.Record) {}
