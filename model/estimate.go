package model

// This file is what we estimate of a criterion: how much work it is, and how much it does.

// Effort is our estimate of the work for a team of one to three volunteers.
type Effort string

// The efforts.
const (
	Days   Effort = "days"
	Weeks  Effort = "weeks"
	Months Effort = "months"
)

// Weight is the effort in the plan's arithmetic: 1 for days, 4 for weeks and 12
// for months. Anything else weighs as much as months.
func (e Effort) Weight() int {
	switch e {
	case Days:
		return 1
	case Weeks:
		return 4
	}
	return 12
}

// Impact is our estimate of how much a criterion does against attacks.
type Impact string

// The impacts.
const (
	High   Impact = "high"
	Medium Impact = "medium"
	Low    Impact = "low"
)

// Weight is the impact in the plan's arithmetic: 3, 2 or 1. Anything else
// weighs as little as low.
func (i Impact) Weight() int {
	switch i {
	case High:
		return 3
	case Medium:
		return 2
	}
	return 1
}
