"""From a file, a folder, standard input or a URL to Documents: formats, metadata, and what of a text is no running text."""
