var a = 'text'
var b = 42
var c = false
var d = null
var e = {
  nested: {
    list: [
      1
      2
    ]
  }
}
