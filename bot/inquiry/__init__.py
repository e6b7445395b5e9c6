"""Inquiry: from a question to the answer, as values without any text of ours."""
