@minValue(3)
@maxValue(2)
param count int

@maxLength(4)
@minLength(5)
param name string

@minLength(4)
type long = string

@maxLength(3)
param short long

type service = {
  name: string
  @minLength(2)
  @maxLength(1)
  zones: array
  name: int
}
