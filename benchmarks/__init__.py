"""Figures, not tests: each speed is a ratio to a peer that does its work in the same run."""
