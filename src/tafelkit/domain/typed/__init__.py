"""What is typed at talking speed, and what it means."""
