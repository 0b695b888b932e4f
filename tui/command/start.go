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
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui"
	"tspine/tui/desk"
	"tspine/tui/live"
	"tspine/tui/plain"
	"tspine/tui/report"
	"tspine/tui/terminal"
)

// startFlags are the flags of a session.
type startFlags struct {
	level, side                             string
	plain, mute, noVoice, noQuestions, calm bool
}

func startCommand(std IO) *cobra.Command {
	var f startFlags
	c := &cobra.Command{
		Use:               "start [ROUTINE|FILE]",
		Short:             "Begin a session now: today's suggestion, or the routine that is named",
		Args:              takes(0, 1, "[ROUTINE|FILE]"),
		ValidArgsFunction: completeRoutines,
		RunE: func(_ *cobra.Command, args []string) error {
			return start(std, f, args)
		},
	}
	f.on(c)
	return c
}

// on lets a command take the flags.
func (f *startFlags) on(c *cobra.Command) {
	levelFlag(c, &f.level)
	sideFlag(c, &f.side)
	flags := c.Flags()
	flags.BoolVar(&f.plain, "plain", false, "line by line, for screen readers and pipes")
	flags.BoolVar(&f.mute, "mute", false, "no sound at all")
	flags.BoolVar(&f.noVoice, "no-voice", false, "tones only")
	flags.BoolVar(&f.noQuestions, "no-questions", false, "ask nothing before and after")
	flags.BoolVar(&f.calm, "calm", false, "nothing moves, one update a second")
}

// lineByLine are the flags as the plain program takes them. It is always calm.
func (f startFlags) lineByLine(o routine.Options) plain.Flags {
	return plain.Flags{Level: o.Level, First: o.First, Mute: f.mute, NoVoice: f.noVoice, NoQuestions: f.noQuestions}
}

// inApp are the flags as the app takes them; the routine is the one to begin
// with, or empty.
func (f startFlags) inApp(o routine.Options, r routine.Routine) tui.Flags {
	return tui.Flags{Choice: live.Choice{Routine: r, Level: o.Level, First: o.First},
		Mute: f.mute, NoVoice: f.noVoice, NoQuestions: f.noQuestions, Calm: f.calm}
}

func start(std IO, f startFlags, args []string) error {
	o, err := options(f.level, f.side)
	if err != nil {
		return err
	}
	dirs, err := data.LocateHere()
	if err != nil {
		return err
	}
	var wanted routine.Routine
	if len(args) == 1 {
		found, err := data.Find(args[0], dirs.Routines())
		if err != nil {
			return err
		}
		wanted = found.Routine
	}
	if err := unblocked(dirs, std.Now()); err != nil {
		return err
	}
	if len(args) == 1 {
		d := desk.Read(dirs, data.NewStore(dirs), std.Now())
		if _, left := d.Habits(wanted.Focus).Of(live.Choice{Routine: wanted}); !left {
			return nothingLeft(wanted)
		}
	}
	can := terminal.Current()
	if can.Plain || f.plain {
		p := plain.New(dirs, std.means(), f.lineByLine(o))
		return p.Watched(func() error { return p.Start(wanted) })
	}
	if len(args) == 0 {
		wanted = suggested(desk.Read(dirs, data.NewStore(dirs), std.Now()), std.Now())
	}
	return tui.Run(dirs, can, f.inApp(o, wanted))
}

// unblocked is nil when a session may begin; else it says what has to happen
// first. The records have no part in it.
func unblocked(dirs data.Dirs, now time.Time) error {
	assessments, _, _ := data.NewStore(dirs).Assessments()
	p := plan.Make(now, assessments, nil, plan.Settings{})
	if !p.Blocked {
		return nil
	}
	return fmt.Errorf("%s %s `tspine assess --cleared DATE` records it", p.Today.Why[0].Text, report.Blocked(p))
}

// suggested is the routine of the day for the app to begin with. It is empty,
// and the app opens at home, when the day has none, and when a session that was
// cut off is to be offered first.
func suggested(d *desk.Desk, now time.Time) routine.Routine {
	cutOff := slices.ContainsFunc(d.Records, func(r session.Record) bool { return session.Resumable(r, now) })
	for _, l := range d.Routines {
		if l.Err == nil && l.Routine.ID == d.Plan.Today.Routine && !cutOff {
			return l.Routine
		}
	}
	return routine.Routine{}
}

// open is `tspine` without a command: the app, the menu line by line, or
// without a terminal what there is to say.
func open(std IO, f startFlags) error {
	o, err := options(f.level, f.side)
	if err != nil {
		return err
	}
	dirs, err := data.LocateHere()
	if err != nil {
		return err
	}
	can := terminal.Current()
	switch {
	case !std.toTerminal() && !f.plain:
		return printToday(std, dirs)
	case can.Plain || f.plain:
		p := plain.New(dirs, std.means(), f.lineByLine(o))
		return p.Watched(func() error { p.Home(); return nil })
	}
	return tui.Run(dirs, can, f.inApp(o, routine.Routine{}))
}

// printToday prints today's suggestion, a session that was cut off, and the
// last one.
func printToday(std IO, dirs data.Dirs) error {
	store := data.NewStore(dirs)
	d := readFrom(std, dirs, store)
	printLines(std.Out, report.Today(d.Plan))
	fmt.Fprintln(std.Out)
	open := cutOff(store, std.Now())
	printLines(std.Out, open)
	last, ok := d.Last()
	switch {
	case ok && open != nil:
		fmt.Fprintln(std.Out)
	case !ok && open == nil:
		fmt.Fprintln(std.Out, noSession)
	}
	if ok {
		printLines(std.Out, report.Summarise(last, report.Earlier(last, d.Records)).Lines())
	}
	return nil
}

// cutOff tells of the session that can be gone on with, or nothing.
func cutOff(store *data.Store, now time.Time) []string {
	r, ok := store.Interrupted(now)
	if !ok {
		return nil
	}
	s, err := session.Reopen(r, session.Voice{}, now)
	if err != nil { // `tspine start` says why, and closes it
		return nil
	}
	return append(report.CutOff(r, s), "`tspine start` goes on with it.")
}

const noSession = "There is no session yet: `tspine start` begins one."

var errNoSession = errors.New("there is no session yet: `tspine start` begins one")

// toTerminal says whether what is printed goes to a terminal.
func (s IO) toTerminal() bool {
	f, ok := s.Out.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// means are what the plain program talks through. Only a terminal has a bell,
// and an edge.
func (s IO) means() plain.Means {
	m := plain.Means{In: s.In, Out: s.Out, Err: s.Err, Now: s.Now, Random: s.Random}
	if s.toTerminal() {
		m.Bell = func() { _, _ = io.WriteString(s.Out, "\a") }
		if width, _, err := term.GetSize(s.Out.(*os.File).Fd()); err == nil {
			m.Out = plain.Wrapped(s.Out, width)
		}
	}
	return m
}
