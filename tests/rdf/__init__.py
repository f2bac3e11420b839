"""Tests of the RDF half."""
