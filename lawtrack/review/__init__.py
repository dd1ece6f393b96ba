"""Review of a pull request: what it does to the law, and what is wrong with it."""
