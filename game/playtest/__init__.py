"""What playtesters are asked and told."""
