"""The drawing code: every picture of the game as SVG text, and the command that makes the PNG files."""
