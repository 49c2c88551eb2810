type bag = {
  @description('Of the bag.')
  @minLength(3)
  owner: string
  @secure()
  key: string?
  'odd name': int
  *: bool
}
@sealed()
type closed = {
  a: string
}
