"""Extractors: what the text says (tenures, agreements, events, standing facts), how sure and on whose word."""
