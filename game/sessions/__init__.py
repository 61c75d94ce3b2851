"""Tapes of intents, their replay, and saves."""
