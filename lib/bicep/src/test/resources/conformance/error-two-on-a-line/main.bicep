param a string param b string
