"""From text to a parsed spaCy Doc: the language model and the paragraph boundaries that it respects."""
