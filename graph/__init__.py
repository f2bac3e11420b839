"""Turn news and policy text into a knowledge graph that can be trusted."""
