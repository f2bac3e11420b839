"""Packaged tables of names. They help to recognize, to type and to identify; they never add what a text does not state."""
