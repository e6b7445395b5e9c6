"""Make-up: which blocks of a page are one story, in which order; blocks in, articles out."""
