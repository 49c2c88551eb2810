var now = utcNow()
output stamp string = now
module without = {
  name: 'm'
}
