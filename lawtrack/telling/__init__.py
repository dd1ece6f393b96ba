"""How changes, acts and editions are said in words, before anything lays them out on a page."""
