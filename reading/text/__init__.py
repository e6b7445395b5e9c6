"""Text: sentences, words, numerals, marks and folded spellings, whatever they say."""
