"""Start Hashiya as `python -m hashiya`."""

import sys

from hashiya.cli import main

if __name__ == "__main__":
    sys.exit(main())
