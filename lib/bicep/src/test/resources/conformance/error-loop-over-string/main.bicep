param text string
output o array = [for c in text: c]
