"""What the game shows and sounds like: sources under `draw/`, and the files made from them."""
