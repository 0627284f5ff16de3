package model

import (
	"container/heap"
	"slices"
	"sort"
)

// inOrder is a topological sort that takes, of the steps that are free to
// start, the one with most worth. Steps come in catalogue order, which breaks
// ties. Should needs form a ring, which the lint forbids, the rest comes by worth.
func inOrder(steps []Step) []Step {
	byWorth := slices.Clone(steps)
	slices.SortStableFunc(byWorth, func(a, b Step) int { return b.Worth.Compare(a.Worth) })
	rank := map[string]int{}
	for i, s := range byWorth {
		rank[s.Criterion.ID] = i
	}
	blocks := make([][]int, len(byWorth)) // the steps that wait for this one
	waitsFor := make([]int, len(byWorth))
	free := &ranks{}
	for i, s := range byWorth {
		for _, need := range s.Needs {
			if j, ok := rank[need]; ok {
				blocks[j] = append(blocks[j], i)
				waitsFor[i]++
			}
		}
		if waitsFor[i] == 0 {
			heap.Push(free, i)
		}
	}
	out := make([]Step, 0, len(byWorth))
	taken := make([]bool, len(byWorth))
	take := func(i int) {
		taken[i] = true
		out = append(out, byWorth[i])
		for _, freed := range blocks[i] {
			if waitsFor[freed]--; waitsFor[freed] == 0 && !taken[freed] {
				heap.Push(free, freed)
			}
		}
	}
	for i := range byWorth {
		for free.Len() > 0 {
			take(heap.Pop(free).(int))
		}
		if !taken[i] { // all that are left wait for each other
			take(i)
		}
	}
	return out
}

// ranks is a heap of places in an order; the first comes out first.
type ranks struct{ sort.IntSlice }

func (r *ranks) Push(x any) { r.IntSlice = append(r.IntSlice, x.(int)) }

func (r *ranks) Pop() any {
	last := r.IntSlice[len(r.IntSlice)-1]
	r.IntSlice = r.IntSlice[:len(r.IntSlice)-1]
	return last
}
