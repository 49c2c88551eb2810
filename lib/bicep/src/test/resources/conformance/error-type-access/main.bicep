type strings = string[]
type invalidIndex = strings[0]

type pair = [string, int]
type invalidItems = pair[*]

type shop = {
  name: string
  owner: string?
}
type invalidRest = shop.*
type misspelled = shop.nam
type missing = (shop).address

type dictionary = {
  *: string
}
type notNamed = dictionary.first
type allowed = { rest: dictionary.*, name: shop.name, first: pair[0], one: strings[*] }
