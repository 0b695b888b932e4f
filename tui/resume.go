package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// resume offers a session that was cut off: go on where it stopped, or keep
// what was done and close it.
type resume struct {
	record  session.Record
	session session.Session // reopened, so that its place can be told
	wanted  screen          // what was asked for instead, nil for home
	scroll  scroll
}

// newResume is the offer of a record; false when it cannot be gone on with, and
// then it is kept as it is.
func newResume(k *Kit, r session.Record) (*resume, bool) {
	s, err := session.Reopen(r, k.Desk.Habits(r.Routine.Focus).Voice(), k.Now())
	if err != nil {
		k.Saver.Save(session.Closed(r))
	}
	return &resume{record: r, session: s}, err == nil
}

func (r *resume) init(*Kit) tea.Cmd { return nil }

func (r *resume) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, r.keys(k), msg) }

func (r *resume) keys(k *Kit) []binding {
	var own []binding
	if k.Desk.Plan.Blocked {
		own = append(own, warningKey())
	} else {
		own = append(own, binding{keys: []string{"enter"}, label: "Enter", does: "go on there", run: r.goOn})
	}
	own = append(own, binding{keys: []string{"c"}, label: "c", does: "close it, keep what was done", run: r.close})
	own = append(own, r.scroll.keys()...)
	return withHelp(append(own, r.later()), len(own))
}

// later leaves the session as it is; it is offered again at the next start.
func (r *resume) later() binding {
	if r.wanted == nil {
		return backKey("decide later")
	}
	b := backKey("decide later, start the other")
	b.run = func(*Kit) tea.Cmd { return replace(r.wanted) }
	return b
}

// goOn takes the session up. Some time may have passed since it was offered.
func (r *resume) goOn(k *Kit) tea.Cmd {
	s, err := session.Reopen(r.record, k.Desk.Habits(r.record.Routine.Focus).Voice(), k.Now())
	if err != nil {
		return r.close(k)
	}
	p := newPlayer(s)
	p.goOn = s.Asking() == session.AskNothing
	return replace(p)
}

// close keeps the session as partly done, and shows it.
func (r *resume) close(k *Kit) tea.Cmd {
	closed := session.Closed(r.record)
	if r.wanted != nil {
		return inOrder(keep(k, closed), replace(r.wanted))
	}
	return inOrder(keep(k, closed), replace(&summary{record: closed, fresh: true}))
}

func (r *resume) draw(k *Kit, size Size) []string {
	width := inner(size)
	p := page{title: "A session was cut off", right: r.record.Started.Format("Monday 2 January, 15:04"), scroll: &r.scroll}
	wide := blockWidth(width)
	if k.Desk.Plan.Blocked {
		p.body = append(append(p.body, k.painted(theme.Warning, "A warning sign waits to be seen and cleared, so this session cannot go on now.", min(measure, width))...), "")
	}
	p.body = append(p.body, k.block("Session", width, append(k.painted(theme.Title, r.record.Routine.Name.String(), wide), wrap(r.done(), wide)...)...)...)
	p.body = append(append(p.body, ""), k.block("It stopped at", width, wrap(placeOf(r.session), wide)...)...)
	p.body = append(append(p.body, ""), k.block("", width, wrap("Going on begins with a count-in of 3 seconds. What was done is kept either way.", wide)...)...)
	return p.draw(k, size, r.keys(k))
}

// done is how much of the session is on the disk.
func (r *resume) done() string {
	return fmt.Sprintf("%s done, %s left.", report.Clock(r.session.Active()), report.Clock(r.session.TotalLeft()))
}

// placeOf says exercise, side, set, rep and the seconds that are left.
func placeOf(s session.Session) string { return strings.TrimSpace(s.WhereWords()) }
