"""The physics of a tooth under repair, in whole numbers: the only room that knows numpy.

Nothing here is ever a float, so every machine computes the same tooth to the last bit. Grids are 64 rows by 96
columns of cells of 0.1 mm; a step is 1/30 s; mineral, biofilm and acid are per mille, and pH = 7 - 3 x acid / 1000.
Heat runs in real time; a second of chemistry stands for about a minute.
"""
