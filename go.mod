module rungs

go 1.26.8
