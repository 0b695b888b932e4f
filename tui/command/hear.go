package command

import (
	"fmt"
	"time"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/cue"
)

// Between two tones (X): alone, or with what they mean, which takes longer to
// read.
const (
	betweenOne    = 350 * time.Millisecond
	betweenTaught = 1500 * time.Millisecond
)

// teachTones names every tone with what it means, and plays it. Without sound
// it says so, and names them all the same.
func (s IO) teachTones(dirs data.Dirs, quiet bool) error {
	player, _, why := s.listen(dirs, quiet)
	defer player.Close()
	fmt.Fprintln(s.Out, "Tones of one kind sound alike, but each has its own tune. Left falls, right rises.")
	if why != "" {
		fmt.Fprintln(s.Out, why)
	}
	s.playTones(player, why != "", true)
	return nil
}

// listen is what makes sounds heard, and why nothing is played; "" where it is.
func (s IO) listen(dirs data.Dirs, quiet bool) (player *cue.Player, found cue.Status, why string) {
	d := read(s, dirs)
	player, found = lookForSound(d)
	switch {
	case quiet:
		why = "Nothing is played, as you asked."
	case d.Settings.Mute:
		why = "Nothing is played: the settings say mute."
	case deaf(found):
		why = "Nothing is played. " + found.SoundProblem()
	}
	return player, found, why
}

// tryVoices has every voice that there is say the same words.
func (s IO) tryVoices(dirs data.Dirs, quiet bool) error {
	player, found, why := s.listen(dirs, quiet)
	defer player.Close()
	if found.Sound == "terminal bell" {
		why = "Nothing is played: a terminal bell cannot speak."
	}
	fmt.Fprintln(s.Out, "Voices, best first. To choose one, set it as voice in the settings.")
	if why != "" {
		fmt.Fprintln(s.Out, why)
	}
	for i, name := range player.Voices() {
		fmt.Fprintf(s.Out, "  %s: %s\n", text.New(cue.Choice(name)), testWords)
		if why == "" && !player.TryVoice(i, testWords, sayWithin) {
			fmt.Fprintln(s.Out, "    does not answer")
		}
	}
	return nil
}

// deaf says whether nothing at all can be heard.
func deaf(found cue.Status) bool { return found.Sound == "" || found.Sound == "silence" }

// playTones names every tone and plays it after its name, unless nothing is to
// be heard. Taught tones are told with what they mean.
func (s IO) playTones(p *cue.Player, silent, taught bool) {
	switch {
	case taught:
	case silent:
		fmt.Fprintln(s.Out, "Tones (not played):")
	default:
		fmt.Fprintln(s.Out, "Tones, one after the other:")
	}
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
