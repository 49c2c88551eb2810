type node = {
  next: node
}
param first node
output last node = first
