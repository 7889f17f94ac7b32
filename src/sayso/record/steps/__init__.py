"""The record's schema as numbered steps, a file each; one that was released never changes."""
