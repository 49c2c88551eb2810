type cat = {
  kind: 'cat'
  lives: int
}
type dog = {
  kind: 'dog'
  tricks: string[]
}
@discriminator('kind')
type pet = cat | dog
@discriminator('kind')
type more = pet | {
  kind: 'fish'
  size: int
}
@discriminator('kind')
param maybe (cat | dog)?
param p pet = {
  kind: 'cat'
  lives: 9
}
output o more = {
  kind: 'fish'
  size: 1
}
