output sum int = az.add(1, 2)
output other int = sys.add(1, 2)
