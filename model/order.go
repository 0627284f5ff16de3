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
	out := make([]Step, 0, len(byWorth))
	for _, i := range topological(len(byWorth), func(i int, needs func(int)) {
		for _, need := range byWorth[i].Needs {
			if j, ok := rank[need]; ok {
				needs(j)
			}
		}
	}) {
		out = append(out, byWorth[i])
	}
	return out
}

// topological orders n things so that each comes after those that it needs, and of
// those that are free the one with the lowest number first. Of things that need each
// other in a ring that one comes first, too.
func topological(n int, needs func(i int, each func(j int))) []int {
	blocks := make([][]int, n) // the things that wait for this one
	waitsFor := make([]int, n)
	free := &ranks{}
	for i := range n {
		needs(i, func(j int) {
			blocks[j] = append(blocks[j], i)
			waitsFor[i]++
		})
		if waitsFor[i] == 0 {
			heap.Push(free, i)
		}
	}
	out := make([]int, 0, n)
	taken := make([]bool, n)
	take := func(i int) {
		taken[i] = true
		out = append(out, i)
		for _, freed := range blocks[i] {
			if waitsFor[freed]--; waitsFor[freed] == 0 && !taken[freed] {
				heap.Push(free, freed)
			}
		}
	}
	for i := range n {
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
