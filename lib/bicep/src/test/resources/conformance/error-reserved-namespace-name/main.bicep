param sys string
output region string = sys
