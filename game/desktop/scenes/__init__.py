"""One scene for each thing a player can be doing."""
