package paper

import (
	"fmt"
	"strings"

	"tspine/routine/plan"
)

// Measures of the chart of pain, in the units of its picture (X).
const (
	chartWide, chartHigh = 720, 166
	chartLeft, chartTop  = 46, 8
	plotWide, plotHigh   = 664, 130
	topPain              = 10
	weekLabels           = 12 // at most
)

// drawing is pain over time.
type drawing struct {
	strings.Builder
	from, to plan.Date
}

// painChart draws the pain before and after each session, and the averages of
// the assessments.
func painChart(from, to plan.Date, points []plan.PainPoint, averages []plan.Assessment) string {
	c := &drawing{from: from, to: to}
	c.put(`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">`, chartWide, chartHigh)
	c.put("<title>%s</title>\n", fmt.Sprintf("Pain before and after %d sessions, 0 to 10; the numbers are in the table below.", len(points)))
	c.ground()
	var line []string
	for _, a := range averages {
		if day := plan.DateOf(a.At); a.Pain != nil && day >= from && day <= to {
			line = append(line, fmt.Sprintf("%.1f,%.1f", c.x(day), c.y(*a.Pain)))
		}
	}
	if len(line) > 0 {
		c.put(`<polyline class="average" points="%s"/>`+"\n", strings.Join(line, " "))
	}
	for _, at := range line {
		c.put(`<path class="told" d="M%s m0,-4 l4,4 -4,4 -4,-4z"/>`+"\n", at)
	}
	for _, p := range points {
		c.point(p)
	}
	c.WriteString("</svg>\n")
	return c.String()
}

func (c *drawing) put(format string, a ...any) { fmt.Fprintf(c, format, a...) }

func (c *drawing) x(d plan.Date) float64 {
	return chartLeft + plotWide*(float64(d-c.from)+0.5)/float64(c.to-c.from+1)
}

func (c *drawing) y(pain int) float64 {
	return chartTop + plotHigh*(1-float64(pain)/topPain)
}

// ground is what the points stand on: the bands of the scale, its lines, the
// weeks.
func (c *drawing) ground() {
	for _, b := range []struct {
		class     string
		low, high float64
	}{{"mid", 3.5, 5.5}, {"high", 5.5, 10}} {
		top := chartTop + plotHigh*(1-b.high/topPain)
		c.put(`<rect class="%s" x="%d" y="%.1f" width="%d" height="%.1f"/>`+"\n", b.class, chartLeft, top, plotWide, plotHigh*(b.high-b.low)/topPain)
	}
	for n := 0; n <= topPain; n += 2 {
		c.put(`<path class="rule" d="M%d %.1fh%d"/><text x="%d" y="%.1f" text-anchor="end">%d</text>`+"\n", chartLeft, c.y(n), plotWide, chartLeft-7, c.y(n)+3.5, n)
	}
	weeks := (int(c.to-c.from) + 7) / 7
	each := (weeks + weekLabels - 1) / weekLabels
	for i := 0; i < weeks; i += each {
		day := c.from + plan.Date(7*i)
		x := chartLeft + plotWide*float64(day-c.from)/float64(c.to-c.from+1)
		c.put(`<path class="rule" d="M%.1f %dv%d"/><text x="%.1f" y="%d">%s</text>`+"\n", x, chartTop, plotHigh+4, x+2, chartTop+plotHigh+15, day.Time().Format("2 Jan"))
	}
}

// point is one session: a ring for the pain before, a dot for the pain after.
func (c *drawing) point(p plan.PainPoint) {
	x := c.x(p.Date)
	if p.Before != nil && p.After != nil {
		c.put(`<path class="way %s" d="M%.1f %.1fV%.1f"/>`, p.Focus, x, c.y(*p.Before), c.y(*p.After))
	}
	if p.Before != nil {
		c.put(`<circle class="before %s" cx="%.1f" cy="%.1f" r="4"/>`, p.Focus, x, c.y(*p.Before))
	}
	if p.After != nil {
		c.put(`<circle class="after %s" cx="%.1f" cy="%.1f" r="2.6"/>`, p.Focus, x, c.y(*p.After))
	}
	c.WriteByte('\n')
}
