"""The engine: the archive's tables, and the database that they lie in."""
