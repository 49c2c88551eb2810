type pool = {
  kind: 'pool'
  members: string[]
}
type single = {
  kind: string
  url: string
}
@discriminator('kind')
type backend = pool | single
@discriminator('kind')
type twice = pool | {
  kind: 'pool'
}
@discriminator('kind')
type alone = pool
