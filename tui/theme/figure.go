package theme

import "cmp"

// Part is what a piece of a figure is made of.
type Part uint8

// The parts. Those of things stand in the order of body.Kind; those of the
// body begin with Skin.
const (
	NoPart Part = iota
	Mat
	Pillow
	Wood
	Wall
	Roller
	Band
	Ball
	Floor
	Skin
	Shirt
	Trousers
	Hair
	Shoe
	Eye
	Parts
)

// parts are the parts in full light, red, green, blue from 0 to 255.
type parts [Parts][3]float64

var (
	darkParts = parts{
		Mat: {44, 84, 78}, Pillow: {226, 218, 196}, Wood: {158, 122, 98}, Wall: {84, 88, 100}, Roller: {240, 212, 84}, Band: {150, 220, 70}, Ball: {210, 110, 150}, Floor: {58, 62, 72},
		Skin: {246, 198, 162}, Shirt: {64, 150, 244}, Trousers: {124, 128, 178}, Hair: {122, 76, 50}, Shoe: {222, 224, 230}, Eye: {58, 34, 26}}
	lightParts = parts{
		Mat: {172, 206, 192}, Pillow: {232, 218, 182}, Wood: {146, 110, 84}, Wall: {206, 208, 214}, Roller: {226, 178, 30}, Band: {70, 150, 20}, Ball: {200, 90, 136}, Floor: {214, 216, 222},
		Skin: {236, 178, 136}, Shirt: {26, 108, 220}, Trousers: {72, 84, 150}, Hair: {92, 58, 38}, Shoe: {98, 104, 120}, Eye: {40, 22, 16}}
	unknownParts = parts{
		Mat: {96, 140, 124}, Pillow: {198, 186, 150}, Wood: {150, 114, 90}, Wall: {128, 132, 142}, Roller: {224, 178, 44}, Band: {104, 184, 40}, Ball: {200, 90, 136}, Floor: {112, 116, 126},
		Skin: {236, 176, 136}, Shirt: {36, 126, 236}, Trousers: {104, 112, 172}, Hair: {112, 70, 46}, Shoe: {206, 208, 216}, Eye: {48, 28, 22}}
)

// Glow is the colour of where something should be felt; nothing else looks like it.
var Glow = [3]float64{255, 88, 44}

// Part is the colour of a part in full light, red, green, blue from 0 to 255.
func (t Theme) Part(p Part) [3]float64 { return cmp.Or(t.parts, &unknownParts)[p] }
