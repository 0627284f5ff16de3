package model

import "slices"

// Links that form a ring are written by no honest program: nobody can have known
// what had not been said. A register without one never comes here but to be looked
// at once.

// ring says whether some events follow each other in a ring.
func (r *register) ring() bool {
	if r.late && !r.honest {
		r.late = false
		parts, _ := r.parts()
		r.ringed = r.ringed || len(parts) < len(r.said)
	}
	return r.ringed && !r.honest
}

// ringHeads are the heads by the parts in which all follow each other: the standing
// events of a part that no standing event outside of it follows.
func (r *register) ringHeads() []*Event {
	parts, of := r.parts()
	followed := make([]bool, len(parts))
	var heads []*Event
	for p := len(parts) - 1; p >= 0; p-- { // what follows comes after what it follows
		active := followed[p]
		for _, i := range parts[p] {
			if r.stands(i) {
				active = true
				if !followed[p] {
					heads = append(heads, r.said[i].Event)
				}
			}
		}
		if !active {
			continue
		}
		for _, i := range parts[p] {
			for _, id := range r.said[i].After {
				for _, j := range r.with(id) {
					*r.work++
					if of[j] != int32(p) && id != r.said[i].ID {
						followed[of[j]] = true
					}
				}
			}
		}
	}
	slices.SortFunc(heads, compare)
	return heads
}

// parts are the strongly connected components of the events by what they name, each
// after all that it names; and of which part an event is. This is Tarjan's algorithm
// with a stack of its own: a file may hold a chain of millions.
func (r *register) parts() (parts [][]int32, of []int32) {
	const unseen, closed = 0, -1
	n := len(r.said)
	*r.work += n
	of = make([]int32, n)
	low := make([]int32, n) // the earliest that can be reached, counted from 1
	number := make([]int32, n)
	var open []int32 // seen, and of no part yet
	type frame struct {
		at        int32
		link, one int // where among After, and among those that have that ID
	}
	var path []frame
	count := int32(0)
	enter := func(i int32) {
		count++
		number[i], low[i] = count, count
		open = append(open, i)
		path = append(path, frame{at: i})
	}
	for root := range int32(n) {
		if number[root] != unseen {
			continue
		}
		enter(root)
	walk:
		for len(path) > 0 {
			f := &path[len(path)-1]
			s := &r.said[f.at]
			for ; f.link < len(s.After); f.link, f.one = f.link+1, 0 {
				if s.After[f.link] == s.ID {
					continue
				}
				same := r.with(s.After[f.link])
				for f.one < len(same) {
					j := same[f.one]
					f.one++
					*r.work++
					switch number[j] {
					case unseen:
						enter(j)
						continue walk
					case closed:
					default:
						low[f.at] = min(low[f.at], low[j])
					}
				}
			}
			i := f.at
			path = path[:len(path)-1]
			if low[i] == number[i] {
				var part []int32
				for {
					j := open[len(open)-1]
					open = open[:len(open)-1]
					number[j], of[j] = closed, int32(len(parts))
					part = append(part, j)
					if j == i {
						break
					}
				}
				parts = append(parts, part)
			}
			if len(path) > 0 && number[i] != closed {
				up := path[len(path)-1].at
				low[up] = min(low[up], low[i])
			}
		}
	}
	return parts, of
}
