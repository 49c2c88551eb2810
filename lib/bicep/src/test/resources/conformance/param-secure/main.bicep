@secure()
param password string
@secure()
param settings object
