type mixed = 'basic' | 2
type plain = string | int
type nothing = null
type several = ('basic' | 2)[]
@sealed()
type open = {
  *: string
}
type wrong = {
  @allowed(['a'])
  tier: string
  @sealed()
  size: int
}
