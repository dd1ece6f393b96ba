"""What is wrong in a corpus: its files, editions, numbers, references, renderings."""
