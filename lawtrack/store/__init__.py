"""The git store: one commit an edition, read through one git process."""
