"""What the archive grows from: word lists with their sources, and the sample pages."""
