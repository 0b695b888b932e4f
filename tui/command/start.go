package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui"
	"tspine/tui/event"
	"tspine/tui/live"
	"tspine/tui/plain"
	"tspine/tui/report"
	"tspine/tui/terminal"
	"tspine/tui/visit"
)

// startFlags are the flags of a session.
type startFlags struct {
	visit.Flags
	events       string
	with         []string // ids of exercises to take back in
	plain, going bool
	given        func(name string) bool // on the command line; nil is none
}

func startCommand(std IO) *cobra.Command {
	var f startFlags
	c := described("start", inHome(func(dirs data.Dirs, args []string) error {
		return start(std, f, dirs, args)
	}))
	f.on(c)
	c.Flags().StringSliceVar(&f.with, "with", nil, "an exercise that is left out for now, to be done this once")
	return c
}

// on lets a command take the flags.
func (f *startFlags) on(c *cobra.Command) {
	levelFlag(c, &f.Level)
	sideFlag(c, &f.First)
	flags := c.Flags()
	f.given = flags.Changed
	flags.BoolVar(&f.plain, "plain", false, "line by line, for screen readers and pipes")
	flags.BoolVar(&f.Mute, "mute", false, "no sound at all")
	flags.BoolVar(&f.NoVoice, "no-voice", false, "tones only; --no-voice=false keeps the voice on when ACCESSIBLE is set")
	flags.BoolVar(&f.going, "go", false, "with a screen reader: every exercise starts by itself, even the first time")
	flags.BoolVar(&f.NoQuestions, "no-questions", false, "ask nothing before or after")
	minutesFlag(c, &f.Within)
	flags.StringVar(&f.events, "events", "", "a file to write events to, one JSON line each; - is standard output")
	choiceFlag(c, "theme", &f.Screen.Theme, data.Themes, "colours")
	choiceFlag(c, "glyphs", &f.Screen.Glyphs, data.Glyphs, "what your font can show")
	choiceFlag(c, "progress", &f.Screen.Progress, data.Progresses, "the terminal's own progress bar")
	flags.BoolVar(&f.Calm, "calm", false, "nothing moves, one update a second")
}

func start(std IO, f startFlags, dirs data.Dirs, args []string) error {
	known := data.Recent(dirs, data.NewStore(dirs), std.Now())
	want := flow.Want{Session: true, Choice: flow.Choice{TakeBack: f.with}}
	if len(args) == 1 {
		r, ok := known.Routine(args[0])
		if !ok { // a file, or nothing: the error says what there is
			found, err := data.Find(args[0], dirs.Routines())
			if err != nil {
				return err
			}
			r = found.Routine
		}
		want.Choice.Routine = r
	}
	if err := f.possible(std, known, want.Choice); err != nil {
		return err
	}
	return run(std, f, dirs, want, known)
}

// run runs the app, or plain where there is no terminal to draw on; known is
// what has been read for it, if anything.
func run(std IO, f startFlags, dirs data.Dirs, want flow.Want, known *data.Snapshot) error {
	can := terminal.Current()
	followers, err := follow(std, f.events, dirs)
	if err != nil {
		return err
	}
	defer followers.Close()
	f.Watchers = []live.Watcher{followers}
	if f.events == "-" { // the lines have standard output for themselves
		std.Out, f.plain = std.Err, true
	}
	if can.Plain || f.plain {
		return std.plain(f, dirs).Run(want)
	}
	return tui.Run(dirs, can, f.Flags, want, known)
}

// possible is nil when a session of a choice may begin; else it says what has to
// happen first.
func (f startFlags) possible(std IO, d *data.Snapshot, c flow.Choice) error {
	for _, id := range c.TakeBack {
		if !slices.Contains(d.Plan.LeftOut, id) {
			return usageError{fmt.Errorf("--with %q: that is not left out now; `tspine plan` says what is", id)}
		}
	}
	r := c.Routine
	if r.ID == "" {
		r, _ = d.Routine(d.Plan.Today.Routine)
	} else if _, left := c.Without(d.Plan.LeftOut); !left {
		return nothingLeft(r)
	}
	if r.ID != "" {
		if err := f.cut(std, d, r); err != nil {
			return err
		}
	}
	if p := d.Plan; p.Blocked {
		return fmt.Errorf("%s %s `tspine assess --cleared DATE` records it", p.Today.Why[0].Text, report.Blocked(p))
	}
	return nil
}

// open is `tspine` without a command: the app, the menu line by line, or
// without a terminal what there is to say.
func open(std IO, f startFlags, dirs data.Dirs) error {
	if !std.toTerminal() && !f.plain {
		return printToday(std, dirs)
	}
	return run(std, f, dirs, flow.Want{}, nil)
}

// printToday prints today's suggestion, the session that was cut off, and the last one.
func printToday(std IO, dirs data.Dirs) error {
	store := data.NewStore(dirs)
	d := readFrom(std, dirs, store)
	std.printLines(report.Today(d.Plan))
	fmt.Fprintln(std.Out)
	open := cutOff(store, std.Now())
	std.printLines(open)
	last, ok := d.Last()
	if ok && open != nil {
		fmt.Fprintln(std.Out)
	}
	if ok {
		std.printLines(report.Summarise(last, report.Earlier(last, d.Records)).Lines())
	} else if open == nil {
		fmt.Fprintln(std.Out, "No sessions yet: `tspine start` begins one.")
	}
	return nil
}

// cutOff tells of the session that can be gone on with, or nothing.
func cutOff(store *data.Store, now time.Time) []string {
	r, ok := store.Unfinished(now)
	if !ok {
		return nil
	}
	s, err := session.Reopen(r, session.Voice{}, now)
	if err != nil { // told with the other problems
		return nil
	}
	return append(report.CutOff(r, s), "`tspine start` resumes it.")
}

var errNoSession = errors.New("there is no session yet: `tspine start` begins one")

// toTerminal says whether what is printed goes to a terminal.
func (s IO) toTerminal() bool {
	_, ok := s.terminal()
	return ok
}

// terminal is the terminal that what is printed goes to.
func (s IO) terminal() (*os.File, bool) {
	to := s.Out
	if o, ok := to.(*output); ok {
		to = o.to
	}
	f, ok := to.(*os.File)
	return f, ok && term.IsTerminal(f.Fd())
}

// plain is the program line by line. For a screen reader it keeps its own voice
// to itself, unless one was asked for, and lets the person begin what is new
// where they can.
func (s IO) plain(f startFlags, dirs data.Dirs) *plain.Program {
	m := s.means()
	m.Reader = terminal.Accessible(os.Getenv("ACCESSIBLE"))
	in, _ := s.In.(*os.File)
	m.Waits = m.Reader && !f.going && in != nil && term.IsTerminal(in.Fd())
	if m.Reader && (f.given == nil || !f.given("no-voice")) {
		chosen, _ := data.LoadSettings(dirs)
		f.NoVoice = f.NoVoice || chosen.Voice == "" && chosen.VoiceCommand == nil
	}
	return plain.New(dirs, m, f.Flags)
}

// plots prints small charts where there is a terminal that can show them.
func (s IO) plots(p plan.Progress) {
	width := s.width()
	if width == 0 || !s.screen().Braille {
		return
	}
	if lines := report.Plots(p, plan.DateOf(s.Now()), width); lines != nil {
		s.printLines(append(lines, ""))
	}
}

// means are what plain talks through. Only a terminal has a bell, and an edge.
func (s IO) means() plain.Means {
	m := plain.Means{In: s.In, Out: s.Out, Err: s.Err, Now: s.Now, Random: s.Random}
	if s.toTerminal() {
		m.Bell = func() { _, _ = io.WriteString(s.Out, "\a") }
		m.Out = plain.Wrapped(s.Out, s.width())
	} else if o, ok := s.Out.(*output); ok {
		m.Lost = o.lost.Done()
	}
	return m
}

// follow opens what follows the sessions: the file of --events, and the program of
// the settings, which keeps nobody from a session when it cannot be started.
func follow(std IO, file string, dirs data.Dirs) (*event.Stream, error) {
	settings, _ := data.LoadSettings(dirs) // what is wrong with them is told elsewhere
	s := &event.Stream{}
	switch file {
	case "":
	case "-":
		s.ToWriter(std.Out)
	default:
		if err := s.ToFile(file); err != nil {
			return nil, err
		}
	}
	if settings.EventCommand != nil {
		if err := s.ToProgram(settings.EventCommand); err != nil {
			std.remark(err.Error())
		}
	}
	return s, nil
}
