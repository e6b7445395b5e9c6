"""Naming: the people, places, agencies and systems that an article names."""
