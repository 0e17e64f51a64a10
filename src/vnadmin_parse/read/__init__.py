"""The rim: bytes or plain text in, `Text` out."""
