"""Telegram: its updates heard, its messages sent."""
