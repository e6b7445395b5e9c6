"""Speech: what an article quotes, and who said or wrote it."""
