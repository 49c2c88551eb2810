@allowed([
  'a'
])
param letter 'a' | 'b'
@allowed([true])
param yes true
param space sys
type alias = az
output all array = [letter, yes, space]
