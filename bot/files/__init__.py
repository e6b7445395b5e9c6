"""Files: what is on disk or sent as a parcel is read into the archive, and what became of each file."""
