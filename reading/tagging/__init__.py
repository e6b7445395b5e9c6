"""Tagging: names in running text as a trained chain of labels sees them."""
