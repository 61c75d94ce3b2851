"""The only room with a window."""
