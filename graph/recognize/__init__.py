"""Recognizers: what stands in the text (names, times, sums, quotations)."""
