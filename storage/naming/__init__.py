"""Naming: which entity a query means."""
