// Package body is a human body that can be posed: a skeleton of an adult, its
// joints by the clinic's names, and how it moves from pose to pose.
//
// Angles are in degrees from the neutral-zero position of a goniometer:
// standing, arms hanging, palms inward. Places are in centimetres: X forward,
// Y up, Z to the person's right; the floor is at Y = 0.
//
// Words. A pose is every angle at one moment, and where the hands reach. A
// position (standing, seated, kneeling, all-fours, side-lying, supine, prone)
// places the whole body and keeps its contacts: feet that stand stay where
// they are, shins lie on the floor, nothing sinks into it. A goal is the place
// that a hand is at; the arm bends as it must to be there. A solid is a piece
// of a thing (mat, chair, roller, ...). A figure is two to five poses with
// its things, read from 10 to 40 lines of TOML. A way leads a person into its
// first pose, over stations that are held to be copied.
//
// An exercise for one side is done with the other side by the other side of
// the body: left and right change places. Whoever lies on the other side lies
// with the head at the other end.
//
// The package never draws, and knows no clock, no files and no terminal. The
// same figure and moment give the same body.
package body
