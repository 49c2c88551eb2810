type a = {
  kind: 'a'
}
type b = {
  kind: 'b'
}

@discriminator('kind')
type either = a | b

@discriminator('other')
type mismatch = either

@discriminator('kind')
type same = either

@discriminator('kind')
type self = a | self

@discriminator('kind')
type maybeSelf = (a | maybeSelf)?

@discriminator('kind')
type there = a | back
@discriminator('kind')
type back = b | there

@discriminator('kind')
type casing = a | { kind: 'A' }

@discriminator('kind')
param text 'x' | 'y'

@discriminator('kind')
type tuple = [a | b]
