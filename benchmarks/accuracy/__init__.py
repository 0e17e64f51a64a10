"""Accuracy on invented documents: what is written is known, so what is read can be counted."""
