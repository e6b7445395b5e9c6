"""Han: which characters are the Chinese ones."""

HAN = "㐀-䶿一-鿿𠀀-𪛟"
"""For use between the brackets of a regular expression."""
