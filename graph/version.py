"""The version of newsgraph, and how a folder that it wrote is known."""

__all__ = ["MARKER", "__version__"]

__version__ = "0.1.0"

MARKER = ".newsgraph.json"
"""The file that marks a folder written by `build`: only such a folder is replaced, and none is read as input."""
