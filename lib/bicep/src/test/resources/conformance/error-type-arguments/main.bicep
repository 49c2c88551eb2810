param d int.<
param e foo<int>
param f resourceInput<int>
param g resourceInput<>
