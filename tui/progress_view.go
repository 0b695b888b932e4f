package tui

import (
	"fmt"
	"strings"

	"tspine/tui/chart"
	"tspine/tui/theme"
)

// draw shows the topic, or everything as words where braille cannot be drawn.
func (p *progress) draw(k *Kit, size Size) []string {
	pg := page{title: "Progress", right: fmt.Sprintf("the last %d weeks", progressWeeks), scroll: &p.scroll}
	switch {
	case !k.Can.Braille:
		for _, l := range p.words {
			pg.body = append(pg.body, hanging(l[:len(l)-len(strings.TrimLeft(l, " "))], strings.TrimLeft(l, " "), inner(size))...)
		}
	case len(k.Desk.Records) == 0:
		pg.body = append([]string{""}, wrap("No session yet. After the first one this shows pain, minutes, holds and reps, and left beside right.", min(measure, inner(size)))...)
	default:
		pg.body = append(p.tabs(k, inner(size)), topics[p.at].lines(p, k, size)...)
	}
	return pg.draw(k, size, p.keys(k))
}

// tabs name the topics; where they do not fit, the one that is shown.
func (p *progress) tabs(k *Kit, width int) []string {
	var plain int
	var parts []string
	for i, t := range topics {
		plain += len(t.name) + 3
		if i == p.at {
			parts = append(parts, k.Theme.On(theme.Accent, "["+t.name+"]"))
		} else {
			parts = append(parts, " "+t.name+" ")
		}
	}
	line := strings.Join(parts, " ")
	switch {
	case plain-1 <= width:
	case plain-len(parts) <= width:
		line = strings.Join(parts, "")
	default:
		line = parts[p.at] + k.Theme.Paint(theme.Faint, fmt.Sprintf(" %d of %d", p.at+1, len(topics)))
	}
	return []string{line, ""}
}

// inks are the roles of a chart.
var inks = map[chart.Ink]theme.Role{
	chart.Words: theme.Text, chart.Axis: theme.Faint, chart.First: theme.Work, chart.Second: theme.Ready, chart.Both: theme.Rest,
}

// painted draws the lines of a chart in the colours of the theme.
func chartLines(k *Kit, lines []chart.Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = chartLine(k, l)
	}
	return out
}

func chartLine(k *Kit, l chart.Line) string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(k.Theme.Paint(inks[s.Ink], s.Text))
	}
	return b.String()
}

// ink is words in the colour of a series.
func (k *Kit) ink(i chart.Ink, words string) string { return k.Theme.Paint(inks[i], words) }
