"""Lines: what each line of a page is, and who signs for what; lines in, blocks out."""
