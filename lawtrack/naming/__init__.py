"""How lawyers name provisions: words, numbers, lists and chains, in English and Russian."""
