"""Writing: pages and corrections go in, and namings become entities."""
