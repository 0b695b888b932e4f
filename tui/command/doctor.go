package command

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/awake"
	"tspine/tui/cue"
	"tspine/tui/desk"
	"tspine/tui/terminal"
)

const (
	lookFor    = 7 * time.Second        // how long sound, voice and staying awake are looked for, at most (X)
	betweenOne = 350 * time.Millisecond // between two test tones (X)
	testWords  = "Hold. Left side. Switch sides. Done."
)

func doctorCommand(std IO) *cobra.Command {
	var quiet bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "What was found for sound, voice, staying awake and the terminal, with every tone",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			dirs, err := data.LocateHere()
			if err != nil {
				return err
			}
			doctor(std, dirs, quiet)
			return nil
		},
	}
	c.Flags().BoolVar(&quiet, "quiet", false, "play nothing")
	return c
}

// doctor looks for everything at once and tells what it found in order.
func doctor(std IO, dirs data.Dirs, quiet bool) {
	d := read(std, dirs)
	keeper := awake.New("tspine")
	settled := keeper.Hold("tspine doctor")
	defer keeper.Release()
	player, status := lookForSound(d)
	defer player.Close()
	select {
	case <-settled:
	case <-time.After(lookFor):
	}
	std.tellSound(status, d.Settings.Mute)
	std.tellAwake(keeper.Status())
	std.tellTerminal(terminal.Current())
	std.tellFiles(dirs, d)
	if silent := status.Sound == "" || status.Sound == "silence"; !quiet && !silent && !d.Settings.Mute {
		std.playTones(player)
	}
}

// lookForSound waits until it is known what makes cues heard, at most lookFor.
func lookForSound(d *desk.Desk) (*cue.Player, cue.Status) {
	o := d.Sound()
	o.Mute = false
	told := make(chan cue.Status, 1)
	o.Notify = func(s cue.Status) { told <- s }
	p := cue.New(o)
	limit := time.After(lookFor)
	for {
		select {
		case s := <-told:
			if s.Sound != "" && (s.Voice != "" || strings.Contains(s.Problem, "No voice")) {
				return p, s
			}
		case <-limit:
			return p, p.Status()
		}
	}
}

// tell writes what was found under a name; without one it belongs to the line
// before.
func (s IO) tell(name, found string) {
	if name != "" {
		name += ":"
	}
	fmt.Fprintf(s.Out, "%-9s %s\n", name, found)
}

func (s IO) tellSound(found cue.Status, muted bool) {
	sound, voice := found.Sound, found.Voice
	if sound == "" {
		sound = "nothing has answered yet"
	}
	if voice == "" {
		voice = "none"
	}
	if muted {
		sound += " (but the settings say mute)"
	}
	s.tell("Sound", text.New(sound).String())
	s.tell("Voice", text.New(voice).String())
	if found.Problem != "" {
		s.tell("", text.New(found.Problem).String())
	}
}

func (s IO) tellAwake(found string) {
	why, none := strings.CutPrefix(found, "none: ")
	switch {
	case none:
		s.tell("Awake", "nothing keeps the display awake")
		s.tell("", text.New("Turn the screen saver off while a session runs, or run a desktop that can be asked not to sleep ("+why+").").String())
	case found == "trying":
		s.tell("Awake", "nothing has answered yet")
	default:
		s.tell("Awake", text.New(found).String())
	}
}

// colours say how many colours a profile has.
var colours = map[colorprofile.Profile]string{
	colorprofile.NoTTY:     "no colours",
	colorprofile.ASCII:     "no colours",
	colorprofile.ANSI:      "16 colours",
	colorprofile.ANSI256:   "256 colours",
	colorprofile.TrueColor: "all colours",
}

func (s IO) tellTerminal(can terminal.Capabilities) {
	if can.Plain {
		s.tell("Terminal", "line by line: there is no terminal here, it can do nothing else (TERM=dumb), or ACCESSIBLE is set")
		return
	}
	found := []string{colours[can.Profile]}
	for _, f := range []struct {
		has       bool
		yes, lack string
	}{
		{can.UTF8, "UTF-8", "no UTF-8: figures are told in words (set LANG to a UTF-8 locale)"},
		{can.Braille, "braille for figures", "no braille for figures"},
		{can.Keyboard, "a keyboard", "no keyboard"},
	} {
		if f.has {
			found = append(found, f.yes)
		} else {
			found = append(found, f.lack)
		}
	}
	s.tell("Terminal", strings.Join(found, ", "))
}

func (s IO) tellFiles(dirs data.Dirs, d *desk.Desk) {
	s.tell("Files", text.New(dirs.Config).String()+" (settings, routines)")
	s.tell("", fmt.Sprintf("%s (%d sessions, %d assessments)", text.New(dirs.Data), len(d.Records), len(d.Assessments)))
}

// playTones plays every tone after its name, and then a few words.
func (s IO) playTones(p *cue.Player) {
	fmt.Fprintln(s.Out, "\nTones, one after the other:")
	for _, t := range cue.Tones() {
		fmt.Fprintln(s.Out, "  "+t.String())
		p.Play(cue.Sound{Tone: t})
		time.Sleep(t.Length() + betweenOne)
	}
	if p.Status().Voice == "" {
		return
	}
	fmt.Fprintln(s.Out, "The voice: "+testWords)
	p.Play(cue.Sound{Words: testWords})
	time.Sleep(cue.Spoken(testWords, 0))
}
