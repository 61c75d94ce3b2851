"""The physics of one tooth on an integer grid: mineral, acid, biofilm, heat, and a swarm."""
