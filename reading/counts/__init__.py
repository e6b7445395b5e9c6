"""Counts: the figures that an article states, what they count, about whom and when."""
