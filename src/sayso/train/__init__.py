"""The training of the reader's network (extra: train); nothing here runs when pages are read."""
