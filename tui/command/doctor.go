package command

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/awake"
	"tspine/tui/cue"
	"tspine/tui/report"
	"tspine/tui/terminal"
	"tspine/tui/visit"
)

const (
	lookFor   = 7 * time.Second // how long sound, voice and staying awake are looked for, at most (X)
	testWords = "Hold. Left side. Switch sides. Done."
	sayWithin = 8 * time.Second // how long a voice may take for testWords (X)
)

func doctorCommand(std IO) *cobra.Command {
	var quiet, tones, voices bool
	c := described("doctor", inHome(func(dirs data.Dirs, _ []string) error {
		switch {
		case tones:
			std.teachTones(dirs, quiet)
		case voices:
			std.tryVoices(dirs, quiet)
		default:
			doctor(std, dirs, quiet)
		}
		return nil
	}))
	c.Flags().BoolVar(&quiet, "quiet", false, "play nothing")
	c.Flags().BoolVar(&voices, "voice", false, "only the voices: each says the same words, so you can choose")
	c.Flags().BoolVar(&tones, "tones", false, "only the tones: each is named, explained and played")
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
	std.tellSound(status, player.Voices(), d.Settings.Mute)
	std.tellAwake(keeper.Status())
	std.tellTerminal(terminal.Current(), d.Settings)
	std.tell("Files", text.New(dirs.Config).String()+" (settings, routines)")
	std.tell("", fmt.Sprintf("%s (%s, %s)", text.New(dirs.Data), report.Count(len(d.Records), "session"), report.Count(len(d.Assessments), "assessment")))
	std.tellMore(dirs.Limits())
	quiet = quiet || d.Settings.Mute
	silent, heading := quiet || deaf(status), "\nTones, one after the other:"
	if silent {
		heading = "\nTones (not played):"
	}
	fmt.Fprintln(std.Out, heading)
	std.playTones(player, silent, false)
	if !quiet && status.Voice != "" {
		std.tryVoice(player)
	}
}

// lookForSound waits until it is known what makes cues heard, at most lookFor.
func lookForSound(d *data.Snapshot) (*cue.Player, cue.Status) {
	o := visit.SoundOf(d.Settings)
	o.Mute = false
	told := make(chan cue.Status, 1)
	o.Notify = func(s cue.Status) { told <- s }
	p := cue.New(o)
	limit := time.After(lookFor)
	for {
		select {
		case s := <-told:
			if s.Sound != "" && (s.Voice != "" || s.VoiceProblem != "") {
				return p, s
			}
		case <-limit:
			return p, p.Status()
		}
	}
}

// tell writes what was found under a name; without one it belongs to the line
// before. On a terminal it is wrapped under its beginning.
func (s IO) tell(name, found string) {
	if name != "" {
		name += ":"
	}
	name = fmt.Sprintf("%-9s ", name)
	for _, line := range strings.Split(ansi.WrapWc(found, s.columns()-len(name), " "), "\n") {
		fmt.Fprintln(s.Out, name+line)
		name = strings.Repeat(" ", len(name))
	}
}

// columns is how wide what is printed may be.
func (s IO) columns() int {
	if !s.toTerminal() {
		return math.MaxInt16 // nobody sees an edge
	}
	return max(s.width(), leastColumns)
}

// width is how many columns the terminal has; 0 where it is none, or does not say.
func (s IO) width() int {
	f, ok := s.terminal()
	if !ok {
		return 0
	}
	width, _, _ := term.GetSize(f.Fd())
	return width
}

// leastColumns is the narrowest that words are wrapped to (X).
const leastColumns = 30

func (s IO) tellSound(found cue.Status, voices []string, muted bool) {
	sound, voice := cmp.Or(found.Sound, "no response yet"), found.Voice
	switch {
	case voice == "":
		voice = "none"
	case len(voices) > 1:
		voice += " (if it stops answering: " + strings.Join(voices[1:], ", then ") + ")"
	}
	if muted {
		sound += " (but the settings say mute)"
	}
	s.tell("Sound", text.New(sound).String())
	s.tellMore(found.SoundProblem())
	s.tell("Voice", text.New(voice).String())
	s.tellMore(found.VoiceProblem)
}

// tellMore adds words to the line before, if there are any.
func (s IO) tellMore(words string) {
	if words != "" {
		s.tell("", text.New(words).String())
	}
}

func (s IO) tellAwake(found string) {
	why, none := strings.CutPrefix(found, "none: ")
	switch {
	case none:
		s.tell("Awake", "nothing keeps the display awake")
		s.tell("", text.New("Turn the screen saver off while a session runs, or run a desktop that can be asked not to sleep ("+shortly(why)+").").String())
	case found == "trying":
		s.tell("Awake", "no response yet")
	default:
		s.tell("Awake", text.New(found).String())
	}
}

// reasonLength is how much of another program's error is told (X).
const reasonLength = 48

// shortly are the reasons of the means that failed, each without what a bus or a
// program adds to it.
func shortly(why string) string {
	reasons := strings.Split(why, "; ")
	for i, r := range reasons {
		name, said, more := strings.Cut(r, ": ")
		if !more {
			continue
		}
		if ansi.StringWidthWc(said) > reasonLength {
			said = ansi.TruncateWc(said[strings.LastIndex(said, ": ")+1:], reasonLength, "...")
		}
		reasons[i] = name + ": " + strings.TrimSpace(said)
	}
	return strings.Join(reasons[:min(len(reasons), 4)], "; ")
}

// tryVoice lets the voice say a few words and tells whether it did.
func (s IO) tryVoice(p *cue.Player) {
	fmt.Fprintln(s.Out, "The voice: "+testWords)
	if p.Try(0, testWords, sayWithin) {
		return
	}
	names := p.Voices()
	words := text.New(names[0]).String() + " does not answer."
	if others := text.Each(names[1:], cue.Choice); others != nil {
		words += " A session goes on with " + text.New(names[1]).String() + "; to change the voice now, set one of " + text.New(strings.Join(others, ", ")).String() + " as voice in the settings."
	}
	fmt.Fprintln(s.Out, words)
}

// Between two tones (X): alone, or with what they mean, which takes longer to
// read.
const (
	betweenOne    = 350 * time.Millisecond
	betweenTaught = 1500 * time.Millisecond
)

// teachTones names every tone with what it means, and plays it where there is sound.
func (s IO) teachTones(dirs data.Dirs, quiet bool) {
	player, heard := s.listen(dirs, quiet, false, "Tones of one kind sound alike, but each has its own tune. Left falls, right rises.")
	defer player.Close()
	s.playTones(player, !heard, true)
}

// tryVoices has every voice that there is say the same words.
func (s IO) tryVoices(dirs data.Dirs, quiet bool) {
	player, heard := s.listen(dirs, quiet, true, "Voices, best first. To choose one, set it as voice in the settings.")
	defer player.Close()
	for i, name := range player.Voices() {
		fmt.Fprintf(s.Out, "  %s: %s\n", text.New(cue.Choice(name)), testWords)
		if heard && !player.Try(i, testWords, sayWithin) {
			fmt.Fprintln(s.Out, "    does not answer")
		}
	}
}

// listen opens what makes sounds heard; spoken means that words are to be heard. It
// prints the line follows, and why nothing is played where nothing can be.
func (s IO) listen(dirs data.Dirs, quiet, spoken bool, follows string) (player *cue.Player, heard bool) {
	d := read(s, dirs)
	player, found := lookForSound(d)
	fmt.Fprintln(s.Out, follows)
	switch {
	case spoken && found.Sound == "terminal bell":
		fmt.Fprintln(s.Out, "Nothing is played: a terminal bell cannot speak.")
	case quiet:
		fmt.Fprintln(s.Out, "Nothing is played, as you asked.")
	case d.Settings.Mute:
		fmt.Fprintln(s.Out, "Nothing is played: the settings say mute.")
	case deaf(found):
		fmt.Fprintln(s.Out, "Nothing is played. "+found.SoundProblem())
	default:
		return player, true
	}
	return player, false
}

// deaf says whether nothing at all can be heard.
func deaf(found cue.Status) bool { return found.Sound == "" || found.Sound == "silence" }

// playTones names every tone, taught ones with what they mean, and plays it unless silent.
func (s IO) playTones(p *cue.Player, silent, taught bool) {
	family := ""
	for _, t := range cue.Tones() {
		line, wait := "  "+t.String(), betweenOne
		if taught {
			if t.Family() != family {
				family = t.Family()
				fmt.Fprintf(s.Out, "\n%s\n", family)
			}
			line, wait = line+": "+t.Means(), betweenTaught
		}
		fmt.Fprintln(s.Out, line)
		if !silent {
			p.Play(cue.Sound{Tone: t})
			time.Sleep(t.Length() + wait)
		}
	}
}
