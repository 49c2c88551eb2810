param a object
var v = {
  plain: 1
  merged: {
    ...a
    x: 'y'
  }
}
