var a = {
  key 'x'
}
