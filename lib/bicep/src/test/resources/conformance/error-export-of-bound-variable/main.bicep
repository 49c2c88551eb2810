param region string
resource room 'Microsoft.Example/rooms@2024-01-01' existing = {
  name: 'room'
}
var prefix = 'lab-${region}'
func twice(text string) string => '${text}${text}'
@export()
var label = '${prefix}-${room.id}-${region}'
@export()
var fixed = twice('x')
output o string = '${label}${fixed}'
