"""Players made of code: they read a state and answer with an intent."""
