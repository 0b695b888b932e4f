package paper

import (
	_ "embed"
	"fmt"
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
	p.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>%s</title>\n", title)
	p.raw("\n<style>\n" + style + "</style>\n</head>\n")
	p.put("<body class=\"%s\">\n<main>\n", class)
	return p
}

// done closes the page and is the whole of it.
func (p *page) done() string {
	p.raw("</main>\n</body>\n</html>\n")
	return p.String()
}

// raw writes HTML as it is.
func (p *page) raw(code string) { p.WriteString(code) }

// escaper does what html.EscapeString does; that package links the table of all entities.
var escaper = strings.NewReplacer("&", "&amp;", "'", "&#39;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// put writes HTML with words in the place of every %s.
func (p *page) put(code string, words ...any) {
	for i, w := range words {
		words[i] = escaper.Replace(fmt.Sprint(w))
	}
	fmt.Fprintf(p, code, words...)
}

// list writes words as a list, or nothing when there are none.
func (p *page) list(tag string, words []string) {
	if len(words) == 0 {
		return
	}
	p.raw("<" + tag + ">")
	for _, w := range words {
		p.put("<li>%s</li>\n", w)
	}
	p.raw("</" + tag + ">\n")
}
