"""The RDF half: from analyses to a Dataset, its files and its validation. No spaCy in it."""
