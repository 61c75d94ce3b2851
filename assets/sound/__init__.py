"""Music and effects as code: instruments, scores and noises, and the OGG files made from them."""
