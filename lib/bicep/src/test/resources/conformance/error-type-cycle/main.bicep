type a = {
  b: b
}
type b = {
  a: a
}
type fine = {
  next: fine?
}
