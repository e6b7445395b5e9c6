"""The archive: what it holds, as the read side hands it out."""
