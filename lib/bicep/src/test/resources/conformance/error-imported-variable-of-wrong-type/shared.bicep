@export()
var settings = {
  small: 'one'
  large: 2
}
@export()
var region string = 'westus'
