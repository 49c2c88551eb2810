@sys.description('Qualified')
@sys.secure()
param a string
