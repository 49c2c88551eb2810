output region string = deployment().location
output run string = deployment().name
