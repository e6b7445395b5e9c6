"""Chats: what is remembered of each, for a while."""
