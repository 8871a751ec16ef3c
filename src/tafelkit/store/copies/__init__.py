"""Copies kept aside: in the user's own folder, beside the file, and for taking a merge back."""
