type account = {
  name: string
  region: string?
}

param typo account = {
  name: 'a'
  regoin: 'swedencentral'
}

param nothing {} = { more: 1 }

param named { name: string, *: int } = { name: 'a', weight: 2 }

param open object = { more: 1 }

var built = { name: 'a', weight: 2 }

output copied account = built
output read string = typo.zone
output safe string? = typo.?zone
output others array = [nothing, named.weight, open.more]
