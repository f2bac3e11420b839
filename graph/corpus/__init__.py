"""Many documents: analysis, build, output."""
