"""The page Richtingen: the numbered directions, and the advices they can rest on."""
