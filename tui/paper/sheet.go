package paper

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/colorprofile"

	"tspine/routine"
	"tspine/routine/body"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/figure"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// Sheet is a routine as a handout.
type Sheet struct {
	Routine routine.Routine
	Level   routine.Level // empty prints the ranges
	First   routine.Side  // that is drawn; NoSide is the figure's own
	Figure  func(routine.Exercise) (*body.Figure, bool)
	Ask     []string // who should ask a professional first, and when to stop
}

// How large a figure is drawn, in the units of its picture (X).
const (
	drawnWide = 320
	drawnHigh = 240
)

// From so many exercises on they stand in two columns (X): six of them, with
// everything else, fill one page.
const twoColumnsFrom = 4

// HTML is the page.
func (s Sheet) HTML() string {
	class := "sheet " + string(s.Routine.Focus)
	if s.dense() {
		class += " dense"
	}
	p := newPage(s.Routine.Name.String()+" · exercise sheet", class)
	s.head(p)
	p.raw("<div class=\"exercises\">\n")
	for i, e := range s.Routine.Once().Exercises {
		s.exercise(p, i+1, e)
	}
	p.raw("</div>\n")
	s.week(p)
	if len(s.Ask) > 0 {
		p.raw("<section class=\"ask\"><h2>Before you begin: who should ask a professional first</h2>\n")
		for _, words := range s.Ask {
			p.put("<p>%s</p>\n", words)
		}
		var each []string
		for _, e := range s.Routine.Once().Exercises {
			if len(e.NotFor) > 0 {
				each = append(each, fmt.Sprintf("%s: %s.", e.Name, text.List(text.Each(e.NotFor, text.Text.String), "or")))
			}
		}
		if each != nil {
			p.put("<p>In particular, before the first time of %s</p>\n", strings.Join(each, " "))
		}
		p.raw("</section>\n")
	}
	p.raw("<footer>Made with tspine, a guided timer and log for the upper back. It does not diagnose or treat, and does not replace a professional.</footer>\n")
	return p.done()
}

// dense says whether the exercises stand in two columns, with room for what has to
// be known alone.
func (s Sheet) dense() bool { return len(s.Routine.Once().Exercises) >= twoColumnsFrom }

// head is what it is, how long it takes and what is needed.
func (s Sheet) head(p *page) {
	p.put("<header><div>\n<h1>%s</h1>\n<p class=\"about\">%s</p>\n", s.Routine.Name, s.about())
	var instead []string
	for _, e := range s.Routine.Once().Exercises {
		if words := e.Instead.String(); words != "" && !s.dense() && !slices.Contains(instead, words) {
			instead = append(instead, words)
		}
	}
	if needs := report.Needs(s.Routine); needs != "" || instead != nil {
		p.raw("<p class=\"needs\">")
		if needs != "" {
			p.put("<b>You need:</b> %s. ", needs)
		}
		p.put("%s</p>\n", strings.Join(instead, " "))
	}
	p.raw("</div>\n<dl class=\"blanks\"><dt>Name</dt><dd></dd><dt>Week of</dt><dd></dd></dl>\n</header>\n")
}

func (s Sheet) about() string {
	parts := []string{"Upper back"}
	if s.Routine.Focus != "" {
		parts[0] += ", " + string(s.Routine.Focus)
	}
	parts = append(parts, report.Count(len(s.Routine.Once().Exercises), "exercise"), s.takes())
	if s.Level != "" {
		parts = append(parts, "level "+string(s.Level))
	}
	return strings.Join(parts, " · ")
}

// takes says how long a session is, in whole minutes.
func (s Sheet) takes() string {
	low, high := s.Level, s.Level
	if s.Level == "" {
		low, high = routine.Low, routine.High
	}
	from, to := minutesOf(s.Routine, low), minutesOf(s.Routine, high)
	if from == to {
		return fmt.Sprintf("about %d minutes", from)
	}
	return fmt.Sprintf("about %d–%d minutes", from, to)
}

func minutesOf(r routine.Routine, l routine.Level) int {
	t := session.Flatten(r, routine.Options{Level: l}, session.Voice{})
	return max(1, int(math.Round(t.Total().Minutes())))
}

// exercise is one exercise with its drawings and words.
func (s Sheet) exercise(p *page, n int, e routine.Exercise) {
	p.put("<article class=\"%s\"><h2><span class=\"number\">%s</span>\n%s", e.Focus, fmt.Sprint(n), e.Name)
	if !e.Why.Empty() && !s.dense() {
		p.put("\n<small>%s</small>", e.Why)
	}
	p.raw("</h2>\n<div class=\"seen\">\n")
	s.drawings(p, e)
	for _, c := range e.Caution {
		p.put("<p class=\"caution\">%s</p>\n", c)
	}
	how := steps(e)
	below := !s.dense() && roomBelow(e, how)
	if below {
		p.cues(e)
	}
	if len(e.Variations) > 0 {
		p.put("<p class=\"later\">Another form, for later: %s</p>\n", e.Variations[0].Name)
	}
	d := dose{e.Dose, s.Level}
	p.put("</div>\n<div class=\"words\">\n<p class=\"dose\"><b>%s</b>\n", d.much())
	if sides := d.sides(); sides != "" {
		p.put("<span class=\"side\">%s</span>\n", sides)
	}
	if e.Rounds > 1 {
		p.put("<span class=\"side\">in a circuit of %s rounds</span>\n", fmt.Sprint(e.Rounds))
	}
	p.put("<span class=\"pace\">%s</span>\n</p>\n", d.pace())
	p.list("ol", how)
	if !below {
		p.cues(e)
	}
	p.raw("</div>\n</article>\n")
}

// byTone are the words that tell a movement by its tones, which paper has not: looked for
// when a sheet is printed, and not made at every start.
var byTone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i) *\bon the (rising|falling) (tone|one)\b,? *`) })

// joins closes the gap that they leave before a mark.
var joins = strings.NewReplacer(" .", ".", " :", ":", " ;", ";")

// steps are how to get into position and what to do, for somebody who reads.
func steps(e routine.Exercise) (out []string) {
	if into := session.IntoPosition(e); into != "" {
		out = append(out, into)
	}
	for _, words := range e.Setup {
		said := strings.TrimPrefix(words.String(), session.WhenStarted)
		out = append(out, text.Capital(strings.TrimSpace(joins.Replace(byTone().ReplaceAllString(said, " ")))))
	}
	return out
}

// drawings are the start and the end, from one place.
func (s Sheet) drawings(p *page, e routine.Exercise) {
	f, ok := s.Figure(e)
	if !ok {
		p.put("<p class=\"nodrawing\">No drawing for this one: %s.</p>\n", e.Position.Words())
		return
	}
	light := theme.New(theme.Light, colorprofile.TrueColor)
	p.raw("<div class=\"drawings\">\n")
	for _, m := range []struct {
		name string
		at   body.Moment
	}{{"Start", body.Moment{Side: s.First}}, {"End", body.Moment{Phase: body.Hold, Side: s.First}}} {
		p.raw("<figure>\n" + figure.StillSVG(f, m.at, figure.Own, light, drawnWide, drawnHigh))
		p.put("<figcaption>%s</figcaption>\n</figure>\n", m.name)
	}
	p.raw("</div>\n")
}

// weekdays are the columns of the week.
var weekdays = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday}

// week has a box to tick for each day, and room for the pain.
func (s Sheet) week(p *page) {
	p.raw("<table class=\"week\">\n<caption>Your week: tick what you have done</caption>\n<thead><tr><td></td>")
	for _, d := range weekdays {
		p.raw("<th scope=\"col\">" + d.String()[:3] + "</th>")
	}
	p.raw("</tr></thead>\n<tbody>\n")
	row := func(name, cell string) {
		p.put("<tr><th scope=\"row\">%s</th>", name)
		p.raw(strings.Repeat("<td>"+cell+"</td>", len(weekdays)) + "</tr>\n")
	}
	const box, blank = `<span class="box"></span>`, ""
	if n := len(s.Routine.Once().Exercises); !s.dense() {
		for _, e := range s.Routine.Once().Exercises {
			row(e.Name.String(), box)
		}
	} else {
		row(fmt.Sprintf("All %d exercises", n), box)
	}
	row("Pain before, 0 to 10", blank)
	row("Pain after, 0 to 10", blank)
	p.raw("</tbody>\n</table>\n")
}

// cues are the reminders of form: beside the drawings where there is room.
func (p *page) cues(e routine.Exercise) {
	var cues []string // each once
	for _, c := range e.During {
		if words := c.String(); !slices.Contains(cues, words) {
			cues = append(cues, words)
		}
	}
	if cues != nil {
		p.put("<p class=\"cues\"><b>Remember:</b> %s</p>\n", strings.Join(cues, " · "))
	}
}

// How many characters a line takes beside the drawings and below them, and how
// many lines the drawings are high (X): near enough to choose a column by.
const (
	lineBeside, lineBelow = 62, 50
	drawingLines          = 7
	doseLines             = 2
)

// roomBelow says whether there is more room below the drawings than beside.
func roomBelow(e routine.Exercise, how []string) bool {
	beside, below := doseLines, drawingLines+min(1, len(e.Variations))
	for _, words := range how {
		beside += 1 + len(words)/lineBeside
	}
	for _, c := range e.Caution {
		below += 1 + len(c.String())/lineBelow
	}
	return below < beside
}
