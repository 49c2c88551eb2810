extension microsoftGraphV1
assert positive = 1 > 0
