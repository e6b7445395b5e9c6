"""Storage keeps the facts that reading found and finds them again; SQLAlchemy lives here only."""
