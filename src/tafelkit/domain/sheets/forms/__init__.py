"""The paper beside the screen: the record by hand, consent, table signs, the moderator's guide."""
