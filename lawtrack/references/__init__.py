"""References in the running text of a law: read, and looked up in an edition."""
