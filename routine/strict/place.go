package strict

// kind is how a value came to be; it decides what may still be added to it.
type kind int

const (
	scalar   kind = iota // text, number, true, false, date
	array                // [ ... ]
	inline               // { ... }, closed once written
	implied              // made by a longer header: [a.b] makes a
	opened               // has its own header: [a]
	dotted               // made by a dotted key: a.b = 1 makes a
	repeated             // [[a]]: its items are tables
)

// place is where a value stands. All offsets are in bytes from the start of
// the file.
type place struct {
	kind  kind
	key   int // where its key starts
	start int // where the value starts; a table with a header: its bracket
	end   int // just after the value; 0 for a table with a header

	names []string          // keys of a table in file order
	named map[string]*place // and their places
	items []*place          // elements of a list
}

func (p *place) add(name string, inside *place) {
	if p.named == nil {
		p.named = map[string]*place{}
	}
	p.names = append(p.names, name)
	p.named[name] = inside
}

// table is what a further header or dotted key goes on from, nil when p can
// take none: [a.b] after [[a]] belongs to the newest a.
func (p *place) table() *place {
	switch p.kind {
	case implied, opened, dotted:
		return p
	case repeated:
		return p.items[len(p.items)-1]
	}
	return nil
}

// item is the place of element i, p itself when there is none.
func (p *place) item(i int) *place {
	if i < 0 || i >= len(p.items) {
		return p
	}
	return p.items[i]
}
