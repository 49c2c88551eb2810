func even(i int) bool => i % 2 == 0
output text string = reduce(['a', 'b', 'c'], '', (all, next, i) => even(i) ? '${all}${next}' : all)
