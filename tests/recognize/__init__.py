"""Tests of what is recognized in a text."""
