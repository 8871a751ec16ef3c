"""What a report says, as a tree of content in no particular format."""
