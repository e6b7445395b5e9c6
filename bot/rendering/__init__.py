"""Rendering: answers as messages, buttons, pictures and files."""
