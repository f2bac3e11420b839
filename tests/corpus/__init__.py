"""Tests of building from many documents."""
