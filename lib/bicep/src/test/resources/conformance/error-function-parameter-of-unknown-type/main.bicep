func used(a strng) string => '${a}!'
func unused(a strng) string => 'nothing'
