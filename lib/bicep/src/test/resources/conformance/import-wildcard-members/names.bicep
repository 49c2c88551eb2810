@export()
var regions = {
  main: {
    short: 'we'
    long: 'westeurope'
  }
}
@export()
var sizes = [
  {
    name: 'small'
  }
]
@export()
func label(region string) string => 'lab-${region}'
