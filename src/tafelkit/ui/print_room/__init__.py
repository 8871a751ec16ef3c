"""What is printed beside the verslag: cards, canvas and forms, chosen and looked at first."""
