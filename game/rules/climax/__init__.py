"""Boss encounters, one module a kind."""
