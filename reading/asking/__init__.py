"""Asking: what a message of a user asks."""
