"""The effects, by where they are heard; each module lists its recipes."""
