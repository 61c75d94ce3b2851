"""`python -m game` is the same as `root-cause`."""

import sys

from game.cli import main

sys.exit(main())
