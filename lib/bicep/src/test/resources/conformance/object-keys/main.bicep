param k string
var o = {
  plain: 1
  'quoted-key': 2
  '${k}-x': 3
  '[bracket]': 4
  copy: 5
}
