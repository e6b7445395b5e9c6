"""Files: the bytes of a text, a web page or a portable document in, the text of its pages out."""
