"""Do what run.py promises: look at the machine, set up .venv, start; standard library alone."""
