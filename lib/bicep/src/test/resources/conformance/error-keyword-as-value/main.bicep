output chosen bool = and
