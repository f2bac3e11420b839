"""Ways from words to entities: names, metonyms, pronouns, offices, identifiers."""
