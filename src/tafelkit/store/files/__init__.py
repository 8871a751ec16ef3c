"""Files of any kind: found safely, made whole, and gone for good."""
