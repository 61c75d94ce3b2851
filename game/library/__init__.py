"""Finds and reads packs, behind a gate against bad files."""
