"""Tests: they state rules, over texts of our own."""
