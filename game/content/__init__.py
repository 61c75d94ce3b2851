"""What a pack may say: pydantic models, and the problems an author is told about."""
