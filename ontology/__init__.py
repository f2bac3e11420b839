"""The vocabulary, its SHACL shapes, JSON-LD context, named questions and examples, as packaged files."""
