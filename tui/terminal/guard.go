package terminal

import (
	"fmt"
	"reflect"
	"runtime"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// Guard calls f. A panic in it ends the run like a signal does: checkpoint,
// terminal restored, message on stderr, exit status 1. With no run under way
// the panic goes on. Own goroutines start as `go terminal.Guard(...)`.
func Guard(f func()) {
	defer func() {
		if value := recover(); value != nil {
			w := watching.Load()
			if w == nil {
				panic(value)
			}
			w.End(fault(value, debug.Stack()))
		}
	}()
	f()
}

// fault describes a panic. The value of a runtime error is shown; of any other
// only the type, since its text could hold what a person entered. The stack
// tells where it was.
func fault(value any, stack []byte) *Ended {
	what := fmt.Sprintf("a panic with a %T", value)
	if err, ok := value.(runtime.Error); ok {
		what = err.Error()
	}
	return &Ended{Why: "fault", Code: 1, fault: what, stack: stack}
}

// guarded is the model with every way into it guarded. Bubble Tea would catch
// the panics too, but prints to stderr before the terminal is restored, gives
// up the model, and blocks when the terminal is stalled.
type guarded struct {
	model  tea.Model
	size   tea.WindowSizeMsg // of the window, for the first view
	begun  func()            // is called once the program runs, in a goroutine of its own
	show   func(tea.View)    // puts a view on the terminal
	last   tea.View          // the newest whole view: shown once the model cannot be asked any more
	failed bool
	fail   func(*Ended)
}

// Init is the model's, and tells it the size of the window: its first view is
// the first frame.
func (g *guarded) Init() (cmd tea.Cmd) {
	defer g.recovered()
	return tea.Batch(g.guard(g.model.Init()), g.update(g.size), func() tea.Msg { g.begun(); return nil })
}

// Update is the model's, until it panics; from then on everything is ignored.
func (g *guarded) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	model = g
	if g.failed {
		return model, nil
	}
	defer g.recovered()
	if back, ok := msg.(back); ok {
		return model, tea.Batch(g.update(back.size), g.update(tea.ResumeMsg{}))
	}
	return model, g.update(msg)
}

func (g *guarded) update(msg tea.Msg) (cmd tea.Cmd) {
	g.model, cmd = g.model.Update(msg)
	return g.guard(cmd)
}

// back is the message after a stop: a new size, and then a tea.ResumeMsg.
type back struct{ size tea.WindowSizeMsg }

// View is the model's, or after a panic the last one it drew, and is shown at
// once: Bubble Tea asks for it after every message, and has no renderer here.
func (g *guarded) View() tea.View {
	g.draw()
	g.show(g.last)
	return g.last
}

func (g *guarded) draw() {
	if g.failed {
		return
	}
	defer g.recovered()
	g.last = g.model.View()
}

// recovered is deferred around the model, in the goroutine of the event loop.
func (g *guarded) recovered() {
	if value := recover(); value != nil {
		g.failed = true
		g.fail(fault(value, debug.Stack()))
	}
}

// guard wraps a command, and the commands that it may return (a batch or a
// sequence, whose type is not exported, so it is recognised by its elements).
func (g *guarded) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if value := recover(); value != nil {
				g.fail(fault(value, debug.Stack()))
			}
		}()
		msg = cmd()
		list := reflect.ValueOf(msg)
		if list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
			return msg
		}
		// A copy: the model may return the same batch again.
		copied := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
		for i := range list.Len() {
			inner, _ := list.Index(i).Interface().(tea.Cmd)
			copied.Index(i).Set(reflect.ValueOf(g.guard(inner)))
		}
		return copied.Interface()
	}
}
