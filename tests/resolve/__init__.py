"""Tests of graph.resolve."""
