"""What happens: State, Intent, and the pure function between one tick and the next."""
