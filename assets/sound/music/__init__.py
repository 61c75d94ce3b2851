"""The pieces, one a module, each a function that returns it as data."""
