"""Wording: what the bot says in each language, and the markup and the limits of a message."""
