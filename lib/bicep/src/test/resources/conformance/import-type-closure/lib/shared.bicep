type inner = {
  x: int
}
@export()
@description('With parts.')
type outer = {
  parts: inner[]
}
