type chat = {
  kind: 'chat'
  tokens: int
}
type image = {
  kind: 'image'
  size: string
}
@discriminator('kind')
type model = chat | image
@discriminator('kind')
param given model
@discriminator('kind')
param maybe model?
type pool = {
  @discriminator('kind')
  first: model
}
output same model = given
output other model? = maybe
output p pool = {
  first: given
}
