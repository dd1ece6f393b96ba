"""The parts of a review: the corpus of a commit, its steps, and what is wrong with it."""
