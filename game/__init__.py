"""Root Cause: near-future dental thrillers, and a level format that anyone can add to."""

__version__ = "0.1.0"
