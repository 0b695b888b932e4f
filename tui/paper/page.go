package paper

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
)

// style is how every page looks.
//
//go:embed style.css
var style string

// page is an HTML page that is being written.
type page struct{ strings.Builder }

// newPage opens a page; class is that of its body.
func newPage(title, class string) *page {
	p := &page{}
	p.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
	p.element("title", "", title)
	p.raw("\n<style>\n" + style + "</style>\n</head>\n")
	p.raw(fmt.Sprintf("<body class=%q>\n<main>\n", class))
	return p
}

// done closes the page and is the whole of it.
func (p *page) done() string {
	p.raw("</main>\n</body>\n</html>\n")
	return p.String()
}

// raw writes HTML as it is.
func (p *page) raw(code string) { p.WriteString(code) }

// text writes words.
func (p *page) text(words string) { p.raw(html.EscapeString(words)) }

// element writes words in an element, with a class when there is one.
func (p *page) element(tag, class, words string) {
	p.open(tag, class)
	p.text(words)
	p.close(tag)
}

func (p *page) open(tag, class string) {
	if class != "" {
		class = fmt.Sprintf(" class=%q", class)
	}
	p.raw("<" + tag + class + ">")
}

func (p *page) close(tag string) { p.raw("</" + tag + ">\n") }

// list writes words as a list, or nothing when there are none.
func (p *page) list(tag, class string, words []string) {
	if len(words) == 0 {
		return
	}
	p.open(tag, class)
	for _, w := range words {
		p.element("li", "", w)
	}
	p.close(tag)
}
